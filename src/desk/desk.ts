import { createStore, type StoreApi } from 'zustand/vanilla'
import type { BlockPropertyId } from '#domain/board/blockProperties.ts'
import type { BlockId } from '#domain/board/board.ts'
import type { BriefPropertyId } from '#domain/board/briefProperties.ts'
import type { Change } from '#domain/board/change.ts'
import type { ItemId } from '#domain/edits/edit.ts'
import type { ImportReview } from '#domain/mermaid/read/importReview.ts'
import type { EmbeddedDiagram } from '#domain/mermaid/read/markdownDiagrams.ts'
import { DEFAULT_MERMAID_OPTIONS, type MermaidOptions } from '#domain/mermaid/write/mermaidOptions.ts'
import type { Point } from '#shared/geometry.ts'
import type { ThemeName } from '#shared/theme.ts'
import type { BoardFile } from './boardFile.ts'

/** The tabs of the panel on the right. */
export type PanelTab = 'inspector' | 'findings' | 'brief' | 'mermaid' | 'imported'

/** What lies over the board; at most one at a time. */
export type DialogName =
  | 'commands'
  | 'shortcuts'
  | 'connect'
  | 'boards'
  | 'export'
  | 'find'
  | 'rules'
  | 'diagrams'
  | 'unsaved'
  | 'save-over'

/** An edge whose far end is still open: where it starts, and where its end was dropped on the empty board. */
export interface OpenEdge {
  readonly from: BlockId
  readonly at: Point
  /** the same place on the screen, for the list that asks what to add */
  readonly screen: Point
}

/** The diagrams of a document that a person chooses from, and where the chosen one is to go. */
export interface OfferedDiagrams {
  /** of the document */
  readonly name: string
  readonly to: 'new' | 'here'
  readonly diagrams: readonly EmbeddedDiagram[]
}

/** A board that is about to be left although it is not saved. */
export interface Leaving {
  readonly go: () => void
  readonly stay: () => void
}

/** A file that is being read: how far, in bytes, and the way to end it. */
export interface FileBeingRead {
  readonly name: string
  readonly size: number
  readonly read: number
  readonly stop: () => void
}

/** What is mine and now: never saved with the board, never undone. */
export interface Desk {
  readonly selection: readonly ItemId[]
  /** the item whose label is being typed */
  readonly editing: ItemId | undefined
  /** the block that a click on another block will be connected from */
  readonly connectingFrom: BlockId | undefined
  readonly openEdge: OpenEdge | undefined
  readonly dialog: DialogName | undefined
  readonly tab: PanelTab
  /** drawers of the narrow screen */
  readonly paletteOpen: boolean
  readonly panelOpen: boolean
  /** the palette's search was asked for and takes the focus as soon as it is on screen */
  readonly searchingBlocks: boolean
  /** the inspector was asked for and takes the focus as soon as it is on screen; the name of a field is the one that takes it */
  readonly inspecting: boolean | BlockPropertyId
  /** the field of the brief that was asked for; it takes the focus as soon as it is on screen */
  readonly briefField: BriefPropertyId | undefined
  /** properties that are rarely needed are shown in the inspector, too */
  readonly moreOpen: boolean
  readonly minimap: boolean
  /** what each edge carries is written on it */
  readonly edgeRates: boolean
  /** nothing but the canvas and the top bar is shown */
  readonly canvasOnly: boolean
  /** chosen theme; undefined follows the system */
  readonly theme: ThemeName | undefined
  /** true from pointer down to pointer up anywhere on the canvas */
  readonly pointerDown: boolean
  /** the finding whose blocks are shown, by its key */
  readonly finding: string | undefined
  /** the finding that a reason for accepting it is being written for, by its key */
  readonly accepting: string | undefined
  /** the id of the rule whose page the list of rules shows */
  readonly ruleHelp: string | undefined
  /** changes that are shown on the canvas as they would be, without being made */
  readonly preview: readonly Change[] | undefined
  /** how often the open clip was pasted since it was copied */
  readonly pastes: number
  /** how the board is written as Mermaid, in the panel and in exports */
  readonly mermaid: MermaidOptions
  /** the Mermaid text was asked for and takes the focus as soon as it is on screen */
  readonly writingMermaid: boolean
  /** what the dialog of diagrams offers */
  readonly diagrams: OfferedDiagrams | undefined
  /** how the last text was read, as long as a person may want to look it over */
  readonly imported: ImportReview | undefined
  /** what the dialog about an unsaved board decides on */
  readonly leaving: Leaving | undefined
  /** the start screen was put away on this empty board */
  readonly started: boolean
  /** the file of each board that was opened from one or saved to one during this visit, by the id of the board */
  readonly files: ReadonlyMap<string, BoardFile>
  /** shown while a large file is read */
  readonly reading: FileBeingRead | undefined
}

const START: Desk = {
  selection: [],
  editing: undefined,
  connectingFrom: undefined,
  openEdge: undefined,
  dialog: undefined,
  tab: 'findings',
  paletteOpen: false,
  panelOpen: false,
  searchingBlocks: false,
  inspecting: false,
  briefField: undefined,
  moreOpen: false,
  minimap: true,
  edgeRates: false,
  canvasOnly: false,
  theme: undefined,
  pointerDown: false,
  finding: undefined,
  accepting: undefined,
  ruleHelp: undefined,
  preview: undefined,
  pastes: 0,
  mermaid: DEFAULT_MERMAID_OPTIONS,
  writingMermaid: false,
  diagrams: undefined,
  imported: undefined,
  leaving: undefined,
  started: false,
  files: new Map(),
  reading: undefined,
}

/** The store of the desk state. */
export type DeskStore = StoreApi<Desk>

/** A desk at its start, with what is remembered from an earlier visit. */
export const createDesk = (remembered: Partial<Desk> = {}): DeskStore =>
  createStore<Desk>(() => ({ ...START, ...remembered }))

/** Remembers for this visit what file a board is in. */
export function keepFile(desk: DeskStore, boardId: string, file: BoardFile): void {
  desk.setState(({ files }) => ({ files: new Map(files).set(boardId, file) }))
}
