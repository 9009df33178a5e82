import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { isService } from '#domain/blocks/predicates.ts'
import type { Block, Board, Edge } from '#domain/board/board.ts'
import { EMPTY_BOARD } from '#domain/board/board.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { type FlowGraph, flowOf } from '../flowGraph.ts'
import { isRequest } from './linkKinds.ts'
import { longRowsOf } from './longRows.ts'
import { requestGraphOf } from './requestGraph.ts'

const LIMIT = 4

const boardOf = (kinds: readonly Block['kind'][], requests: readonly (readonly [number, number])[]): Board => ({
  ...EMPTY_BOARD,
  blocks: kinds.map((kind, order) => ({
    ...{ id: `b${String(order).padStart(5, '0')}` as Block['id'], kind, label: `App ${order}`, tier: 'business' },
    ...{ x: 0, y: 0, order },
  })),
  edges: requests.map(([from, to], order) => ({
    ...{ id: `e${order}` as Edge['id'], order, kind: 'request' },
    ...{
      from: `b${String(from).padStart(5, '0')}` as Block['id'],
      to: `b${String(to).padStart(5, '0')}` as Block['id'],
    },
  })),
})

/** The most services on any way that passes no block twice, by trying all. */
function mostServices(flow: FlowGraph): number {
  const from = (block: Block, passed: ReadonlySet<Block>): number => {
    const next = flow.out(block).filter((link) => isRequest(link) && !passed.has(link.to))
    const best = next.map(({ to }) => from(to, new Set([...passed, to])))
    return (isService(block) ? 1 : 0) + Math.max(0, ...best)
  }
  return Math.max(0, ...flow.blocks.map((block) => from(block, new Set([block]))))
}

const smallBoard = fc
  .record({
    kinds: fc.array(fc.constantFrom<Block['kind']>('app', 'app', 'lb'), { minLength: 1, maxLength: 7 }),
    requests: fc.array(fc.tuple(fc.nat(6), fc.nat(6)), { maxLength: 14 }),
  })
  .map(({ kinds, requests }) =>
    boardOf(
      kinds,
      requests.map(([from, to]) => [from % kinds.length, to % kinds.length]),
    ),
  )

test('a row is found exactly when some way without a block twice has too many services', () => {
  const seen = new Set<boolean>()
  fc.assert(
    fc.property(smallBoard, (board) => {
      const isLong = mostServices(flowOf(board)) >= LIMIT
      seen.add(isLong)
      expect(longRowsOf(flowOf(board)).length > 0).toBe(isLong)
    }),
    { numRuns: 1_000 },
  )
  expect(seen.size).toBe(2)
})

test('a row that is found can be walked: each block calls the next, none comes twice, the services are as many as it says', () => {
  fc.assert(
    fc.property(smallBoard, (board) => {
      const flow = flowOf(board)
      for (const { blocks, services, last } of longRowsOf(flow)) {
        expect(new Set(blocks).size).toBe(blocks.length)
        expect(blocks.filter(isService).length).toBe(services)
        expect(blocks.findLast(isService)).toBe(last)
        for (const [at, block] of blocks.slice(1).entries())
          expect(flow.requests(blocks[at] as Block, block)).toBe(true)
      }
    }),
    { numRuns: 500 },
  )
})

test('rows that begin apart are found apart, and the end of a row is not another row', () => {
  const flow = flowOf(parseNotation('A:app, B:app, S:app, T:app, U:app; A->S, B->S, S->T, T->U'))
  expect(longRowsOf(flow).map(({ blocks }) => blocks.map(({ id }) => id).join(' '))).toEqual(['B S T U', 'A S T U'])
})

test('of ten thousand services in a row the first hundred are listed, and the number is right', () => {
  const count = 10_000
  const kinds = Array.from({ length: count }, () => 'app' as const)
  const requests = Array.from({ length: count - 1 }, (_, i) => [i, i + 1] as const)
  const [row, ...others] = longRowsOf(flowOf(boardOf(kinds, requests)))
  expect(others).toEqual([])
  expect(row).toMatchObject({ services: count, last: { label: 'App 9999' } })
  expect(row?.blocks).toHaveLength(100)
})

test('a search without end is broken off: routers that all call each other between three services', () => {
  const count = 60
  const kinds = Array.from({ length: count }, (_, i) => (i < 3 ? ('app' as const) : ('lb' as const)))
  const requests = kinds.flatMap((_, from) => kinds.map((__, to) => [from, to] as const))
  const limited = { ...boardOf(kinds, requests), settings: { ...EMPTY_BOARD.settings, chainLimit: 3 } }
  expect(longRowsOf(flowOf(limited))).toHaveLength(1)
  expect(longRowsOf(flowOf(boardOf([...kinds, 'app'], requests)))).toEqual([])
})

test('a block is called once, however many edges call it', () => {
  const flow = flowOf(
    boardOf(
      ['app', 'app', 'app'],
      [
        [0, 2],
        [0, 1],
        [0, 2],
        [0, 1],
        [0, 1],
      ],
    ),
  )
  expect(requestGraphOf(flow).targets[0]).toEqual([1, 2])
})
