import type { Block } from '#domain/board/board.ts'
import type { Tier } from '#domain/board/tier.ts'
import { groupBy } from '#shared/groupBy.ts'
import { adjacencyOf, stronglyConnected } from '#shared/stronglyConnected.ts'
import type { WrittenBand } from './bands.ts'
import type { Arrow } from './writtenGraph.ts'

/** An unseen node below a tier. */
export interface Below {
  readonly below: Tier
}

/** Unseen links that start at one node. */
export interface HiddenLinks {
  readonly from: Block | Below
  readonly to: readonly (Block | Below)[]
  /** they pass two places more than others */
  readonly long: boolean
}

/** How many times more links there must be before an unseen node that saves them is worth its space. */
const WORTH_A_NODE = 3

/** Nodes where the paths inside a band end or start; of a cycle every node may be either. */
function endsOf(band: readonly Block[], links: readonly Arrow[]) {
  const place = new Map(band.map((block, i) => [block, i]))
  const inside = links.filter(({ from, to }) => from !== to && place.has(from) && place.has(to))
  const placesAt = (end: 'from' | 'to') => inside.map((link) => place.get(link[end]) ?? 0)
  const inCycle = new Set(
    stronglyConnected(adjacencyOf(band.length, placesAt('from'), placesAt('to')))
      .filter(({ length }) => length > 1)
      .flat(),
  )
  const unless = (used: ReadonlySet<Block>) => new Set(band.filter((block, i) => inCycle.has(i) || !used.has(block)))
  return {
    sinks: unless(new Set(inside.map(({ from }) => from))),
    sources: unless(new Set(inside.map(({ to }) => to))),
  }
}

/** Where unseen links of a band start: at a node, past the nodes of the next band that it is linked to already. */
interface Start {
  readonly from: Block
  readonly past: ReadonlySet<Block>
  readonly long: boolean
}

const NONE: ReadonlySet<Block> = new Set()

/** The unseen links between two bands, through a node between them where that takes far fewer. */
function between(starts: readonly Start[], next: readonly Block[], tier: Tier): HiddenLinks[] {
  const open = starts.filter(({ past }) => past.size < next.length)
  const direct = open.reduce((sum, { past }) => sum + next.length - past.size, 0)
  if (direct <= WORTH_A_NODE * (open.length + next.length)) {
    return open.map(({ from, past, long }) => ({ from, to: next.filter((block) => !past.has(block)), long }))
  }
  const node: Below = { below: tier }
  return [...open.map(({ from, long }) => ({ from, to: [node], long })), { from: node, to: next, long: false }]
}

/**
 * The unseen links that hold every band above the next one: from each node where a path ends in a band to each node where one
 * starts in the next, unless a link is there already. The links given must lead downwards or stay in their band.
 */
export function hiddenLinks(bands: readonly WrittenBand[], links: readonly Arrow[]): HiddenLinks[] {
  const outgoing = groupBy(links, ({ from }) => from)
  const ends = bands.map(({ blocks }) => endsOf(blocks, links))
  return bands.flatMap(({ tier, blocks }, i) => {
    const sources = ends[i + 1]?.sources ?? NONE
    const starts = blocks.flatMap((from): Start[] => {
      const targets = (outgoing.get(from) ?? []).map(({ to }) => to)
      // Mermaid draws a link to the node itself through two places below it, which other links do not pass.
      if (targets.includes(from)) return [{ from, past: NONE, long: true }]
      const past = new Set(targets.filter((to) => sources.has(to)))
      return ends[i]?.sinks.has(from) ? [{ from, past, long: false }] : []
    })
    return between(starts, [...sources], tier)
  })
}
