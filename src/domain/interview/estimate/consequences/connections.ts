import { answersCallers, isClient, isEdgeRouter, isSocketServer } from '#domain/blocks/predicates.ts'
import { BLOCK_PROPERTIES } from '#domain/board/blockProperties.ts'
import { figure } from '#domain/capacity/figures.ts'
import type { Draft } from '#domain/flow/draft/draft.ts'
import { blocksThat } from '#domain/flow/graph/alike.ts'
import { findsUsers } from '#domain/flow/graph/findsUsers.ts'
import { namesOf } from '#domain/flow/names.ts'
import { runCopies } from '#domain/flow/repairs/runCopies.ts'
import { sessionRegistry } from '#domain/flow/repairs/sessionRegistry.ts'
import type { Fix } from '#domain/flow/rule.ts'
import { isManaged, scalesItself } from '#domain/names/runsOn.ts'
import { ESTIMATE_SOURCES as FROM } from '../sources.ts'
import type { ForcedBy, NumbersView, Verdict } from './consequence.ts'
import { writersOn } from './writersOn.ts'

const socketsOn = ({ flow }: NumbersView) => blocksThat(flow, isSocketServer)

/** Connections are held where somebody says so: by a number, by real time, or by a server for them on the board. */
const holdsConnections = (view: NumbersView): boolean => {
  const { brief } = view.board
  const isPushed = brief.realtime === true && brief.realtimeVia !== 'polling'
  return view.estimate.get('connections')?.stated !== undefined || isPushed || socketsOn(view).length > 0
}

/** Puts servers for connections behind the routers that stand before everything, else behind the clients. */
function addSockets(view: NumbersView, draft: Draft, copies: number): void {
  const { flow } = view
  const sockets = draft.add('ws', copies > 1 ? {} : { replicas: 1 })
  const routers = blocksThat(flow, isEdgeRouter).filter((router) =>
    flow.out(router).some(({ to }) => answersCallers(to)),
  )
  const callers = routers.length > 0 ? routers : blocksThat(flow, isClient)
  for (const caller of callers) draft.connect(caller, sockets)
  for (const service of writersOn(flow).filter((each) => !isSocketServer(each))) draft.connect(sockets, service)
  if (copies > 1) runCopies(draft, [sockets], copies)
}

const within = (copies: number): boolean => copies <= BLOCK_PROPERTIES.replicas.max

function steps(view: NumbersView, copies: number): readonly Fix[] {
  const sockets = socketsOn(view)
  if (!within(copies)) return []
  if (sockets.length === 0) {
    return [{ title: `Add ${figure(copies)} WebSocket servers`, draw: (draft) => addSockets(view, draft, copies) }]
  }
  const each = Math.ceil(copies / sockets.length)
  return [
    { title: `Run ${figure(copies)} WebSocket servers`, draw: (draft) => runCopies(draft, sockets, Math.max(2, each)) },
  ]
}

function serversVerdict(view: NumbersView): readonly Verdict[] {
  const sockets = socketsOn(view)
  const [connections, needed] = [view.value('connections') ?? 0, view.value('socket-servers') ?? 0]
  if (needed < 1) return []
  const grows = sockets.find((socket) => isManaged(socket) || scalesItself(socket))
  const running = sockets.reduce((sum, { replicas = 1 }) => sum + replicas, 0)
  const answer = grows
    ? `${namesOf([grows])} grows by itself`
    : running >= needed && sockets.length > 0
      ? `${figure(running)} run as ${namesOf(sockets)}`
      : undefined
  return [
    {
      at: sockets.map(({ id }) => id),
      says: `${figure(needed)} WebSocket ${needed === 1 ? 'server has' : 'servers have'} to hold the connections`,
      because: `${figure(connections)} are open at peak, ${figure(connections / needed)} a server; twice as many survive a loss.`,
      answer,
      steps: answer === undefined ? steps(view, needed === 1 ? 1 : needed * 2) : undefined,
    },
  ]
}

/** A server holds only so many open connections, whatever is sent through them. */
export const connectionsBeyondOneServer: ForcedBy = {
  id: 'connections',
  result: 'connections',
  source: FROM.sockets,
  check: (view) => (holdsConnections(view) ? serversVerdict(view) : []),
}

/** Once connections lie on several servers, somebody has to know on which. */
export const connectionsToBeFound: ForcedBy = {
  id: 'connections-to-be-found',
  result: 'connections',
  source: FROM.sockets,
  check: (view) => {
    const sockets = socketsOn(view)
    const needed = view.value('socket-servers') ?? 0
    if (sockets.length === 0 || needed <= 1) return []
    const isFound = findsUsers(view.flow, sockets)
    return [
      {
        at: sockets.map(({ id }) => id),
        says: 'Somebody has to know who is connected where',
        because: `${figure(view.value('connections') ?? 0)} connections lie on ${figure(needed)} servers or more.`,
        answer: isFound ? 'A registry or a channel to all is on the board' : undefined,
        steps: isFound
          ? undefined
          : [{ title: 'Add a session registry', draw: (draft) => sessionRegistry(draft, sockets) }],
      },
    ]
  },
}
