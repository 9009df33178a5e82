import { createStore, type StoreApi } from 'zustand/vanilla'
import type { BlockId, Board, Edge, EdgeId } from '#domain/board/board.ts'
import { findBlock } from '#domain/board/lookup.ts'
import { groupBy } from '#shared/groupBy.ts'
import { onceFor } from '#shared/onceFor.ts'

/** What stands out on a canvas: the edges of one block, and the cards at both their ends. */
export interface Lit {
  readonly edges: ReadonlySet<EdgeId>
  readonly cards: ReadonlySet<BlockId>
  /** how the rest steps back: `far` while a pointer asks for it, `little` for as long as a block is selected or has the focus */
  readonly rest: 'far' | 'little'
}

/** What stands out now, if anything does; written by `startPainting`. */
export type LitState = StoreApi<Lit | undefined>

/** Nothing stands out. */
export const createLit = (): LitState => createStore<Lit | undefined>(() => undefined)

/** Where somebody looks. */
export interface Attention {
  readonly board: Board
  /** the block that a pointer has rested on */
  readonly rested: BlockId | undefined
  /** what the keyboard is at */
  readonly focused: string | undefined
  readonly selection: ReadonlySet<string>
  /** something is dragged, typed, connected or previewed */
  readonly isBusy: boolean
}

/** The edges by the block they lead from, and by the one they lead to. */
const edgesByEnd = onceFor((edges: readonly Edge[]) => ({
  from: groupBy(edges, ({ from }): string => from),
  to: groupBy(edges, ({ to }): string => to),
}))

function edgesAt({ edges }: Board, id: string): ReadonlySet<Edge> {
  const { from, to } = edgesByEnd(edges)
  return new Set([...(from.get(id) ?? []), ...(to.get(id) ?? [])])
}

/** What stands out where somebody looks so: nothing while hands are busy or several things are selected; the old value while it is the same. */
export function litNow(
  { board, rested, focused, selection, isBusy }: Attention,
  old: Lit | undefined,
): Lit | undefined {
  if (isBusy || selection.size > 1) return undefined
  const [only] = selection.size === 1 ? selection : []
  const id = [rested, focused, only].find((each) => each !== undefined && findBlock(board, each))
  const edges = id === undefined ? [] : [...edgesAt(board, id)]
  if (edges.length === 0) return undefined
  const rest = id === rested && id !== only && id !== focused ? 'far' : 'little'
  const isOld = old?.rest === rest && old.edges.size === edges.length && edges.every((edge) => old.edges.has(edge.id))
  if (isOld) return old
  const cards = new Set(edges.flatMap(({ from, to }) => [from, to]))
  return { edges: new Set(edges.map((edge) => edge.id)), cards, rest }
}
