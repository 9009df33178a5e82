import { isSocketServer } from '#domain/blocks/predicates.ts'
import type { Block } from '#domain/board/board.ts'
import { blocksThat } from '#domain/flow/graph/alike.ts'
import { findsUsers } from '#domain/flow/graph/findsUsers.ts'
import { nameOf, namesOf } from '#domain/flow/names.ts'
import { enoughCopies } from '#domain/flow/repairs/enoughCopies.ts'
import { sessionRegistry } from '#domain/flow/repairs/sessionRegistry.ts'
import { copiesByService } from '#domain/flow/roles/services.ts'
import type { Fix, Rule } from '#domain/flow/rule.ts'
import { SOURCES } from '#domain/flow/sources.ts'

const fixesFor = (sockets: readonly Block[]): readonly Fix[] => [
  {
    title: 'Add a session registry',
    draw: (draft) => sessionRegistry(draft, sockets),
  },
  {
    title: 'Add a pub/sub channel',
    draw: (draft) => {
      const channel = draft.add('queue', { role: 'pubsub', label: 'Live channel', ...enoughCopies(draft.board()) })
      for (const socket of sockets) {
        draft.connect(socket, channel)
        draft.connect(channel, socket)
      }
    },
  },
]

/** A message for a user whose connection another copy holds is lost. */
export const websocketWithoutSessionRegistry: Rule = {
  id: 'websocket-without-session-registry',
  title: 'WebSocket copies cannot find a user',
  topic: 'services',
  severity: 'error',
  speaks: 'settled',
  what: 'Several copies of a WebSocket server that share neither a registry of who is connected where nor a channel on which all of them hear every message.',
  why: 'A connection lives on one copy; to push to its user the others need a shared registry of who is where, or a channel to all.',
  source: SOURCES.connections,
  quiet: [
    'There is one WebSocket server, or its copies are not stated.',
    'The server, or another box of the same service, uses a cache or a NoSQL database, where the registry can be.',
    'An app next to the server uses a cache: the registry sits behind the message service.',
    'A channel of pub/sub, or a stream such as Kafka, carries messages to every one of its boxes, by its role or by its name.',
  ],
  readsLabels: true,
  *check(flow) {
    const sockets = blocksThat(flow, isSocketServer)
    for (const copies of copiesByService(flow, sockets)) {
      const isScaled = copies.length > 1 || copies.some(({ replicas = 1 }) => replicas > 1)
      const [first] = copies
      if (!first || !isScaled || findsUsers(flow, copies)) continue
      const whom = copies.length === 1 ? `another copy of ${nameOf(first)}` : `another copy among ${namesOf(copies)}`
      const says = `A message for a user on ${whom} has no way to reach them.`
      yield { at: copies.map(({ id }) => id), says, fixes: () => fixesFor(copies) }
    }
  },
  good: 'C:client(App), L:lb, W:ws{replicas=3}, A:app(Messages), D:nosql(Chats), K:cache(Who is where){role=session}; C->L, L->W, W->A, A->D, A->K',
  bad: 'C:client(App), L:lb, W:ws{replicas=3}, A:app(Messages), D:nosql(Chats); C->L, L->W, W->A, A->D',
}
