import type { Block } from '#domain/board/board.ts'
import { EDGE_KINDS, KINDS } from '#domain/board/kind.ts'
import { TIERS } from '#domain/board/tier.ts'
import type { Link } from '#domain/capacity/links.ts'
import { onceFor } from '#shared/onceFor.ts'
import type { FlowGraph } from '../flowGraph.ts'

/** What all blocks of one kind in one tier have in common. */
export type BlockSort = Pick<Block, 'kind' | 'tier'>

/** What all links of one kind between blocks of two sorts have in common. */
export interface LinkSort extends Pick<Link, 'kind'> {
  readonly from: BlockSort
  readonly to: BlockSort
}

/** Things of one sort, which are alike before the question that is put to the first, and where each comes among all. */
interface Alike<T> {
  readonly things: [T, ...T[]]
  readonly places: number[]
}

/** The things put together by sort. Rules look for few sorts among many things: most questions are put to a sort once. */
function sortOut<T>(things: readonly T[], sortOf: (thing: T) => number): readonly Alike<T>[] {
  const sorts = new Map<number, Alike<T>>()
  for (let place = 0; place < things.length; place++) {
    const thing = things[place] as T
    const key = sortOf(thing)
    const sort = sorts.get(key)
    if (sort) {
      sort.things.push(thing)
      sort.places.push(place)
    } else sorts.set(key, { things: [thing], places: [place] })
  }
  return [...sorts.values()]
}

/** Those of the things whose sort passes a test, in their order; the same test gives the same list. */
function picker<T>(things: readonly T[], sortOf: (thing: T) => number): (is: (one: T) => boolean) => readonly T[] {
  const sorts = sortOut(things, sortOf)
  return onceFor((is) => {
    const passing = sorts.filter((sort) => is(sort.things[0]))
    if (passing.length < 2) return passing[0]?.things ?? []
    const picked: T[] = []
    for (const place of Int32Array.from(passing.flatMap(({ places }) => places)).sort()) picked.push(things[place] as T)
    return picked
  })
}

const TIER_COUNT = TIERS.length
const SORTS: ReadonlyMap<string, number> = new Map(KINDS.map((kind, place) => [kind, place * TIER_COUNT]))
const TIER_PLACES: ReadonlyMap<string, number> = new Map(TIERS.map((tier, place) => [tier, place]))
const EDGE_PLACES: ReadonlyMap<string, number> = new Map(EDGE_KINDS.map((kind, place) => [kind, place]))
const SORT_COUNT = KINDS.length * TIER_COUNT

const sortOfBlock = ({ kind, tier }: BlockSort): number =>
  (SORTS.get(kind) as number) + (TIER_PLACES.get(tier) as number)

const sortOfLink = ({ kind, from, to }: LinkSort): number =>
  ((EDGE_PLACES.get(kind) as number) * SORT_COUNT + sortOfBlock(from)) * SORT_COUNT + sortOfBlock(to)

const picksOf = onceFor((flow: FlowGraph) => ({
  blocks: picker(flow.blocks, sortOfBlock),
  links: picker(flow.links, sortOfLink),
}))

/** The blocks that pass a test of their kind and tier, in board order; the same test gives the same list. */
export const blocksThat = (flow: FlowGraph, is: (block: BlockSort) => boolean): readonly Block[] =>
  picksOf(flow).blocks(is)

/** The links that pass a test of their kind and of the kinds and tiers of their ends, in board order; the same test gives the same list. */
export const linksThat = (flow: FlowGraph, is: (link: LinkSort) => boolean): readonly Link[] => picksOf(flow).links(is)
