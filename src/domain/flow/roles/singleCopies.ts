import {
  anyOf,
  isBalancer,
  isCache,
  isDatabase,
  isGateway,
  isService,
  isSocketServer,
  isStore,
  isWorkingQueue,
} from '#domain/blocks/predicates.ts'
import { roleOf } from '#domain/blocks/traits.ts'
import type { Block } from '#domain/board/board.ts'
import { blocksThat, type LinkSort, linksThat } from '#domain/flow/graph/alike.ts'
import { reachedFromClients } from '#domain/flow/graph/served.ts'
import { isManaged, takesWritesEverywhere } from '#domain/names/runsOn.ts'
import type { FlowGraph } from '../flowGraph.ts'
import { copiesOf } from './copies.ts'
import { namesOfService, ownerNames } from './services.ts'

/** A router of which nothing is said may well be one that the cloud keeps up. */
const isRunByUs = ({ technology, replicas }: Block): boolean => (technology ?? '').trim() !== '' || replicas === 1

const holdsUsers = (block: Block) => isCache(block) && ['session', 'registry', 'presence'].includes(roleOf(block) ?? '')

/** Reports can wait until their store is back. */
const servesUsers = (block: Block) => isDatabase(block) && roleOf(block) !== 'analytics'

/** True for what users miss when its only copy stops; all else is managed, global or can do without for a while. */
const isMissed = anyOf<Block>(
  isService,
  isSocketServer,
  servesUsers,
  isWorkingQueue,
  holdsUsers,
  (block) => (isBalancer(block) || isGateway(block)) && isRunByUs(block),
)

/** What copies of one thing have in common beside their kind; two stores with one name are two stores. */
function namesOfTwins(block: Block): readonly string[] {
  const names = isStore(block) ? ownerNames(block) : namesOfService(block)
  return names.map((name) => `${block.kind} ${name}`)
}

/** True for those of some blocks that another one of their kind can stand in for. */
function twins(flow: FlowGraph, single: readonly Block[]): (block: Block) => boolean {
  const kinds = new Set(single.map(({ kind }) => kind))
  const counts = new Map<string, number>()
  for (const block of flow.blocks) {
    if (!kinds.has(block.kind)) continue
    for (const name of namesOfTwins(block)) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return (block) => namesOfTwins(block).some((name) => (counts.get(name) ?? 0) > 1)
}

const isCopying = ({ kind, from, to }: LinkSort): boolean =>
  kind === 'replication' && isDatabase(from) && from.kind === to.kind

const replicated = (flow: FlowGraph): ReadonlySet<Block> =>
  new Set(linksThat(flow, isCopying).flatMap(({ from, to }) => [from, to]))

/** The blocks on the way of a client's request that are the only copy of themselves, in board order. */
export function singleCopies(flow: FlowGraph): readonly Block[] {
  const reached = reachedFromClients(flow)
  const single = flow.blocks.filter(
    (block) => copiesOf(flow.board, block) === 1 && reached.has(block) && isMissed(block) && !isManaged(block),
  )
  if (single.length === 0) return single
  const [hasTwin, copied] = [twins(flow, single), replicated(flow)]
  return single.filter((block) => !copied.has(block) && !hasTwin(block))
}

/**
 * The only primary database of a board whose brief asks for no availability, where nothing says what happens when it stops: clients
 * reach it, it replicates nowhere, and neither its product nor a provider keeps copies.
 */
export function onlyPrimary(flow: FlowGraph): Block | undefined {
  const [primary, ...others] = blocksThat(flow, isDatabase).filter((block) => roleOf(block) === 'primary')
  if (!primary || others.length > 0 || flow.board.brief.availability !== undefined) return undefined
  const replicates = [...flow.out(primary), ...flow.into(primary)].some(({ kind }) => kind === 'replication')
  const isAlone = (primary.replicas ?? 1) === 1 && !replicates && reachedFromClients(flow).has(primary)
  return isAlone && !isManaged(primary) && !takesWritesEverywhere(primary) ? primary : undefined
}
