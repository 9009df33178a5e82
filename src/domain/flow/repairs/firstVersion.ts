import { isBalancer, isDomainService, isService, isSql } from '#domain/blocks/predicates.ts'
import type { Block } from '#domain/board/board.ts'
import type { Brief } from '#domain/board/briefProperties.ts'
import type { Draft } from '#domain/flow/draft/draft.ts'
import { clientsOf } from '#domain/flow/roles/clients.ts'
import { isClientFacing } from '#domain/flow/roles/isClientFacing.ts'
import { writtenDatabases } from '#domain/flow/roles/storeWrites.ts'
import { type FlowGraph, flowOf } from '../flowGraph.ts'
import type { Fix } from '../rule.ts'

const MANY_READS_PER_WRITE = 10

function readsDominate({ readWriteRatio, peakReadQps = 0, peakWriteQps = 0 }: Brief): boolean {
  if (readWriteRatio !== undefined) return readWriteRatio >= MANY_READS_PER_WRITE
  return peakReadQps > 0 && peakReadQps >= MANY_READS_PER_WRITE * peakWriteQps
}

/** What of the board a first version starts from; what is missing here has to be added. */
function core(flow: FlowGraph): { [part in 'balancer' | 'service' | 'database' | 'cache']: Block | undefined } {
  const domain = flow.blocks.filter(isDomainService)
  const services = domain.length > 0 ? domain : flow.blocks.filter(isService)
  const service = services.find((block) => isClientFacing(flow, block)) ?? services[0]
  const called = service ? flow.out(service).map(({ to }) => to) : []
  const nearest = (kind: Block['kind']) => [...called, ...flow.blocks].find((block) => block.kind === kind)
  const own = service && writtenDatabases(flow, service).find(isSql)
  return {
    balancer: flow.blocks.find(isBalancer),
    service,
    database: own ?? nearest('sql'),
    cache: readsDominate(flow.board.brief) ? nearest('cache') : undefined,
  }
}

/** Removes everything but the clients and one straight way to the data, and draws what of that way is not there. */
function drawFirstVersion(draft: Draft): void {
  const flow = flowOf(draft.board())
  const { balancer, service, database, cache } = core(flow)
  const kept = new Set([...clientsOf(flow), balancer, service, database, cache])
  for (const block of flow.blocks) if (!kept.has(block)) draft.removeBlock(block)
  const clients = clientsOf(flow).length > 0 ? clientsOf(flow) : [draft.add('client')]
  const entrance = balancer ?? draft.add('lb')
  const server = service ?? draft.add('app')
  const store = database ?? draft.add('sql')
  const stores = readsDominate(flow.board.brief) ? [cache ?? draft.add('cache'), store] : [store]
  const way = [
    ...clients.map((client) => [client, entrance] as const),
    [entrance, server] as const,
    ...stores.map((each) => [server, each] as const),
  ]
  const isOnWay = (from: string, to: string) => way.some(([a, b]) => a.id === from && b.id === to)
  draft.removeEdges(draft.board().edges.filter(({ from, to }) => !isOnWay(from, to)))
  for (const [from, to] of way) draft.connect(from, to)
  draft.setAll(stores, { shards: undefined })
}

/** Takes a board back to what a small system starts with. */
export const firstVersion = ({ board }: FlowGraph): Fix => ({
  title: readsDominate(board.brief)
    ? 'Keep only clients, a load balancer, one service, its cache and database'
    : 'Keep only clients, a load balancer, one service and its database',
  draw: drawFirstVersion,
})
