import { expect, test } from 'vitest'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { BOARDS, type NamedBoard } from '#testing/boards.ts'
import {
  type DrawnEdit,
  deleteBlocks,
  deleteEdge,
  drawEdge,
  edited,
  setBlock,
  setBrief,
  setEdge,
} from '#testing/editing.ts'
import { checkBoard } from './engine.ts'

const ALL = { speaks: ['live', 'settled', 'review'] } as const

type Board = ReturnType<typeof parseNotation>

const rulesOn = (board: Board) => [...new Set(checkBoard(board, ALL).map(({ rule }) => rule))].sort()

for (const [name, notation] of Object.entries(BOARDS)) {
  test(`board ${name} has no finding`, () => {
    expect(checkBoard(parseNotation(notation), ALL)).toEqual([])
  })
}

interface Mutation {
  readonly board: NamedBoard
  readonly what: string
  readonly edits: readonly DrawnEdit[]
  readonly fires: readonly string[]
}

/** Edits of a good board and exactly the rules that they break. */
const MUTATIONS: readonly Mutation[] = [
  {
    board: 'R0',
    what: 'without an Edge tier',
    edits: [deleteBlocks('E', 'G', 'L7'), drawEdge('U', 'S1'), drawEdge('U', 'S2')],
    // Its public interface loses the gateway with the rest of the Edge tier.
    fires: ['public-api-without-gateway', 'no-ingress', 'auth-missing', 'scaled-server-without-lb', 'security-gap'],
  },
  {
    board: 'R0',
    what: 'without its gateway',
    edits: [deleteBlocks('G'), drawEdge('E', 'L7')],
    fires: ['public-api-without-gateway', 'auth-missing'],
  },
  {
    board: 'R0',
    what: 'with a service that publishes beside its database',
    edits: [deleteBlocks('O1'), drawEdge('S1', 'K')],
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
    edits: [drawEdge('DB1', 'S1')],
    fires: ['response-drawn-as-request'],
  },
  { board: 'R0', what: 'with a shared database', edits: [drawEdge('S2', 'DB1')], fires: ['shared-database'] },
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
  { board: 'F1', what: 'with a client at the database', edits: [drawEdge('U', 'D')], fires: ['client-to-data'] },
  { board: 'F1', what: 'with a CDN at the database', edits: [drawEdge('N', 'D')], fires: ['edge-skips-business'] },
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
      drawEdge('I', 'Z'),
    ],
    fires: ['write-heavy-single-sql', 'single-point-of-failure'],
  },
  {
    board: 'F3',
    what: 'with push on the request path',
    edits: [deleteBlocks('Q'), drawEdge('A', 'P')],
    fires: ['background-called-sync'],
  },
  {
    board: 'F3',
    what: 'without push',
    edits: [deleteBlocks('H', 'B', 'Q', 'P'), drawEdge('A', 'R')],
    fires: ['realtime-without-push'],
  },
  {
    board: 'F4',
    what: 'with a BFF that owns data',
    edits: [drawEdge('B', 'Z')],
    fires: ['bff-owns-data', 'shared-database'],
  },
  {
    board: 'F4',
    what: 'without its BFF',
    edits: [deleteBlocks('B'), drawEdge('L', 'P'), drawEdge('L', 'S'), drawEdge('L', 'F')],
    fires: ['bff-missing', 'capacity-overload'],
  },
  {
    board: 'F4',
    what: 'with services that call each other',
    edits: [drawEdge('F', 'S'), drawEdge('S', 'F')],
    fires: ['sync-cycle', 'capacity-overload'],
  },
  {
    board: 'F6',
    what: 'with a side door',
    edits: [drawEdge('R', 'A')],
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
    edits: [deleteBlocks('L'), drawEdge('A', 'H'), drawEdge('B', 'H')],
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
