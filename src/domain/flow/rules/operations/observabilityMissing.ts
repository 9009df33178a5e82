import { isServer, isService, isTelemetry } from '#domain/blocks/predicates.ts'
import type { Block } from '#domain/board/board.ts'
import type { Draft } from '#domain/flow/draft/draft.ts'
import { fixList } from '#domain/flow/fixList.ts'
import type { FlowGraph } from '#domain/flow/flowGraph.ts'
import { blocksThat } from '#domain/flow/graph/alike.ts'
import { buildingBlocks, isComplete } from '#domain/flow/isComplete.ts'
import { isMvp } from '#domain/flow/isMvp.ts'
import { namesOf } from '#domain/flow/names.ts'
import { isClientFacing } from '#domain/flow/roles/isClientFacing.ts'
import type { Fix, Rule } from '#domain/flow/rule.ts'
import { SOURCES } from '#domain/flow/sources.ts'

const FEWEST_BLOCKS = 6
const SIGNALS = ['Metrics', 'Tracing', 'Logs']

const isWatched = (flow: FlowGraph, block: Block): boolean =>
  [...flow.out(block), ...flow.into(block)].some(({ from, to }) => isTelemetry(from) || isTelemetry(to))

/** The servers whose failures nobody sees, in board order. */
function unseen(flow: FlowGraph, telemetry: readonly Block[]): readonly Block[] {
  const services = blocksThat(flow, isService).filter((block) => isClientFacing(flow, block))
  if (telemetry.length > 0) {
    if (telemetry.some(({ scope }) => scope === 'all')) return []
    return services.filter((block) => !isWatched(flow, block))
  }
  if ((flow.board.brief.observability ?? '').trim() !== '') return []
  return services.length > 0 ? services : blocksThat(flow, isServer)
}

function connectAll(draft: Draft, servers: readonly Block[], telemetry: readonly Block[]): void {
  for (const server of servers) for (const signal of telemetry) draft.connect(server, signal)
}

function fixesFor(servers: readonly Block[], telemetry: readonly Block[]): readonly Fix[] {
  return fixList(
    telemetry.length === 0 && {
      title: 'Add metrics, tracing and logs',
      draw: (draft) =>
        connectAll(
          draft,
          servers,
          SIGNALS.map((label) => draft.add('telemetry', { label })),
        ),
    },
    {
      title: 'Add telemetry for the whole board',
      draw: (draft) => draft.add('telemetry', { label: 'Metrics, logs, traces', scope: 'all' }),
    },
    telemetry.length > 0 && {
      title: 'Connect them to the telemetry of the board',
      draw: (draft) => connectAll(draft, servers, telemetry),
    },
  )
}

/** What nobody watches fails until a user complains. */
export const observabilityMissing: Rule = {
  id: 'observability-missing',
  title: 'Nobody sees it fail',
  topic: 'operations',
  severity: 'warning',
  speaks: 'review',
  what: 'A complete board of six or more building blocks without telemetry, or services that clients reach and no telemetry watches.',
  why: 'Without metrics, logs and traces the first to notice a failure is a user, and finding its cause is guesswork.',
  source: SOURCES.observability,
  quiet: [
    'A telemetry block has the whole board in its scope.',
    'No telemetry is drawn, but the brief says what the system is observed through.',
    'Routers, stores, workers and WebSocket servers need no line of their own.',
    'The board has fewer than six building blocks, or the brief says that this is a first version.',
  ],
  *check(flow) {
    if (isMvp(flow) || !isComplete(flow) || buildingBlocks(flow).length < FEWEST_BLOCKS) return
    const telemetry = blocksThat(flow, isTelemetry)
    const servers = unseen(flow, telemetry)
    if (servers.length === 0) return
    yield {
      at: servers.map(({ id }) => id),
      says: `Nobody sees ${namesOf(servers)} fail: no metrics, logs or traces come from there.`,
      fixes: () => fixesFor(servers, telemetry),
    }
  },
  good: 'C:client(Browser), N:cdn, G:gateway, L:lb, A:app(Shop), K:cache, D:sql(Products), T:telemetry(Metrics); C->N, N->G, G->L, L->A, A->K, A->D, A--T',
  bad: 'C:client(Browser), N:cdn, G:gateway, L:lb, A:app(Shop), K:cache, D:sql(Products); C->N, N->G, G->L, L->A, A->K, A->D',
}
