import { isServer, isStore } from '#domain/blocks/predicates.ts'
import type { Block } from '#domain/board/board.ts'
import type { Link } from '#domain/capacity/links.ts'
import type { Draft } from '#domain/flow/draft/draft.ts'
import { fixList } from '#domain/flow/fixList.ts'
import type { FlowGraph } from '#domain/flow/flowGraph.ts'
import { blocksThat } from '#domain/flow/graph/alike.ts'
import { listed } from '#domain/flow/listed.ts'
import { regionOf, regionsAmong } from '#domain/flow/regions.ts'
import { writesDatabase } from '#domain/flow/roles/storeWrites.ts'
import type { Fix, Rule } from '#domain/flow/rule.ts'
import { SOURCES } from '#domain/flow/sources.ts'
import { groupBy } from '#shared/groupBy.ts'

const joinsRegions = ({ edge, from, to }: Link): boolean =>
  edge.kind === 'replication' && isStore(from) && isStore(to) && regionsAmong([from, to]).length === 2

/** The databases that are written and whose data nothing ties to its region, in board order. */
function travelling(flow: FlowGraph): readonly Block[] {
  const written = new Set(flow.links.filter(writesDatabase).map(({ to }) => to))
  return flow.blocks.filter((block) => written.has(block) && block.residency !== true)
}

/** One database of the same kind in each region, those that are written first; fewer than two when there is nothing to join. */
function counterparts(flow: FlowGraph, written: readonly Block[]): readonly Block[] {
  const [first] = written.filter((block) => regionOf(block) !== '')
  if (!first) return []
  const alike = [...written, ...flow.blocks].filter(({ kind }) => kind === first.kind)
  const byRegion = groupBy(
    alike.filter((block) => regionOf(block) !== ''),
    regionOf,
  )
  return [...byRegion.values()].flatMap((blocks) => blocks.slice(0, 1))
}

function replicate(draft: Draft, stores: readonly Block[], written: ReadonlySet<Block>): void {
  const [first, ...others] = stores
  for (const other of first ? others : []) {
    draft.connect(first as Block, other)
    if (written.has(other)) draft.connect(other, first as Block)
  }
}

function fixesFor(flow: FlowGraph, written: readonly Block[]): readonly Fix[] {
  const stores = counterparts(flow, written)
  return fixList(
    stores.length > 1 && {
      title: 'Replicate between the regions',
      draw: (draft) => replicate(draft, stores, new Set(written)),
    },
    {
      title: 'Let the database replicate across regions',
      draw: (draft) => draft.setAll(written, { multiRegion: true }),
    },
    { title: 'Keep the data in its region on purpose', draw: (draft) => draft.setAll(written, { residency: true }) },
  )
}

/** Two regions with data of their own are two products that disagree. */
export const multiRegionWithoutReplication: Rule = {
  id: 'multi-region-without-replication',
  title: 'Regions without a common state',
  topic: 'reliability',
  severity: 'warning',
  speaks: 'settled',
  what: 'Servers in two or more regions and a database that is written, but nothing that carries data from one region to another.',
  why: 'When a region is lost or a user travels, the other region can only go on with data that was already there.',
  source: SOURCES.regions,
  quiet: [
    'A replication edge joins stores of two regions.',
    'A store is marked as replicating across regions.',
    'Every database that is written is marked as staying in its region.',
    'Only the brief states regions: then they are copies of this board, and replication goes without saying.',
  ],
  *check(flow) {
    const regions = regionsAmong(blocksThat(flow, isServer))
    if (regions.length < 2) return
    const written = travelling(flow)
    const travels = flow.links.some(joinsRegions) || flow.blocks.some((b) => isStore(b) && b.multiRegion === true)
    if (written.length === 0 || travels) return
    yield {
      at: written.map(({ id }) => id),
      says: `Servers run in ${listed(regions)}, but their data does not travel between them.`,
      cause: listed(regions.toSorted()),
      fixes: () => fixesFor(flow, written),
    }
  },
  good: 'C:client(Browser), L:lb, A:app(Api EU){region=eu}, P:app(Api US){region=us}, D:sql(Carts EU){region=eu}, E:sql(Carts US){region=us}; C->L, L->A, L->P, A->D, P->E, D=>E, E=>D',
  bad: 'C:client(Browser), L:lb, A:app(Api EU){region=eu}, P:app(Api US){region=us}, D:sql(Carts EU){region=eu}, E:sql(Carts US){region=us}; C->L, L->A, L->P, A->D, P->E',
}
