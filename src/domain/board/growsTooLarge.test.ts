import { describe, expect, test } from 'vitest'
import { blockRecord } from '#domain/board/records/block.ts'
import { edgeRecord } from '#domain/board/records/edge.ts'
import { tradeoffRecord } from '#domain/board/records/tradeoff.ts'
import { zoneRecord } from '#domain/board/records/zone.ts'
import { heavyBoard } from '#testing/heavyBoard.ts'
import type { Block, BlockId, Board, EdgeId, TradeoffId, ZoneId } from './board.ts'
import { applyChanges, type Change } from './change.ts'
import { growsTooLarge } from './growsTooLarge.ts'

const FEW = heavyBoard({ blocks: 1, notes: 0, text: 'x' })
const ids = <T>(count: number, make: (id: string, order: number) => T) =>
  Array.from({ length: count }, (_, order) => make(`n${order}`, order))

const block = (id: string): Block => ({ ...(FEW.blocks[0] as Block), id: id as BlockId })
const edge = (id: string, order = 0) =>
  ({ id: id as EdgeId, from: 'b0' as BlockId, to: 'b0' as BlockId, kind: 'request', order }) as const
const zone = (id: string, order = 0) => ({ id: id as ZoneId, label: id, order })
const tradeoff = (id: string, order = 0) => ({ id: id as TradeoffId, rule: 'no-cdn', says: 'x', reason: 'x', order })

const FULL: readonly (readonly [string, Board, Change])[] = [
  [
    '10,000 blocks',
    { ...FEW, blocks: heavyBoard({ blocks: blockRecord.most, notes: 0, text: 'x' }).blocks },
    { op: 'put', type: 'block', record: block('more') },
  ],
  ['30,000 edges', { ...FEW, edges: ids(edgeRecord.most, edge) }, { op: 'put', type: 'edge', record: edge('more') }],
  ['2,000 zones', { ...FEW, zones: ids(zoneRecord.most, zone) }, { op: 'put', type: 'zone', record: zone('more') }],
  [
    '2,000 accepted trade-offs',
    { ...FEW, tradeoffs: ids(tradeoffRecord.most, tradeoff) },
    { op: 'put', type: 'tradeoff', record: tradeoff('more') },
  ],
]

describe.each(FULL)('a board of %s', (words, board, more) => {
  test('takes no more, and says so', () => {
    expect(growsTooLarge(board, [more])).toBe(`A board holds at most ${words}.`)
  })

  test('may still be changed', () => {
    expect(growsTooLarge(board, [{ op: 'patch', type: 'block', id: 'b0' as BlockId, fields: { label: 'Y' } }])).toBe(
      undefined,
    )
  })
})

test('one record may take the place of another on a full board', () => {
  const [, board, more] = FULL[0] as (typeof FULL)[number]
  expect(growsTooLarge(board, [{ op: 'remove', type: 'block', id: 'b0' as BlockId }, more])).toBe(undefined)
})

test('a board may be filled up to what it holds, and one that holds more need not become smaller', () => {
  const last = tradeoffRecord.most - 1
  const put = (id: string): Change => ({ op: 'put', type: 'tradeoff', record: tradeoff(id) })
  const swap: Change[] = [{ op: 'remove', type: 'tradeoff', id: 'n0' as TradeoffId }, put('one'), put('two')]
  expect(growsTooLarge({ ...FEW, tradeoffs: ids(last, tradeoff) }, swap)).toBe(undefined)
  expect(growsTooLarge({ ...FEW, tradeoffs: ids(last + 2, tradeoff) }, swap.slice(0, 2))).toBe(undefined)
})

describe('a board with as much text as its file may hold', () => {
  const text = '日本語'
  const notes = (length: number): Change => ({
    op: 'patch',
    type: 'block',
    id: 'b0' as BlockId,
    fields: { notes: text.repeat(length / 3) },
  })
  const board = heavyBoard({ blocks: 1_490, notes: 9_999, text })

  test('takes the notes that fit and refuses those that do not', () => {
    expect(growsTooLarge(board, [notes(9_999)])).toBe(undefined)
    const more: Change[] = ids(20, (id) => ({
      op: 'put',
      type: 'block',
      record: { ...block(id), notes: text.repeat(3_333) },
    }))
    expect(growsTooLarge(board, more)).toContain('at most 45 MB')
  })

  test('that is over already may become smaller but not larger', () => {
    const over = applyChanges(
      board,
      ids(20, (id) => ({ op: 'put', type: 'block', record: { ...block(id), notes: text.repeat(3_333) } })),
    )
    expect(growsTooLarge(over, [notes(3)])).toBe(undefined)
    expect(growsTooLarge(over, [{ op: 'patch', type: 'block', id: 'b1' as BlockId, fields: { x: 1 } }])).toBe(undefined)
    expect(growsTooLarge(over, [{ op: 'put', type: 'block', record: block('more') }])).toContain('at most 45 MB')
  })
})
