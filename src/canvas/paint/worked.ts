import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Ghosts } from '#canvas/layers/ghostsOf.ts'
import type { Routes } from '#canvas/layers/routes.ts'
import type { Board, Edge, EdgeId } from '#domain/board/board.ts'
import { findEdge, recordsById } from '#domain/board/lookup.ts'
import { MOST_IN_FRAME } from '#domain/layout/routing/dragOver.ts'
import { keptSet } from '#shared/keptSet.ts'
import { onceFor } from '#shared/onceFor.ts'

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
  readonly carried: Routes['carried']
}

/** More selected edges than this are painted in the colour of what is selected. */
const MOST_SELECTED = 40

/** The selected ones of some edges; looked up once, since this is asked for with each move of a drag. */
const selectedEdges = onceFor((selection: Work['selection']) =>
  onceFor((edges: readonly Edge[]): readonly EdgeId[] => {
    const found: EdgeId[] = []
    const byId = recordsById(edges)
    for (const id of selection) {
      const edge = byId.get(id)
      if (edge) found.push(edge.id)
      if (found.length > MOST_SELECTED) return []
    }
    return found
  }),
)

/** Up to so many edges of a drag are elements; more of them are painted in each frame. */
const asElements = (dragged: Work['dragged']) => (dragged.size > MOST_IN_FRAME ? [] : dragged.keys())

/** What is worked on now; the old state, or the old sets of it, while they are the same. */
export function workedNow(work: Work, old: Worked): Worked {
  const { board, selection, ghosts, dragged, carried } = work
  // What is carried is painted in a layer of its own, whatever else is done with it.
  const found = (ids: Iterable<string>) =>
    [...ids].flatMap((id) => (carried?.ids.has(id) ? [] : (findEdge(board, id)?.id ?? [])))
  const named = found([
    ...selectedEdges(selection)(board.edges),
    ...asElements(dragged),
    ...(ghosts?.marks.keys() ?? []),
  ])
  const [hovered] = found(work.hovered ? [work.hovered] : [])
  const leftOut = keptSet(old.leftOut, new Set([...named, ...found(dragged.keys())]))
  const ids = keptSet(old.ids, new Set(hovered ? [...named, hovered] : named))
  return ids === old.ids && leftOut === old.leftOut && hovered === old.hovered ? old : { ids, leftOut, hovered }
}
