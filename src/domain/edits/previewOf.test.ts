import { expect, test } from 'vitest'
import type { Block, BlockId, Edge, EdgeId } from '#domain/board/board.ts'
import type { Change } from '#domain/board/change.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { previewOf } from './previewOf.ts'
import { previewSentence } from './previewSentence.ts'

const BOARD = parseNotation('C:client, A:app{features=waf}, D:sql; C->A, A->D')
const [toApp, toStore] = BOARD.edges.map(({ id }) => id) as [EdgeId, EdgeId]
const A = 'A' as BlockId
const cache = { id: 'K', kind: 'cache', label: 'Hot', tier: 'data', x: 40, y: 0, order: 9 } as unknown as Block
const edge = (id: string, from: string, to: string) =>
  ({ op: 'put', type: 'edge', record: { id, from, to, kind: 'request', order: 9 } as unknown as Edge }) satisfies Change
const ids = (records: readonly { readonly id: string }[]) => records.map(({ id }) => id)
const sentence = (changes: readonly Change[]) => previewSentence(previewOf(BOARD, changes))

const ADDED: readonly Change[] = [
  { op: 'put', type: 'block', record: cache },
  edge('AK', 'A', 'K'),
  edge('KD', 'K', 'D'),
  { op: 'remove', type: 'edge', id: toStore },
]

test('new and removed records are told apart, and the board itself stays as it is', () => {
  const { after, blocks, edges } = previewOf(BOARD, ADDED)
  expect([ids(blocks.added), ids(edges.added), ids(edges.removed)]).toEqual([['K'], ['AK', 'KD'], [toStore]])
  expect([blocks.removed, blocks.moved, blocks.changed, edges.moved, edges.changed].flat()).toEqual([])
  expect(ids(after.blocks)).toEqual(['C', 'A', 'D', 'K'])
  expect(ids(BOARD.blocks)).toEqual(['C', 'A', 'D'])
})

test('a block in another place or tier is moved, whatever else is new about it', () => {
  const moved = previewOf(BOARD, [{ op: 'patch', type: 'block', id: A, fields: { y: 20, label: 'Orders' } }])
  expect([ids(moved.blocks.moved), ids(moved.blocks.changed)]).toEqual([['A'], []])
  expect(moved.blocks.moved[0]?.label).toBe('Orders')
})

test('an edge at another block is moved, one of another kind is changed', () => {
  const { edges } = previewOf(BOARD, [
    { op: 'patch', type: 'edge', id: toApp, fields: { to: 'D' as BlockId } },
    { op: 'patch', type: 'edge', id: toStore, fields: { kind: 'event' } },
  ])
  expect([ids(edges.moved), ids(edges.changed)]).toEqual([[toApp], [toStore]])
})

test('what nobody sees, and what is put again as it was, is no change', () => {
  const same = BOARD.blocks.find(({ id }) => id === A) as Block
  const { blocks } = previewOf(BOARD, [
    { op: 'put', type: 'block', record: structuredClone(same) },
    { op: 'patch', type: 'block', id: 'D' as BlockId, fields: { order: 70, mermaidId: 'db' } },
  ])
  expect([blocks.added, blocks.moved, blocks.changed].flat()).toEqual([])
})

test('a preview is told in one sentence', () => {
  expect(sentence(ADDED)).toBe('Preview: adds 1 block and 2 edges, removes 1 edge')
  expect(
    sentence([
      { op: 'patch', type: 'block', id: A, fields: { replicas: 2 } },
      { op: 'patch', type: 'block', id: 'C' as BlockId, fields: { x: 80 } },
      { op: 'patch', type: 'edge', id: toApp, fields: { to: 'D' as BlockId } },
    ]),
  ).toBe('Preview: moves 1 block, reconnects 1 edge, changes 1 block')
  expect(sentence([{ op: 'patch', type: 'brief', fields: { publicApi: true } }])).toBe(
    'Preview: changes no block and no edge',
  )
})
