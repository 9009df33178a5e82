import { describe, expect, test } from 'vitest'
import type { BlockId } from '#domain/board/board.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { type Attention, type Lit, litNow } from './lit.ts'

const BOARD = parseNotation('A:app, B:app, C:app, D:sql, N:app; A->B, B->D, C->D, A->A')
const [A, B, C, D, N] = ['A', 'B', 'C', 'D', 'N'] as BlockId[] as [BlockId, BlockId, BlockId, BlockId, BlockId]
const look = (more: Partial<Attention>): Attention => ({
  board: BOARD,
  rested: undefined,
  focused: undefined,
  selection: new Set(),
  isBusy: false,
  ...more,
})
const seen = (lit: Lit | undefined) =>
  lit && {
    edges: BOARD.edges.filter(({ id }) => lit.edges.has(id)).map(({ from, to }) => `${from}${to}`),
    cards: [...lit.cards].toSorted().join(''),
    rest: lit.rest,
  }
const now = (more: Partial<Attention>) => seen(litNow(look(more), undefined))

describe('what stands out', () => {
  test('the edges of the block that a pointer rests on, and the cards at their other ends', () => {
    expect(now({})).toBeUndefined()
    expect(now({ rested: B })).toEqual({ edges: ['AB', 'BD'], cards: 'ABD', rest: 'far' })
    expect(now({ rested: A })).toEqual({ edges: ['AB', 'AA'], cards: 'AB', rest: 'far' })
    expect(now({ rested: N })).toBeUndefined()
    expect(now({ rested: 'gone' as BlockId })).toBeUndefined()
  })

  test('of one selected block, or one with the focus, the rest steps back only a little, also under the pointer', () => {
    const ofD = { edges: ['BD', 'CD'], cards: 'BCD', rest: 'little' }
    expect(now({ selection: new Set([D]) })).toEqual(ofD)
    expect(now({ selection: new Set([D]), rested: D })).toEqual(ofD)
    expect(now({ focused: D })).toEqual(ofD)
    expect(now({ focused: BOARD.edges[0]?.id })).toBeUndefined()
    expect(now({ selection: new Set([D, C]) })).toBeUndefined()
    expect(now({ selection: new Set([D, C]), rested: A, focused: D })).toBeUndefined()
    expect(now({ selection: new Set([D]), rested: A })).toMatchObject({ edges: ['AB', 'AA'], rest: 'far' })
  })

  test('nothing while hands are busy', () => {
    expect(now({ rested: B, focused: B, selection: new Set([B]), isBusy: true })).toBeUndefined()
  })

  test('is the same value while it is the same', () => {
    const old = litNow(look({ rested: B }), undefined)
    expect(litNow(look({ rested: B, selection: new Set([A]) }), old)).toBe(old)
    expect(litNow(look({ selection: new Set([B]) }), old)).not.toBe(old)
    expect(litNow(look({ rested: A }), old)).not.toBe(old)
  })
})
