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

/** Of each sort the first thing, which stands for all of them, and the sort of each thing by its place in that list. */
interface SortedOut<T> {
  readonly firsts: readonly T[]
  readonly sorts: Uint16Array
}

/** The things by sort. Rules look for few sorts among many things: most questions are put to a sort once. */
function sortOut<T>(things: readonly T[], sortOf: (thing: T) => number): SortedOut<T> {
  const known = new Map<number, number>()
  const firsts: T[] = []
  const sorts = new Uint16Array(things.length)
  for (let place = 0; place < things.length; place++) {
    const thing = things[place] as T
    const key = sortOf(thing)
    let sort = known.get(key)
    if (sort === undefined) {
      sort = firsts.push(thing) - 1
      known.set(key, sort)
    }
    sorts[place] = sort
  }
  return { firsts, sorts }
}

/** Those of the things whose sort passes a test, in their order; the same test gives the same list. */
function picker<T>(things: readonly T[], sortOf: (thing: T) => number): (is: (one: T) => boolean) => readonly T[] {
  const { firsts, sorts } = sortOut(things, sortOf)
  return onceFor((is) => {
    const passing = Uint8Array.from(firsts, (first) => (is(first) ? 1 : 0))
    const picked: T[] = []
    if (!passing.includes(1)) return picked
    for (let place = 0; place < sorts.length; place++) {
      if (passing[sorts[place] as number] === 1) picked.push(things[place] as T)
    }
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
