import { isBalancer, isDatabase, isServer } from '#domain/blocks/predicates.ts'
import { roleOf } from '#domain/blocks/traits.ts'
import type { Block } from '#domain/board/board.ts'
import { type Link, reads, writes } from '#domain/capacity/links.ts'
import { replicasOf } from '#domain/capacity/replicas.ts'
import { fixList } from '#domain/flow/fixList.ts'
import type { FlowGraph } from '#domain/flow/flowGraph.ts'
import { blocksThat } from '#domain/flow/graph/alike.ts'
import { sourcesOf } from '#domain/flow/graph/linkEnds.ts'
import { isFeed } from '#domain/flow/graph/linkKinds.ts'
import { isMvp } from '#domain/flow/isMvp.ts'
import { nameOf } from '#domain/flow/names.ts'
import { serviceOf } from '#domain/flow/roles/services.ts'
import type { Fix, Rule } from '#domain/flow/rule.ts'
import { SOURCES } from '#domain/flow/sources.ts'
import { hasProduct } from '#domain/names/products.ts'
import { takesWritesEverywhere } from '#domain/names/runsOn.ts'

const isFedElsewhere = (block: Block): boolean =>
  block.fedBy === 'external' ||
  block.managed === true ||
  hasProduct(block, 'copiesItself') ||
  takesWritesEverywhere(block)

/** A balancer among the data is a proxy of databases. */
const mayRead = ({ from }: Link): boolean => isServer(from) || (isBalancer(from) && from.tier === 'data')

/** The requests that read a copy into which nothing is copied; none for any other database. */
function vainReads(flow: FlowGraph, block: Block): readonly Link[] {
  if (roleOf(block) !== 'replica' || isFedElsewhere(block)) return []
  const into = flow.into(block)
  return into.some((link) => isFeed(link) || writes(link)) ? [] : into.filter((link) => reads(link) && mayRead(link))
}

/** The primary of its kind that its readers' services write, else the only one. */
function primaryOf(flow: FlowGraph, replica: Block, readers: readonly Block[]): Block | undefined {
  const primaries = blocksThat(flow, isDatabase).filter(
    (block) => block.kind === replica.kind && roleOf(block) === 'primary' && !replicasOf(flow.board).has(block.id),
  )
  const services = new Set(readers.map((reader) => serviceOf(flow, reader)))
  const isWritten = (block: Block) =>
    flow.into(block).some((link) => writes(link) && services.has(serviceOf(flow, link.from)))
  return primaries.find(isWritten) ?? (primaries.length === 1 ? primaries[0] : undefined)
}

function fixesFor(flow: FlowGraph, replica: Block, readers: readonly Block[]): readonly Fix[] {
  const primary = primaryOf(flow, replica, readers)
  return fixList(
    primary && {
      title: 'Copy from its primary',
      draw: (draft) => draft.connect(primary, replica, { kind: 'replication' }),
    },
    { title: 'Set the role to primary', draw: (draft) => draft.set(replica, { role: 'primary' }) },
  )
}

/** A copy that nobody fills answers with what it held on the first day, or with nothing. */
export const replicaWithoutSource: Rule = {
  id: 'replica-without-source',
  title: 'Replica that nothing is copied into',
  topic: 'data',
  severity: 'warning',
  speaks: 'settled',
  what: 'A SQL or NoSQL database that is called a replica and read, while no replication and no message leads into it.',
  why: 'A replica adds reads and takes over when the primary fails; without a feed from the primary it can do neither.',
  source: SOURCES.databases,
  quiet: [
    'Every node takes writes, or the product or its provider copies by itself: Cassandra, CockroachDB, MongoDB, Aurora, RDS and the like.',
    'It is marked as managed, or as fed from outside of the board.',
    'Nothing reads it: whether it is of use at all is asked by other rules.',
    'A request writes it: another rule says that a replica takes no writes.',
    'The brief says that this is a first version.',
  ],
  *check(flow) {
    if (isMvp(flow)) return
    for (const replica of blocksThat(flow, isDatabase)) {
      const readers = sourcesOf(vainReads(flow, replica))
      if (readers.length === 0) continue
      yield {
        at: [replica.id],
        says: `${nameOf(replica)} is called a copy, but nothing copies into it: what is read there never changes.`,
        fixes: () => fixesFor(flow, replica, readers),
      }
    }
  },
  good: 'C:client(Browser), L:lb, A:app(Orders){idempotent=on}, D:sql(Orders DB), R:sql(Orders copy){role=replica}; C->L, L->A, A->D, A->R, D=>R',
  bad: 'C:client(Browser), L:lb, A:app(Orders){idempotent=on}, D:sql(Orders DB), R:sql(Orders copy){role=replica}; C->L, L->A, A->D, A->R',
}
