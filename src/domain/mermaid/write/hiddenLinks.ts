import type { Block } from '#domain/board/board.ts'
import type { Tier } from '#domain/board/tier.ts'
import { groupBy } from '#shared/groupBy.ts'
import { stronglyConnected } from '#shared/stronglyConnected.ts'
import type { Band } from './bands.ts'
import type { Link } from './writtenGraph.ts'

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
function endsOf(band: readonly Block[], links: readonly Link[]) {
  const place = new Map(band.map((block, i) => [block, i]))
  const inside = links.filter(({ from, to }) => from !== to && place.has(from) && place.has(to))
  const targets = groupBy(inside, ({ from }) => place.get(from))
  const targetsOf = (node: number) => (targets.get(node) ?? []).map(({ to }) => place.get(to) ?? 0)
  const inCycle = new Set(
    stronglyConnected(band.length, targetsOf)
      .filter(({ length }) => length > 1)
      .flat(),
  )
  const unless = (used: ReadonlySet<Block>) => new Set(band.filter((block, i) => inCycle.has(i) || !used.has(block)))
  return {
    sinks: unless(new Set(inside.map(({ from }) => from))),
    sources: unless(new Set(inside.map(({ to }) => to))),
  }
}

const count = (links: readonly HiddenLinks[]) => links.reduce((sum, { to }) => sum + to.length, 0)

/** The same order kept by an unseen node between the bands, where that takes far fewer links. */
function throughNode(direct: readonly HiddenLinks[], tier: Tier, next: readonly Block[]): readonly HiddenLinks[] {
  if (count(direct) <= WORTH_A_NODE * (direct.length + next.length)) return direct
  const node: Below = { below: tier }
  return [...direct.map((links) => ({ ...links, to: [node] })), { from: node, to: next, long: false }]
}

/**
 * The unseen links that hold every band above the next one: from each node where a path ends in a band to each node where one
 * starts in the next, unless a link is there already. The links given must lead downwards or stay in their band.
 */
export function hiddenLinks(bands: readonly Band[], links: readonly Link[]): HiddenLinks[] {
  const linked = new Map<Block, Set<Block>>()
  for (const [from, all] of groupBy(links, (link) => link.from)) linked.set(from, new Set(all.map(({ to }) => to)))
  const ends = bands.map(({ blocks }) => endsOf(blocks, links))
  return bands.flatMap(({ tier, blocks }, i) => {
    const next = [...(ends[i + 1]?.sources ?? [])]
    const direct = blocks.flatMap((from) => {
      const targets = linked.get(from)
      // Mermaid draws a link to the node itself through two places below it, which other links do not pass.
      const long = targets?.has(from) ?? false
      const wanted = long || ends[i]?.sinks.has(from) ? next : []
      const to = wanted.filter((block) => long || !targets?.has(block))
      return to.length > 0 ? [{ from, to, long }] : []
    })
    return throughNode(direct, tier, next)
  })
}
