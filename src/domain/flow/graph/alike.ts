import type { Block, BlockId } from '#domain/board/board.ts'
import type { Link } from '#domain/capacity/links.ts'
import { onceFor } from '#shared/onceFor.ts'
import type { FlowGraph } from '../flowGraph.ts'

/** What all blocks of one kind and role in one tier have in common. */
export type BlockSort = Pick<Block, 'kind' | 'tier' | 'role'>

/** What all links of one kind between blocks of two sorts have in common. */
export interface LinkSort extends Pick<Link, 'kind'> {
  readonly from: BlockSort
  readonly to: BlockSort
}

/** Numbers values from 0 on, equal ones alike. */
function numbering<V>(): (value: V) => number {
  const known = new Map<V, number>()
  return (value) => {
    let number = known.get(value)
    if (number === undefined) {
      number = known.size
      known.set(value, number)
    }
    return number
  }
}

/** Of each sort the first thing, which stands for all of them, and the sort of each thing by its place in that list. */
interface SortedOut<T> {
  readonly firsts: readonly T[]
  readonly sorts: Uint16Array
}

/** The things by sort. Rules look for few sorts among many things: most questions are put to a sort once. */
function sortOut<T>(things: readonly T[], sortOf: (thing: T) => number): SortedOut<T> {
  const numberOf = numbering<number>()
  const firsts: T[] = []
  const sorts = new Uint16Array(things.length)
  for (let place = 0; place < things.length; place++) {
    const thing = things[place] as T
    const sort = numberOf(sortOf(thing))
    if (sort === firsts.length) firsts.push(thing)
    sorts[place] = sort
  }
  return { firsts, sorts }
}

/** Those of the things whose sort passes a test, in their order; the same test gives the same list. */
function picker<T>(things: readonly T[], { firsts, sorts }: SortedOut<T>): (is: (one: T) => boolean) => readonly T[] {
  return onceFor((is) => {
    const passing = firsts.map(is)
    const picked: T[] = []
    if (!passing.includes(true)) return picked
    for (let place = 0; place < sorts.length; place++) {
      if (passing[sorts[place] as number]) picked.push(things[place] as T)
    }
    return picked
  })
}

/** More than there are kinds, tiers and roles. */
const MOST_NAMES = 1000

const picksOf = onceFor((flow: FlowGraph) => {
  const named = numbering<string | undefined>()
  const blocks = sortOut(
    flow.blocks,
    ({ kind, tier, role }: BlockSort) => (named(kind) * MOST_NAMES + named(tier)) * MOST_NAMES + named(role),
  )
  const count = blocks.firsts.length
  const sortAt = (id: BlockId) => blocks.sorts[flow.places.get(id) as number] as number
  const links = sortOut(
    flow.links,
    ({ kind, edge }) => (named(kind) * count + sortAt(edge.from)) * count + sortAt(edge.to),
  )
  return { blocks: picker(flow.blocks, blocks), links: picker(flow.links, links) }
})

/** The blocks that pass a test of their kind, tier and role, in board order; the same test gives the same list. */
export const blocksThat = (flow: FlowGraph, is: (block: BlockSort) => boolean): readonly Block[] =>
  picksOf(flow).blocks(is)

/** The links that pass a test of their kind and of the kinds, tiers and roles of their ends, in board order; the same test gives the same list. */
export const linksThat = (flow: FlowGraph, is: (link: LinkSort) => boolean): readonly Link[] => picksOf(flow).links(is)
