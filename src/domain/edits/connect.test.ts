import { expect, test } from 'vitest'
import type { Block, Board, Edge, EdgeId } from '#domain/board/board.ts'
import { applyChanges } from '#domain/board/change.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { edgeBetween, reconnected, reversed } from './connect.ts'

const BOARD = parseNotation('A:app, Q:queue, D:sql; A->D{access=read protocol=tls}, A->Q, Q->Q')
const block = (id: string) => BOARD.blocks.find((each) => each.id === id) as Block
const edge = (id: string) => BOARD.edges.find((each) => each.id === id) as Edge
const after = (changes: Parameters<typeof applyChanges>[1], board: Board = BOARD) => applyChanges(board, changes).edges

test('a drawn edge has the kind its ends suggest, and comes after all others', () => {
  const drawn = edgeBetween(BOARD, 'new' as EdgeId, [block('A'), block('Q')])
  expect(drawn).toEqual({ id: 'new', from: 'A', to: 'Q', kind: 'event', order: 3 })
  expect(edgeBetween(BOARD, 'new' as EdgeId, [block('D'), block('D')])).toMatchObject({
    from: 'D',
    to: 'D',
    kind: 'replication',
  })
})

test('a moved end gives an edge of inferred kind the new inferred kind, and keeps what that kind can say', () => {
  const moved = after(reconnected(BOARD, edge('e1'), { from: block('A').id, to: block('Q').id }))
  expect(moved[0]).toEqual({ id: 'e1', from: 'A', to: 'Q', kind: 'event', protocol: 'tls', order: 0 })
})

test('a moved end leaves a kind alone that a person chose', () => {
  const moved = after(reconnected(BOARD, edge('e2'), { from: block('A').id, to: block('D').id }))
  expect(moved[1]).toMatchObject({ to: 'D', kind: 'request' })
})

test('an end can not be moved to a block that is not there', () => {
  expect(reconnected(BOARD, edge('e1'), { from: block('A').id, to: 'gone' as Block['id'] })).toEqual([])
})

test('an edge turned round twice is as it was, without what it could not say the other way round', () => {
  const once = applyChanges(BOARD, reversed(BOARD, edge('e1')))
  expect(once.edges[0]).toMatchObject({ from: 'D', to: 'A' })
  const twice = applyChanges(once, reversed(once, once.edges[0] as Edge))
  const { access: _, ...left } = BOARD.edges[0] as Edge
  expect(twice.edges).toEqual([left, ...BOARD.edges.slice(1)])
})
