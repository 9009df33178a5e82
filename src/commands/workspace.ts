import type { FilePlace } from '#desk/boardFile.ts'
import type { DeskState } from '#desk/desk.ts'
import type { KeptTextStorage } from '#desk/keptTexts.ts'
import type { LiveCheck } from '#desk/liveCheck.ts'
import type { OpenDrafts } from '#desk/openDrafts.ts'
import type { ReadonlyState } from '#desk/readonlyState.ts'
import type { UndoStep } from '#document/history.ts'
import type { BoardHealth } from '#document/openFound.ts'
import type { StorageFault } from '#document/storageFault.ts'
import type { PaletteEntry } from '#domain/blocks/palette.ts'
import type { Board } from '#domain/board/board.ts'
import type { Change } from '#domain/board/change.ts'
import type { Edit, ItemId } from '#domain/edits/edit.ts'
import type { Route } from '#domain/layout/routing/routing.ts'
import type { Clock } from '#shared/clock.ts'
import type { Point, Rect } from '#shared/geometry.ts'
import type { NewId } from '#shared/newId.ts'

/** What commands need of the open document. */
export interface DocumentPort {
  board(): Board
  /** false when the board would grow beyond what its file may hold: that is told, and nothing changes */
  apply(changes: readonly Change[], step: UndoStep): boolean
  applyQuietly(changes: readonly Change[]): void
  undo(): void
  redo(): void
  canUndo(): boolean
  canRedo(): boolean
  /** the board and the state of the undo list, for whoever shows them */
  readonly state: ReadonlyState<DocumentState>
}

/** What is shown of the open document; the board keeps the identity of every record that did not change. */
interface DocumentState {
  readonly board: Board
  readonly canUndo: boolean
  readonly canRedo: boolean
}

/** Whether what is on the screen is also in the storage of this browser; `reason` says why not. */
export interface SavingState {
  readonly status: 'saved' | 'saving' | 'failed'
  readonly reason?: StorageFault
}

/** What commands need of the storage that the open board is kept in. */
export interface StoragePort {
  /** how the board was found there */
  readonly health: BoardHealth
  /** whether the browser promises not to clear it by itself; undefined as long as it was not asked */
  readonly isKept: ReadonlyState<boolean | undefined>
  /** tries at once to save what is not saved */
  retry(): void
  /** brings the board back after it was deleted in another tab */
  keep(): void
  /** everything that is stored of the board, readable or not, as the text of a file; rejects when storage cannot be reached */
  rawData(): Promise<string>
}

/** A part of the board that is seen. */
export interface SeenPart extends Point {
  readonly zoom: number
}

/** What commands need of the canvas; points are board pixels unless they say screen. */
export interface ViewPort {
  /** fingers are the pointer */
  readonly coarse: boolean
  fit(): void
  /** what part of the board is seen: its left top corner in screen pixels from that of the canvas, and the zoom */
  seen(): SeenPart
  show(part: SeenPart): void
  zoomBy(factor: number): void
  zoomTo(zoom: number): void
  zoomToItems(ids: readonly ItemId[]): void
  /** brings the items into view without changing the zoom, if they are not in it; `under` screen pixels at the bottom are covered */
  reveal(ids: readonly ItemId[], under?: number): void
  centre(): Point
  /** the point of the board under a place on the screen, or undefined outside the canvas */
  pointAt(screen: Point): Point | undefined
  /** where the card of a block is on the screen, or would be beyond its border; undefined when it has none */
  onScreen(id: ItemId): Rect | undefined
  /** gives the focus to an item, or to the canvas itself */
  focus(id?: ItemId): void
  /** follows a press on an entry of the palette, which becomes a block where it is dropped; the function returned ends that */
  place(entry: PaletteEntry, press: PlacingPress): () => void
  /** the lines that edges are shown with while nothing is moved, by edge; none for what is yet to be routed */
  lines(): ReadonlyMap<string, Route>
  /** draws a zone with the next press on the canvas */
  drawZone(): void
  /** true while an entry of the palette is on its way to the canvas */
  isPlacing(): boolean
}

/** A press outside of the canvas on something that can be put on it. */
export interface PlacingPress {
  readonly event: PointerEvent
  readonly element: HTMLElement
  /** places on the screen over the canvas where a drop means "never mind" */
  isHome(screen: Point): boolean
}

/** A board kept in this browser; times are milliseconds since 1970. */
export interface BoardSummary {
  readonly id: string
  readonly name: string
  readonly updatedAt: number
  readonly blockCount: number
}

/** What commands need of the boards kept in this browser. */
export interface LibraryPort {
  /** the id of the open board */
  current(): string
  /** every kept board, the latest change first */
  list(): Promise<readonly BoardSummary[]>
  /** removes a kept board for good; the open one is followed by a fresh one */
  remove(id: string): Promise<void>
  /** keeps the open board and shows a fresh one, or the given one; false when a person chose to stay on a board that is not saved */
  openNew(board?: Board): Promise<boolean>
  /** shows a kept board; false when it is not to be had, which is told, or when a person chose to stay */
  open(id: string): Promise<boolean>
}

/** What commands need of files, clipboard and messages. */
export interface DesktopPort {
  pickFile(): Promise<File | undefined>
  /** where a file that was picked or dropped lies and can be saved back to; undefined where the browser allows that for none */
  placeOf(file: File): FilePlace | undefined
  /** asks where to save a file of this name; `unavailable` where the browser only lets a page download */
  pickPlace(name: string): Promise<FilePlace | 'cancelled' | 'unavailable'>
  saveFile(name: string, content: Blob): void
  /** false when the browser keeps its clipboard closed; `pasteText` then gives the text within this tab */
  copyText(text: string): Promise<boolean>
  pasteText(): Promise<string | undefined>
  /** a message with a way out stays until it is taken or put away */
  notify(message: string, tone?: 'info' | 'error', wayOut?: WayOut): void
  /** puts a message away before its time */
  dismiss(notice: number): void
  /** loads the page anew, which also loads what could not be loaded; what is saved is kept */
  reload(): void
}

/** What a person can do about what a message says. */
export interface WayOut {
  readonly title: string
  act(): void
}

/** A short message that appears beside the board and goes away by itself, unless it offers a way out. */
export interface Notice {
  readonly id: number
  readonly message: string
  readonly tone: 'info' | 'error'
  readonly wayOut?: WayOut
}

/** Has others make room for what an edit puts on the board. */
export interface RoomMaker {
  /** the changes of an edit and those by which others make the room that it asks for; `merge` as the step has it */
  changesOf(edit: Edit, merge: string | undefined): readonly Change[]
  /** the changes are on the board */
  made(): void
}

/** Everything a command can reach; made once at the start of the app. */
export interface Workspace {
  readonly document: DocumentPort
  readonly desk: DeskState
  readonly library: LibraryPort
  readonly desktop: DesktopPort
  readonly saving: ReadonlyState<SavingState>
  readonly storage: StoragePort
  /** the texts being typed that the board does not hold yet; while there is one, `saving` says so */
  readonly drafts: OpenDrafts
  /** where texts that the board does not hold are kept for the next visit */
  readonly texts: KeptTextStorage
  /** aborted once the board is closed; what goes on with it ends then */
  readonly closed: AbortSignal
  readonly check: Pick<LiveCheck, 'state' | 'rulebook' | 'checkNow' | 'checkMended' | 'checkWhole' | 'review'>
  readonly notices: ReadonlyState<readonly Notice[]>
  readonly clock: Clock
  readonly newId: NewId
  /** the canvas puts itself here when it is shown */
  view: ViewPort
  /** there once there is a block, since before nobody is in the way */
  room?: RoomMaker
}
