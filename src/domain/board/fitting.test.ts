import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Block, Board } from '#domain/board/board.ts'
import { applyChanges, type Change } from '#domain/board/change.ts'
import { EDGE_KINDS, KINDS } from '#domain/board/kind.ts'
import { changeKind } from '#domain/names/changeKind.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { arbitraryBoard } from '#testing/boardArbitrary.ts'
import { strayProperties } from '#testing/strayProperties.ts'
import { fittingBoard, fittingChanges } from './fitting.ts'

const become = (board: Board, id: string, kind: Block['kind']): Board =>
  applyChanges(board, changeKind(board, board.blocks.find((each) => each.id === id) as Block, kind))

/** Makes any block or edge another kind, as a bare patch that thinks of nothing else. */
const bareChange = (board: Board, index: number): Change | undefined => {
  const records = [...board.blocks, ...board.edges]
  const record = records[index % records.length]
  if (!record) return undefined
  return 'tier' in record
    ? { op: 'patch', type: 'block', id: record.id, fields: { kind: KINDS[index % KINDS.length] as Block['kind'] } }
    : { op: 'patch', type: 'edge', id: record.id, fields: { kind: EDGE_KINDS[index % EDGE_KINDS.length] as 'event' } }
}

test('whatever becomes another kind on whatever board, nothing is left that kinds do not have', () => {
  fc.assert(
    fc.property(arbitraryBoard({ minBlocks: 1 }), fc.array(fc.nat(), { maxLength: 3 }), (board, picks) => {
      const changes = picks.flatMap((index) => bareChange(board, index) ?? [])
      expect(strayProperties(applyChanges(board, fittingChanges(board, changes)))).toEqual([])
    }),
  )
})

test('a board that fits is the same board, and changes that fit are the same changes', () => {
  fc.assert(
    fc.property(arbitraryBoard(), (board) => {
      expect(fittingBoard(board)).toBe(board)
      const changes: readonly Change[] = [{ op: 'patch', type: 'settings', fields: { name: 'Other' } }]
      expect(fittingChanges(board, changes)).toBe(changes)
    }),
  )
})

test('a block that becomes another kind loses what that kind does not have, and keeps what it has', () => {
  const board = parseNotation('A:sql(Ledger){replicas=3 shards=2 load=5 owner=pay replication=leaderless notes=x}')
  const { x, y, order, tier, ...left } = become(board, 'A', 'search').blocks[0] as Block
  expect(left).toEqual({ id: 'A', kind: 'search', label: 'Ledger', replicas: 3, shards: 2, owner: 'pay', notes: 'x' })
})

test('a technology of other kinds goes, one that no list knows or that both kinds are made with stays', () => {
  const board = parseNotation('A:sql{technology=PostgreSQL}, B:sql{technology=SomeDB}, C:cache{technology=redis}')
  expect(become(board, 'A', 'cache').blocks[0]).not.toHaveProperty('technology')
  expect(become(board, 'A', 'generic').blocks[0]?.technology).toBe('PostgreSQL')
  expect(become(board, 'B', 'cache').blocks[1]?.technology).toBe('SomeDB')
  expect(become(board, 'C', 'nosql').blocks[2]?.technology).toBe('redis')
})

test('an edge loses what it cannot say once one of its ends is something else', () => {
  const board = parseNotation('A:app, D:sql, S:app; A->D{access=read timeout=1s}, A->S{awaited=on}')
  const { edges } = become(board, 'D', 'notify')
  expect(edges[0]).toMatchObject({ kind: 'request', timeout: 1000 })
  expect(edges[0]).not.toHaveProperty('access')
  expect(edges[1]).toMatchObject({ awaited: true })
})

test('what a record had before, out of place, is not the concern of a change that has nothing to do with it', () => {
  const board = parseNotation('U:client{auth=on}, A:app; U~>A{timeout=1s}')
  const renamed: readonly Change[] = [
    { op: 'patch', type: 'block', id: board.blocks[0]?.id as Block['id'], fields: { label: 'Phone' } },
  ]
  expect(fittingChanges(board, renamed)).toBe(renamed)
})
