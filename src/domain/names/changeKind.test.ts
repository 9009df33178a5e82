import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Block, type Board, EMPTY_BOARD } from '#domain/board/board.ts'
import { applyChanges } from '#domain/board/change.ts'
import { KINDS, type Kind } from '#domain/board/kind.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { arbitraryBoard } from '#testing/boardArbitrary.ts'
import { problemsOf } from '#testing/selectionArbitrary.ts'
import { changeKind } from './changeKind.ts'

const become = (board: Board, id: string, kind: Kind): Board => {
  const block = board.blocks.find((each) => each.id === id) as Block
  return applyChanges(board, changeKind(board, block, kind))
}

test('any block of any board can become any kind', () => {
  fc.assert(
    fc.property(arbitraryBoard({ minBlocks: 1 }), fc.nat(), fc.constantFrom(...KINDS), (board, index, kind) => {
      const { id } = board.blocks[index % board.blocks.length] as Block
      const after = become(board, id, kind)
      expect(after.blocks.find((block) => block.id === id)?.kind).toBe(kind)
      expect(problemsOf(after)).toEqual([])
    }),
  )
})

test('a label that was only the name of the kind follows, one that a person chose stays', () => {
  const board = parseNotation('A:lb(Load balancer), B:lb(Front door)')
  expect(become(board, 'A', 'cdn').blocks[0]?.label).toBe('CDN')
  expect(become(board, 'B', 'cdn').blocks[1]?.label).toBe('Front door')
})

test('a number that only told fresh blocks apart goes, unless the new name is taken as well', () => {
  const board = parseNotation('A:lb(Load balancer), B:lb(Load balancer 2), N:cdn(CDN), X:lb(Load balancer A)')
  expect(become(board, 'B', 'gateway').blocks[1]?.label).toBe('API gateway')
  expect(become(board, 'B', 'cdn').blocks[1]?.label).toBe('CDN 2')
  expect(become(board, 'X', 'cdn').blocks[3]?.label).toBe('Load balancer A')
})

test('a role that both kinds know stays, another one is dropped', () => {
  const board = parseNotation('A:sql{role=replica}')
  expect(become(board, 'A', 'nosql').blocks[0]?.role).toBe('replica')
  expect(become(board, 'A', 'app').blocks[0]).not.toHaveProperty('role')
})

test('edges with the inferred kind are inferred again, others keep the kind they were given', () => {
  const board = parseNotation('A:app, B:sql, C:app; A->B, A~>C, A->A')
  expect(become(board, 'B', 'queue').edges.map((edge) => edge.kind)).toEqual(['event', 'event', 'request'])
  expect(become(board, 'A', 'telemetry').edges.map((edge) => edge.kind)).toEqual(['telemetry', 'event', 'telemetry'])
})

test('the same kind changes nothing', () => {
  const board = parseNotation('A:app')
  expect(changeKind(board, board.blocks[0] as Block, 'app')).toEqual([])
})

test('a technology of other kinds goes, however it is written; one of nobody stays', () => {
  const board = { ...EMPTY_BOARD, blocks: parseNotation('A:sql, B:sql').blocks }
  const written = (technology: string): Board => ({
    ...board,
    blocks: board.blocks.map((block) => ({ ...block, technology })),
  })
  for (const technology of ['Kafka', ' kafka  ', 'redis  STREAMS'])
    expect([technology, become(written(technology), 'A', 'cache').blocks[0]?.technology]).toEqual([
      technology,
      undefined,
    ])
  expect(become(written('Homemade'), 'A', 'cache').blocks[0]?.technology).toBe('Homemade')
})

test('a product stays on each kind where it may stand, also where it is not offered', () => {
  const [sql] = parseNotation('A:sql').blocks
  const as = (technology: string, kind: Kind) => {
    const board: Board = { ...EMPTY_BOARD, blocks: [{ ...(sql as Block), technology }] }
    return become(board, 'A', kind).blocks[0]?.technology
  }
  expect(as('ClickHouse', 'nosql')).toBe('ClickHouse')
  expect(as('Aurora', 'nosql')).toBeUndefined()
  expect(as('DynamoDB', 'cache')).toBe('DynamoDB')
  expect(as('our own MongoDB fork', 'queue')).toBe('our own MongoDB fork')
})
