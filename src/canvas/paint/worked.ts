import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Ghosts } from '#canvas/layers/ghostsOf.ts'
import type { Routes } from '#canvas/layers/routes.ts'
import type { Board, EdgeId } from '#domain/board/board.ts'
import { findEdge } from '#domain/board/lookup.ts'

/** The edges that are worked on, which are drawn as elements, and the one under the pointer. */
export interface Worked {
  readonly ids: ReadonlySet<EdgeId>
  /**
   * those that the painter leaves out: an edge that is only pointed at covers itself, so that a pointer on its way paints nothing
   */
  readonly leftOut: ReadonlySet<EdgeId>
  readonly hovered: EdgeId | undefined
}

/** What is worked on; written by `startPainting`. */
export type WorkedState = StoreApi<Worked>

/** Nothing is worked on. */
export const createWorked = (): WorkedState =>
  createStore<Worked>(() => ({ ids: new Set(), leftOut: new Set(), hovered: undefined }))

/** What is going on with edges. */
export interface Work {
  readonly board: Board
  readonly selection: ReadonlySet<string>
  readonly hovered: EdgeId | undefined
  readonly ghosts: Ghosts | undefined
  readonly dragged: Routes['dragged']
}

/** More selected edges than this are painted in the colour of what is selected. */
const MOST_SELECTED = 40

function selectedEdges({ board, selection }: Work): readonly EdgeId[] {
  const found: EdgeId[] = []
  for (const id of selection) {
    const edge = findEdge(board, id)
    if (edge) found.push(edge.id)
    if (found.length > MOST_SELECTED) return []
  }
  return found
}

const keptSet = (old: ReadonlySet<EdgeId>, now: ReadonlySet<EdgeId>): ReadonlySet<EdgeId> =>
  now.size === old.size && [...now].every((id) => old.has(id)) ? old : now

/** What is worked on now; the old state, or the old sets of it, while they are the same. */
export function workedNow(work: Work, old: Worked): Worked {
  const { board, ghosts, dragged } = work
  const named = [...selectedEdges(work), ...dragged.keys(), ...(ghosts?.marks.keys() ?? [])]
  const hovered = work.hovered && findEdge(board, work.hovered)?.id
  const leftOut = keptSet(old.leftOut, new Set(named.flatMap((id) => findEdge(board, id)?.id ?? [])))
  const ids = keptSet(old.ids, hovered && !leftOut.has(hovered) ? new Set([...leftOut, hovered]) : leftOut)
  return ids === old.ids && leftOut === old.leftOut && hovered === old.hovered ? old : { ids, leftOut, hovered }
}
