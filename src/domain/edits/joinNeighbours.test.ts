import { describe, expect, test } from 'vitest'
import { applyChanges } from '#domain/board/change.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { testIds } from '#testing/ports.ts'
import { joinNeighbours, joinsPast } from './joinNeighbours.ts'
import { removeItems } from './removeItems.ts'

const joins = (text: string, ...gone: readonly string[]) =>
  joinsPast(parseNotation(text), new Set(gone)).map(({ from, to, kind, ...rest }) => [`${from}>${to}`, kind, rest])

describe('what blocks stood between that are taken away', () => {
  test('is joined by an edge of the kind that fits, with what was set on both edges', () => {
    expect(joins('A:app, X:cache, D:sql; A->X{timeout=50 label=reads}, X->D{protocol=sql timeout=90}', 'X')).toEqual([
      ['A>D', 'request', { timeout: 50, protocol: 'sql', label: 'reads' }],
    ])
    expect(joins('A:app, Q:queue, B:app; A->Q, Q->B', 'Q')).toHaveLength(1)
    expect(joins('A:app, X:app, B:app; A~>X, X~>B', 'X')).toEqual([['A>B', 'event', {}]])
  })

  test('is joined each to each, past a whole chain, but for what is joined already', () => {
    expect(
      joins('A:app, B:app, X:app, Y:app, D:sql, E:sql; A->X, B->X, X->Y, Y->D, Y->E, A->D', 'X', 'Y').map(
        ([pair]) => pair,
      ),
    ).toEqual(['A>E', 'B>D', 'B>E'])
  })

  test('is not joined where that would be a net, a circle or telemetry', () => {
    const many = 'A:app, B:app, C:app, X:app, D:sql, E:sql, F:sql; A->X, B->X, C->X, X->D, X->E, X->F'
    expect(joins(many, 'X')).toEqual([])
    expect(joins('A:app, X:app; A->X, X->A', 'X')).toEqual([])
    expect(joins('A:app, X:app, M:telemetry; A->X, X--M', 'X')).toEqual([])
    expect(joins('A:app, X:app; A->X', 'X')).toEqual([])
  })

  test('is put on the board as far as it is there and not joined meanwhile', () => {
    const board = parseNotation('A:app, B:app, X:app, D:sql; A->X, B->X, X->D')
    const offered = joinsPast(board, new Set(['X']))
    const without = applyChanges(board, removeItems(board, new Set(['X', 'B'])))
    const after = applyChanges(without, joinNeighbours(without, offered, testIds).changes)
    expect(after.edges.map(({ from, to }) => `${from}>${to}`)).toEqual(['A>D'])
    expect(joinNeighbours(after, offered, testIds).changes).toEqual([])
  })
})
