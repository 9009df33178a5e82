import type { GestureRequest } from '#commands/gestures.ts'
import type { Desk } from '#desk/desk.ts'
import type { BlockId, Board } from '#domain/board/board.ts'
import { blocksWith } from '#domain/board/zoneTree.ts'
import type { ItemId } from '#domain/edits/edit.ts'
import type { Point } from '#shared/geometry.ts'
import { type CardDrag, type DragGround, dragGround, draggedPlaces, dragTo } from './cardDrag.ts'
import type { Held, Holding } from './shown.ts'
import { type Ground, LONG_PRESS, type Pointer, type Step, type Tool, type ToolEvent } from './tool.ts'

/** Distance at which a card jumps onto a neighbour's line, in screen pixels. */
const SNAP_REACH = 6

interface Pressed {
  readonly id: ItemId
  /** where the card was taken, on the board; nothing but cards can be moved */
  readonly from: Point | undefined
  /** the cards stay, and copies of them are dragged */
  readonly copies: boolean
  /** all that is in a zone moves */
  readonly isZone?: true
  /** known once the cards move */
  readonly ground?: DragGround
  readonly drag?: CardDrag
  readonly base?: CardDrag
  readonly holding?: Holding | undefined
  readonly held?: Held | undefined
}

/** The blocks a press on a card or the name of a zone takes along: all that is selected when it is part of that, else itself; of a zone all in it. */
function movedBy(board: Board, { selection }: Desk, id: ItemId): ReadonlySet<BlockId> {
  return new Set(blocksWith(board, selection.has(id) ? selection : new Set([id])).map((block) => block.id))
}

function follow(state: Pressed & { readonly from: Point }, event: ToolEvent, now: Ground): Step<Pressed> {
  const { board, desk, zoom } = now
  const { copies } = state
  const ground = state.ground ?? dragGround(board, movedBy(board, desk, state.id), copies ? 'copies' : 'cards')
  if (!ground) return { state: undefined }
  const { at, free } = event.pointer
  const by = { x: at.x - state.from.x, y: at.y - state.from.y }
  const drag = dragTo(ground, by, { reach: SNAP_REACH / zoom, free })
  // What stays where it is, React Flow need not be told of.
  const base = event.type === 'pan' && !copies ? drag : state.base
  const holding = state.ground ? state.holding : now.hold?.({ ids: ground.ids, copies })
  const held = holding?.({ pointer: event.pointer, by: drag })
  const isNew = !state.ground && !desk.selection.has(state.id)
  return {
    state: { ...state, ground, drag, holding, held, ...(base && { base }) },
    shows: { ...(held && { held }), ...(copies ? { copies: drag } : { drag, ...(base && { base }) }) },
    ...(isNew && { asks: [['select', { ids: [state.id] }]] }),
  }
}

const chosenFor = (id: ItemId, { desk: { selection } }: Ground): readonly GestureRequest[] =>
  selection.has(id) ? [] : [['select', { ids: [id] }]]

/** The menu of something that a finger rests on. */
const menuOf = ({ screen }: Pointer, id: ItemId, ground: Ground): readonly GestureRequest[] => [
  ...chosenFor(id, ground),
  ['open-menu', { screen }],
]

/** What it comes to when the pointer is up: a press, or a drop. */
function askedBy(
  { id, isZone, ground, drag, held, copies }: Pressed,
  { moved, pointer }: ToolEvent,
): readonly GestureRequest[] {
  // The name of a zone is an element that is pressed by itself.
  if (!moved) return isZone ? [] : [['press', { id, add: pointer.adds }]]
  const into = held?.into
  if (!ground || !drag) return []
  return [[copies ? 'duplicate' : 'move', { places: draggedPlaces(ground, drag), into, still: into && pointer.free }]]
}

/**
 * Chooses a card or an edge; a card that is pulled moves, with the selection it is part of, or with Alt a copy of them does. By its
 * name a zone moves with all that is in it.
 */
export const selectTool: Tool<Pressed> = {
  id: 'select',
  cursor: 'grabbing',
  slop: 4,
  follows: true,
  hold: LONG_PRESS,
  start: ({ hit, pointer }, { desk }) => {
    const { copies } = pointer
    if (hit.what === 'edge') return { id: hit.id, from: undefined, copies }
    if (hit.what === 'zone') return { id: hit.id, from: pointer.at, copies: false, isZone: true }
    if (hit.what !== 'card') return undefined
    const stays = desk.editing === hit.id || desk.connectingFrom !== undefined
    return { id: hit.id, from: stays ? undefined : pointer.at, copies }
  },
  step: (state, event, ground) => {
    const { id, from } = state
    if (event.type === 'cancel') return { state: undefined }
    if (event.type === 'hold')
      return event.moved ? { state } : { state: undefined, asks: menuOf(event.pointer, id, ground) }
    if (event.type === 'up') return { state: undefined, asks: askedBy(state, event) }
    return from && event.moved ? follow({ ...state, from }, event, ground) : { state }
  },
  menu: (hit, ground) => {
    if (hit.what === 'empty') return [['select', { ids: [] }]]
    return 'id' in hit ? chosenFor(hit.id, ground) : []
  },
  names: ({ id, isZone, drag }) => [...(isZone ? [] : [id]), ...(drag?.ids ?? [])],
}
