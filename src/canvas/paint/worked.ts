import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Ghosts } from '#canvas/layers/ghostsOf.ts'
import type { Routes } from '#canvas/layers/routes.ts'
import type { Board, EdgeId } from '#domain/board/board.ts'
import { findEdge } from '#domain/board/lookup.ts'

/** The edges that are worked on, which are drawn as elements and left out by the painter, and the one under the pointer. */
export interface Worked {
  readonly ids: ReadonlySet<EdgeId>
  readonly hovered: EdgeId | undefined
}

/** What is worked on; written by `startPainting`. */
export type WorkedState = StoreApi<Worked>

/** Nothing is worked on. */
export const createWorked = (): WorkedState => createStore<Worked>(() => ({ ids: new Set(), hovered: undefined }))

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

/** What is worked on now; the old state while it is the same. */
export function workedNow(work: Work, old: Worked): Worked {
  const { board, hovered, ghosts, dragged } = work
  const marked = ghosts?.marks.keys() ?? []
  const named = [...selectedEdges(work), ...(hovered ? [hovered] : []), ...dragged.keys(), ...marked]
  const now = new Set(named.flatMap((id) => findEdge(board, id)?.id ?? []))
  const ids = now.size === old.ids.size && [...now].every((id) => old.ids.has(id)) ? old.ids : now
  return ids === old.ids && hovered === old.hovered ? old : { ids, hovered }
}
