import { expect, test } from 'vitest'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { BOARDS, type BoardName } from '#testing/boards.ts'
import { deleteBlocks, deleteEdge, draw, type Edit, edited, setBlock, setBrief, setEdge } from '#testing/editing.ts'
import { checkBoard } from './engine.ts'

const ALL = { speaks: ['live', 'settled', 'review'] } as const

type Board = ReturnType<typeof parseNotation>

const rulesOn = (board: Board) => [...new Set(checkBoard(board, ALL).map(({ rule }) => rule))].sort()
const errors = (board: Board) => checkBoard(board, ALL).filter(({ severity }) => severity === 'error')

for (const [name, notation] of Object.entries(BOARDS)) {
  test(`board ${name} has no finding`, () => {
    expect(checkBoard(parseNotation(notation), ALL)).toEqual([])
  })
}

interface Mutation {
  readonly board: BoardName
  readonly what: string
  readonly edits: readonly Edit[]
  readonly fires: readonly string[]
}

/** Edits of a good board and exactly the rules that they break. */
const MUTATIONS: readonly Mutation[] = [
  {
    board: 'R0',
    what: 'without an Edge tier',
    edits: [deleteBlocks('E', 'G', 'L7'), draw('U', 'S1'), draw('U', 'S2')],
    // Its public interface loses the gateway with the rest of the Edge tier.
    fires: ['public-api-without-gateway', 'no-ingress', 'auth-missing', 'scaled-server-without-lb', 'security-gap'],
  },
  {
    board: 'R0',
    what: 'without its gateway',
    edits: [deleteBlocks('G'), draw('E', 'L7')],
    fires: ['public-api-without-gateway', 'auth-missing'],
  },
  {
    board: 'R0',
    what: 'with a service that publishes beside its database',
    edits: [deleteBlocks('O1'), draw('S1', 'K')],
    fires: ['dual-write-without-outbox'],
  },
  {
    board: 'R0',
    what: 'without its consumers',
    edits: [deleteBlocks('W1')],
    fires: ['queue-without-consumer', 'dangling-node'],
  },
  {
    board: 'R0',
    what: 'without the database behind a cache',
    edits: [deleteBlocks('DB1', 'O1')],
    fires: ['cache-without-store'],
  },
  {
    board: 'R0',
    what: 'with an answer drawn as a request',
    edits: [draw('DB1', 'S1')],
    fires: ['response-drawn-as-request'],
  },
  { board: 'R0', what: 'with a shared database', edits: [draw('S2', 'DB1')], fires: ['shared-database'] },
  {
    board: 'F1',
    what: 'without its cache',
    edits: [deleteBlocks('K')],
    fires: ['read-heavy-without-cache', 'capacity-overload'],
  },
  {
    board: 'F1',
    what: 'with writes to the replica',
    edits: [setEdge('A', 'DR', { access: 'read-write' })],
    fires: ['replica-takes-writes', 'auth-missing'],
  },
  { board: 'F1', what: 'with a client at the database', edits: [draw('U', 'D')], fires: ['client-to-data'] },
  { board: 'F1', what: 'with a CDN at the database', edits: [draw('N', 'D')], fires: ['edge-skips-business'] },
  {
    board: 'F1',
    what: 'with a quarter of the servers',
    edits: [setBlock('A', { replicas: 20 })],
    fires: ['capacity-overload'],
  },
  {
    board: 'F1',
    what: 'with just enough servers',
    edits: [setBlock('A', { replicas: 35 })],
    fires: ['no-failure-headroom'],
  },
  {
    board: 'F1',
    what: 'without TLS',
    edits: [setBlock('N', { tls: false }), setBlock('L', { tls: false })],
    fires: ['tls-not-terminated'],
  },
  {
    board: 'F2',
    what: 'without a producer',
    edits: [deleteEdge('I', 'K')],
    fires: ['queue-without-producer', 'unreachable-node'],
  },
  {
    board: 'F2',
    what: 'with one SQL database for all writes',
    edits: [
      deleteBlocks('K', 'W'),
      setBlock('Z', { kind: 'sql', replicas: undefined, shards: undefined, technology: undefined }),
      draw('I', 'Z'),
    ],
    fires: ['write-heavy-single-sql', 'single-point-of-failure'],
  },
  {
    board: 'F3',
    what: 'with push on the request path',
    edits: [deleteBlocks('Q'), draw('A', 'P')],
    fires: ['background-called-sync'],
  },
  {
    board: 'F3',
    what: 'without push',
    edits: [deleteBlocks('H', 'B', 'Q', 'P'), draw('A', 'R')],
    fires: ['realtime-without-push'],
  },
  {
    board: 'F4',
    what: 'with a BFF that owns data',
    edits: [draw('B', 'Z')],
    fires: ['bff-owns-data', 'shared-database'],
  },
  {
    board: 'F4',
    what: 'without its BFF',
    edits: [deleteBlocks('B'), draw('L', 'P'), draw('L', 'S'), draw('L', 'F')],
    fires: ['bff-missing', 'capacity-overload'],
  },
  {
    board: 'F4',
    what: 'with services that call each other',
    edits: [draw('F', 'S'), draw('S', 'F')],
    fires: ['sync-cycle', 'capacity-overload', 'no-failure-headroom'],
  },
  {
    board: 'F6',
    what: 'with a side door',
    edits: [draw('R', 'A')],
    fires: [
      'client-skips-edge',
      'auth-missing',
      'capacity-overload',
      'scaled-server-without-lb',
      'write-heavy-single-sql',
    ],
  },
  {
    board: 'F10',
    what: 'without its balancer',
    edits: [deleteBlocks('L'), draw('A', 'H'), draw('B', 'H')],
    fires: ['scaled-server-without-lb'],
  },
  {
    board: 'F10',
    what: 'with too few connection servers',
    edits: [setBlock('H', { replicas: 900 })],
    fires: ['capacity-overload'],
  },
  {
    board: 'F10',
    what: 'without a session registry',
    edits: [deleteBlocks('S', 'C')],
    fires: ['websocket-without-session-registry'],
  },
  {
    board: 'F10',
    what: 'in one region',
    edits: [setBrief({ regions: undefined })],
    fires: ['single-region-global-users'],
  },
  {
    board: 'F10',
    what: 'with a database that calls its service',
    edits: [
      (board) => {
        const edge = board.edges.find(({ from, to }) => from === 'M' && to === 'Z')
        return edge ? setEdge('M', 'Z', { from: edge.to, to: edge.from })(board) : []
      },
    ],
    fires: ['request-goes-backwards', 'cache-without-store', 'unreachable-node'],
  },
  {
    board: 'R0',
    what: 'without a dead-letter queue',
    edits: [setBlock('K', { dlq: false })],
    fires: ['queue-without-dlq'],
  },
  { board: 'R0', what: 'without telemetry', edits: [deleteBlocks('M', 'T', 'LG')], fires: ['observability-missing'] },
  {
    board: 'F1',
    what: 'with a single database',
    edits: [setBlock('D', { replicas: 1 }), deleteBlocks('DR')],
    fires: ['single-point-of-failure'],
  },
  {
    board: 'F2',
    what: 'with a key of few values',
    edits: [setBlock('Z', { partitionKey: 'date' })],
    fires: ['hot-partition-risk'],
  },
  { board: 'F4', what: 'with files from one place', edits: [deleteEdge('N', 'O')], fires: ['media-not-behind-cdn'] },
  {
    board: 'F6',
    what: 'with an unguarded call',
    edits: [setEdge('M', 'X', { breaker: undefined })],
    fires: ['external-call-unprotected'],
  },
]

for (const { board, what, edits, fires } of MUTATIONS) {
  test(`board ${board} ${what} breaks ${fires.join(', ')}`, () => {
    expect(rulesOn(edited(parseNotation(BOARDS[board]), edits))).toEqual([...fires].sort())
  })
}

/** The frameworks' own drawings, taken word for word: no properties, no brief unless a flow is drawn for one. */
const DRAWINGS: Readonly<Record<string, string>> = {
  'the reference diagram': `U:client, E:cdn, G:gateway, L:lb, S1:app(Service A), S2:app(Service B), C1:cache, C2:cache,
    D1:sql(DB A), D2:sql(DB B), O1:outbox, O2:outbox, K:queue(Stream){role=stream}, W:app(Consumers){role=worker},
    P:search(Projections), M:telemetry(Metrics), T:telemetry(Tracing), G2:telemetry(Logs);
    U->E, E->G, G->L, L->S1, L->S2, S1->C1, S2->C2, S1->D1, S2->D2, S1->O1, O1~>K, S2->O2, O2~>K, K~>W, W->P,
    S1--M, S1--T, S1--G2, S2--M, S2--T, S2--G2`,
  'the request flow of a public interface': `C:client, I:cdn(Ingress), G:gateway, B:app(BFF){role=bff}, S:app(Orders),
    P:app(Profiles), D:sql, E:nosql; C->I, I->G, G->B, B->S, B->P, S->D, P->E; brief publicApi=on`,
  'the request flow of a private interface': `C:client, I:cdn(Ingress), B:app(BFF){role=bff}, S:app(Orders),
    P:app(Profiles), D:sql, E:nosql; C->I, I->B, B->S, B->P, S->D, P->E; brief publicApi=off`,
  'the architecture template': `C:client, L:lb, G:gateway, S:app(Services), A:app(Application servers), K:cache, Q:queue,
    W:app(Background workers){role=worker}, D:sql(Database), F:object(File storage), N:cdn, M:telemetry(Monitoring);
    C->L, L->G, G->S, S~>Q, A->K, A~>Q, K=>D, A->F, Q~>W, W->F, D=>F, F~>N, N--M, D--M`,
  'the one-line flow': `C:client, N:cdn, L:lb, A:app(App servers), K:cache, D:sql, O:object(Static assets){role=static},
    Q:queue, W:app(Workers){role=worker}; C->N, N->L, L->A, A->K, K=>D, N o> O, A~>Q, Q~>W`,
  'the chat sketch': `A:client(Sender), B:client(Receiver), H:ws(WebSocket gateway), M:app(Message service),
    Z:nosql(Cassandra){tech=Cassandra}, R:cache(Redis), K:queue(Kafka){tech=Kafka}, W:app(Fanout worker){role=worker},
    P:notify(Push notification); A->H, H->M, M->Z, M->R, M~>K, K~>W, W->H, H->B, H->P`,
  'the single server': 'C:client, A:app, D:sql; C->A, A->D; brief stage=mvp',
}

for (const [name, notation] of Object.entries(DRAWINGS)) {
  test(`${name}, taken as drawn, has no finding of severity error`, () => {
    expect(errors(parseNotation(notation))).toEqual([])
  })
}
