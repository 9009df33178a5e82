import type { Workspace } from '#commands/workspace.ts'
import type { BlockId } from '#domain/board/board.ts'
import { moveBlocksTo } from '#domain/edits/moveBlocks.ts'
import type { Point } from '#shared/geometry.ts'
import type { GestureHandlers } from './pointerGesture.ts'
import { panSpeed } from './tools/autoPan.ts'
import { type CardDrag, type DragGround, dragGround, draggedPlaces, dragTo } from './tools/cardDrag.ts'
import type { Shown } from './tools/shown.ts'

const THRESHOLD = 4
/** Distance at which a card jumps onto a neighbour's line, in screen pixels. */
const SNAP_REACH = 6

/** What the gesture needs of the canvas it happens on; screen points are pixels of the window. */
export interface DragCanvas {
  readonly workspace: Workspace
  readonly shown: Shown
  boardPoint(screen: Point): Point
  zoom(): number
  area(): DOMRect | undefined
  panBy(distance: Point): void
}

const screenPoint = (pointer: PointerEvent): Point => ({ x: pointer.clientX, y: pointer.clientY })

/** The blocks a press on a card takes along: the selected ones when it is one of them, else only itself. */
function movedBy({ document, session }: Workspace, id: BlockId): ReadonlySet<BlockId> {
  const selected = new Set<string>(session.getState().selection)
  if (!selected.has(id)) return new Set([id])
  return new Set(document.board().blocks.flatMap((block) => (selected.has(block.id) ? [block.id] : [])))
}

/** Puts the dragged cards where they stand now, as one undo step. */
function drop({ document }: Workspace, ground: DragGround, drag: CardDrag): void {
  const changes = moveBlocksTo(document.board(), draggedPlaces(ground, drag))
  const title = ground.ids.size === 1 ? 'Move block' : 'Move blocks'
  if (changes.length > 0) document.apply(changes, { title })
}

/** Moves the pressed card, or the selection it is part of, with the pointer; near the border of the canvas the view follows. */
export function cardDragGesture(canvas: DragCanvas, pressed: PointerEvent, id: BlockId): GestureHandlers {
  const { workspace, shown } = canvas
  const start = screenPoint(pressed)
  const from = canvas.boardPoint(start)
  let ground: DragGround | undefined
  let drag: CardDrag | undefined
  let base: CardDrag | undefined
  let last = pressed
  let frame = 0

  const begin = () => {
    const ids = movedBy(workspace, id)
    if (!workspace.session.getState().selection.includes(id)) workspace.session.setState({ selection: [id] })
    ground = dragGround(workspace.document.board(), ids)
    frame = requestAnimationFrame(pan)
  }
  const update = () => {
    if (!ground) return
    const at = canvas.boardPoint(screenPoint(last))
    const options = { reach: SNAP_REACH / canvas.zoom(), free: last.altKey }
    drag = dragTo(ground, { x: at.x - from.x, y: at.y - from.y }, options)
    shown.show({ drag, ...(base && { base }) })
  }
  const pan = () => {
    frame = requestAnimationFrame(pan)
    const area = canvas.area()
    const by = area && panSpeed(screenPoint(last), area)
    if (!by || (by.x === 0 && by.y === 0)) return
    canvas.panBy(by)
    update()
    base = drag
    shown.show({ ...(drag && { drag, base: drag }) })
  }
  return {
    move: (pointer) => {
      last = pointer
      const { x, y } = screenPoint(pointer)
      if (!ground && Math.hypot(x - start.x, y - start.y) > THRESHOLD) begin()
      update()
    },
    end: (_, cancelled) => {
      cancelAnimationFrame(frame)
      if (ground && drag && !cancelled) drop(workspace, ground, drag)
      shown.show({})
      workspace.session.setState({ pointerDown: false })
    },
  }
}
