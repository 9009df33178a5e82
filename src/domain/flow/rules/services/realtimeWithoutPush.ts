import { isClient, isNotifier, isRouter, isService, isSocketServer, runsCode } from '#domain/blocks/predicates.ts'
import type { Link } from '#domain/capacity/links.ts'
import { fixList } from '#domain/flow/fixList.ts'
import type { FlowGraph } from '#domain/flow/flowGraph.ts'
import { blocksThat } from '#domain/flow/graph/alike.ts'
import { clientCalls } from '#domain/flow/graph/clientCalls.ts'
import { isEvent, isRequest } from '#domain/flow/graph/linkKinds.ts'
import { walk } from '#domain/flow/graph/reach.ts'
import { isComplete } from '#domain/flow/isComplete.ts'
import { isMvp } from '#domain/flow/isMvp.ts'
import { namesOf } from '#domain/flow/names.ts'
import { clientsOf } from '#domain/flow/roles/clients.ts'
import type { Fix, Rule } from '#domain/flow/rule.ts'
import { SOURCES } from '#domain/flow/sources.ts'

const streams = ({ edge, from, to }: Link): boolean => edge.protocol === 'sse' && (isClient(from) || isClient(to))

const pushes = (flow: FlowGraph): boolean =>
  blocksThat(flow, isSocketServer).length > 0 ||
  flow.links.some((link) => streams(link) || (isEvent(link) && isNotifier(link.to)))

/** The first request that comes in from clients, through routers, to a service. */
function firstCall(flow: FlowGraph): Link | undefined {
  const passes = (link: Link) => isRequest(link) && (isClient(link.from) || isRouter(link.from))
  const passed = [...walk(flow, { from: clientsOf(flow), along: passes })]
  return passed.flatMap((block) => flow.out(block)).find((link) => passes(link) && isService(link.to))
}

function fixesFor(flow: FlowGraph): readonly Fix[] {
  const call = firstCall(flow)
  const calls = clientCalls(flow).filter(({ to }) => isRouter(to) || runsCode(to))
  return fixList(
    call && {
      title: 'Insert a WebSocket server',
      draw: (draft) => {
        const socket = draft.add('ws')
        // It holds connections and takes none of the requests that the router divides.
        draft.connect(call.from, socket, { protocol: 'wss', share: 0 })
        draft.connect(socket, call.to)
      },
    },
    calls.length > 0 && {
      title: 'Stream to the clients with server-sent events',
      draw: (draft) =>
        draft.setEdges(
          calls.map(({ edge }) => edge),
          { protocol: 'sse' },
        ),
    },
    { title: 'Accept polling in the brief', draw: (draft) => draft.setBrief({ realtimeVia: 'polling' }) },
  )
}

/** Without a way to push, clients learn of news when they ask. */
export const realtimeWithoutPush: Rule = {
  id: 'realtime-without-push',
  title: 'Real time without push',
  topic: 'services',
  severity: 'warning',
  speaks: 'review',
  what: 'A brief that asks for real time, and a complete board without WebSocket server, server-sent events or a notification service that gets events.',
  why: 'With requests alone, news waits until the client asks again: it is late, or polling all the time costs more than the news.',
  source: SOURCES.liveUpdates,
  quiet: [
    'The brief does not ask for real time, or accepts polling.',
    'The brief says that this is a first version.',
    'There is a WebSocket server.',
    'An edge of a client uses server-sent events.',
    'A notification service gets events.',
  ],
  *check(flow) {
    const { realtime, realtimeVia } = flow.board.brief
    if (realtime !== true || realtimeVia === 'polling' || isMvp(flow)) return
    if (!isComplete(flow) || pushes(flow)) return
    const clients = clientsOf(flow)
    const says = `The brief asks for real time, but nothing pushes to ${namesOf(clients)}.`
    yield { at: clients.map(({ id }) => id), says, fixes: () => fixesFor(flow) }
  },
  good: 'C:client(Browser), N:cdn, L:lb, A:app(Scores), W:ws, K:cache(Live scores), D:nosql(Matches); C->N, N->L, L->A, L->W, W->A, A->K, A->D; brief realtime=on',
  bad: 'C:client(Browser), N:cdn, L:lb, A:app(Scores), K:cache(Live scores), D:nosql(Matches); C->N, N->L, L->A, A->K, A->D; brief realtime=on',
}
