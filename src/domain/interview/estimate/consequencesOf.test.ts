import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Board } from '#domain/board/board.ts'
import { applyChanges } from '#domain/board/change.ts'
import { decodeBoard } from '#domain/board/decode.ts'
import { encodeBoard } from '#domain/board/encodeBoard.ts'
import type { EstimateFields } from '#domain/board/estimateProperties.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { arbitraryBoard } from '#testing/boardArbitrary.ts'
import { FORCED } from './consequences/catalogue.ts'
import { type Consequence, consequencesOf, stepEdit } from './consequencesOf.ts'

const boardOf = (notation: string, estimate: EstimateFields = {}): Board => ({ ...parseNotation(notation), estimate })

const named = (board: Board, id: string): readonly Consequence[] =>
  consequencesOf(board).filter((each) => each.id === id)

/** A board on which the numbers force something, the step that answers it, and what is said of the board then. */
interface Forcing {
  readonly id: string
  readonly board: Board
  readonly says: string
  readonly step: string
  readonly answer: string
}

const CHAT = 'C:client(App), L:lb, A:app(Messages service), D:sql(Messages){tech=PostgreSQL}; C->L, L->A, A->D'
const WEB = 'C:client(Browser), A:app(Shop), D:sql(Products){tech=PostgreSQL}; C->A, A->D'

const FORCINGS: readonly Forcing[] = [
  {
    id: 'writes-beyond-one-primary',
    board: boardOf(`${CHAT}; brief dau=500000000 readWriteRatio=0`, { writesPerUser: 40 }),
    says: 'One PostgreSQL server will not hold “Messages”. 694,444 writes/s at peak against 5,000 to 10,000 queries/s a server.',
    step: 'Use Cassandra for “Messages”: 210 nodes, 3 copies of each row',
    answer: '“Messages” takes up to 3,500,000/s',
  },
  {
    id: 'writes-beyond-one-primary',
    board: boardOf(`${CHAT}; brief dau=500000000 readWriteRatio=0`, { writesPerUser: 40 }),
    says: 'One PostgreSQL server will not hold “Messages”. 694,444 writes/s at peak against 5,000 to 10,000 queries/s a server.',
    step: 'Set shards to 140',
    answer: '“Messages” takes up to 1,400,000/s',
  },
  {
    id: 'writes-beyond-one-primary',
    board: boardOf('C:client, A:app(Intake); C->A; brief peakWriteQps=50000 peakReadQps=0'),
    says: 'One SQL server will not hold these writes. 50,000 writes/s at peak against 5,000 to 10,000 queries/s a server.',
    step: 'Add Cassandra: 15 nodes, 3 copies of each row',
    answer: '“NoSQL database” takes up to 250,000/s',
  },
  {
    id: 'reads-beyond-one-server',
    board: boardOf(`${WEB}; brief peakReadQps=40000 peakWriteQps=100`),
    says: 'One server will not answer the reads of “Products”. 40,000 reads/s reach it at peak against 5,000 to 10,000 queries/s a server.',
    step: 'Add a cache before it',
    answer: '“Cache” takes the rest',
  },
  {
    id: 'server-copies',
    board: boardOf(`${WEB}; brief peakReadQps=9000 peakWriteQps=1000`),
    says: '“Shop” needs 10 copies. 10,000 requests/s at peak, 1,000 a server; twice as many survive a loss.',
    step: 'Run 20 copies of “Shop” behind a load balancer',
    answer: '“Shop” runs 20 of them',
  },
  {
    id: 'connections',
    board: boardOf(`${CHAT}; brief concurrentConnections=50000000`),
    says: '1,000 WebSocket servers have to hold the connections. 50,000,000 are open at peak, 50,000 a server; twice as many survive a loss.',
    step: 'Add 2,000 WebSocket servers',
    answer: '2,000 run as “WebSocket server”',
  },
  {
    id: 'connections',
    board: boardOf(
      'C:client, L:lb, W:ws(Gateway){replicas=8}, A:app; C->L, L->W, W->A; brief concurrentConnections=50000000',
    ),
    says: '1,000 WebSocket servers have to hold the connections. 50,000,000 are open at peak, 50,000 a server; twice as many survive a loss.',
    step: 'Run 2,000 WebSocket servers',
    answer: '2,000 run as “Gateway”',
  },
  {
    id: 'connections-to-be-found',
    board: boardOf(
      'C:client, L:lb, W:ws(Gateway){replicas=1000}, A:app; C->L, L->W, W->A; brief concurrentConnections=50000000',
    ),
    says: 'Somebody has to know who is connected where. 50,000,000 connections lie on 1,000 servers or more.',
    step: 'Add a session registry',
    answer: 'A registry or a channel to all is on the board',
  },
  {
    id: 'storage-beyond-one-node',
    board: boardOf(`${WEB}; brief dau=1000000 readWriteRatio=1`, { writesPerUser: 10, writeSize: 1_000 }),
    says: 'Five years of data need 28 nodes. 54.75 TB are kept with their copies, 2 TB on a node.',
    step: 'Set shards to 10',
    answer: '“Products” lies on 30 nodes',
  },
  {
    id: 'storage-beyond-one-node',
    board: boardOf(`${WEB}; brief dau=1000000000 readWriteRatio=1`, { writesPerUser: 10, writeSize: 1_000 }),
    says: 'Five years of data need 27,375 nodes. 54.75 PB are kept with their copies, 2 TB on a node.',
    step: 'Use Cassandra for “Products”: 28,000 nodes, 3 copies of each row',
    answer: '“Products” lies on 28,000 nodes',
  },
  {
    id: 'media-out-of-databases',
    board: boardOf(`${CHAT}; brief dau=500000000`, { writesPerUser: 40, mediaShare: 5, mediaSize: 200_000 }),
    says: 'Media do not belong into a database. 200 TB a day of them come in; object storage and a CDN carry such amounts.',
    step: 'Add object storage and a CDN',
    answer: '“Object storage” and “CDN” carry them',
  },
  {
    id: 'traffic-out-through-cdn',
    board: boardOf(`${WEB}; brief peakReadQps=100000 peakWriteQps=1`, { readSize: 10_000 }),
    says: 'What goes out fills more than one line. 1 GB/s at peak; a line of 1 Gbit/s carries 125 MB/s, and a CDN answers close to people.',
    step: 'Add a CDN',
    answer: '“CDN” answers close to people',
  },
  {
    id: 'traffic-out-through-cdn',
    board: boardOf('C:client, F:entry, A:app(Shop); C->F, F->A; brief peakReadQps=100000 peakWriteQps=1', {
      readSize: 10_000,
    }),
    says: 'What goes out fills more than one line. 1 GB/s at peak; a line of 1 Gbit/s carries 125 MB/s, and a CDN answers close to people.',
    step: 'Add a CDN',
    answer: '“CDN” answers close to people',
  },
  {
    id: 'copies-for-availability',
    board: boardOf(`${WEB}; brief availability=99.9`),
    says: 'Nothing on the way may be the only copy of itself. 8.77 hours of downtime a year are gone with the first machine that has to be replaced.',
    step: 'Run 2 copies of “Shop” and “Products” behind a load balancer',
    answer: 'Everything on the way has a second copy',
  },
  {
    id: 'regions-for-availability',
    board: boardOf(`${WEB}; brief availability=99.99`),
    says: 'One region is not available enough. 52.6 minutes of downtime a year are less than a region that fails once takes to come back.',
    step: 'Run in 2 regions',
    answer: 'It runs in 2 regions',
  },
]

describe('what the numbers force', () => {
  test.each(FORCINGS)('$id: $step', ({ id, board, says, step, answer }) => {
    const [open] = named(board, id)
    expect(`${open?.says}. ${open?.because}`).toBe(says)
    expect(open?.answer).toBeUndefined()
    const taken = open?.steps?.find(({ title }) => title === step)
    expect(taken, open?.steps?.map(({ title }) => title).join('; ')).toBeDefined()
    if (!open || !taken) return
    const after = applyChanges(board, stepEdit(board, open, taken).changes)
    const left = named(after, id)
    expect(left.map((each) => each.answer)).toEqual([answer])
    expect(left[0]?.steps).toBeUndefined()
  })

  test('money that is there is said, and money that is not opens the field of the largest part', () => {
    const prices = { serverPrice: 100, egressPrice: 0.1 }
    const costly = boardOf(`${WEB}; brief dau=1000000 readWriteRatio=10 monthlyBudget=1000`, {
      writesPerUser: 10,
      ...prices,
    })
    const [over] = named(costly, 'cost-over-budget')
    expect(over).toMatchObject({ opens: 'readSize', answer: undefined })
    expect(over?.says).toBe('It costs $1,336 a month more than the budget')
    const [within] = named({ ...costly, brief: { ...costly.brief, monthlyBudget: 20_000 } }, 'cost-over-budget')
    expect(within?.answer).toBe('$17,664 a month of the budget are left')
    expect(within).not.toHaveProperty('opens')
  })

  test('copies that nothing spreads requests over are no answer', () => {
    const board = boardOf(`${WEB.replace('(Shop)', '(Shop){replicas=20}')}; brief peakReadQps=9000 peakWriteQps=1000`)
    const [open] = named(board, 'server-copies')
    expect(open?.answer).toBeUndefined()
    expect(open?.steps?.map(({ title }) => title)).toEqual(['Run 20 copies of “Shop” behind a load balancer'])
  })

  test('small numbers force nothing', () => {
    const small = boardOf(`${WEB}; brief dau=1000 readWriteRatio=10 availability=99`, { writesPerUser: 10 })
    expect(consequencesOf(small)).toEqual([])
    expect(consequencesOf(boardOf(WEB))).toEqual([])
  })

  test('a managed store is an answer of its own', () => {
    const board = boardOf('C:client, A:app, D:nosql(Items){tech=DynamoDB}; C->A, A->D; brief peakWriteQps=90000')
    expect(named(board, 'writes-beyond-one-primary').map(({ answer }) => answer)).toEqual([
      '“Items” is managed and grows by itself',
    ])
  })

  test('what rests on a usual value says so', () => {
    const board = boardOf(`${CHAT}; brief dau=500000000 readWriteRatio=0`, { writesPerUser: 40 })
    expect(named(board, 'writes-beyond-one-primary')[0]?.assumes).toEqual(['peakFactor'])
    const stated = { ...board, estimate: { ...board.estimate, peakFactor: 3 } }
    expect(named(stated, 'writes-beyond-one-primary')[0]?.assumes).toEqual([])
  })

  test('each of the list is tried here', () => {
    expect([...new Set([...FORCINGS.map(({ id }) => id), 'cost-over-budget'])].sort()).toEqual(
      FORCED.map(({ id }) => id).sort(),
    )
  })
})

test('every step on any board is a step on a sound board, and the same each time', () => {
  fc.assert(
    fc.property(arbitraryBoard({ maxBlocks: 8, maxEdges: 10, reach: 2_000 }), (drawn) => {
      const board: Board = {
        ...drawn,
        brief: { ...drawn.brief, dau: 1e8, readWriteRatio: 10, availability: 99.99, concurrentConnections: 1e6 },
        estimate: { ...drawn.estimate, writesPerUser: 10, mediaShare: 5, peakFactor: 3 },
      }
      for (const consequence of consequencesOf(board)) {
        expect(consequence.answer !== undefined && consequence.steps !== undefined).toBe(false)
        for (const step of consequence.steps ?? []) {
          const { changes } = stepEdit(board, consequence, step)
          const text = encodeBoard(applyChanges(board, changes))
          expect(decodeBoard(JSON.parse(text)).ok, step.title).toBe(true)
          expect(stepEdit(board, consequence, step).changes).toEqual(changes)
        }
      }
    }),
    { seed: 4, numRuns: 30 },
  )
})
