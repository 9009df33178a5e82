import { expect, test } from 'vitest'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { isDrawnFromEnd, trunksOf } from './trunks.ts'

const trunked = (notation: string) => {
  const { edges } = parseNotation(notation)
  return edges.flatMap(({ id, from, to }) => {
    const trunk = trunksOf(edges).get(id)
    return trunk === undefined ? [] : [`${from}${to} ${trunk > 0 ? 'leaves' : 'reaches'}`]
  })
}

test('three edges of a kind that share an end run together there, two do not', () => {
  expect(trunked('G:gateway, A:app, B:app, C:app; G->A, G->B')).toEqual([])
  expect(trunked('G:gateway, A:app, B:app, C:app; G->A, G->B, G->C')).toEqual(['GA leaves', 'GB leaves', 'GC leaves'])
  expect(trunked('A:app, B:app, C:app, Q:queue; A~>Q, B~>Q, C~>Q')).toEqual(['AQ reaches', 'BQ reaches', 'CQ reaches'])
  expect(trunked('A:app, B:app, Q:queue, D:sql; A->B, A~>Q, A->D')).toEqual([])
})

test('an edge runs together where there are more, and never with itself', () => {
  const both = 'A:app, B:app, C:app, D:sql, E:sql, F:sql; A->D, A->E, A->F, B->D, C->D, A->B'
  expect(trunked(both)).toEqual(['AD leaves', 'AE leaves', 'AF leaves', 'BD reaches', 'CD reaches', 'AB leaves'])
  expect(trunked('A:app, B:app; A->A, A->A, A->B, A->A')).toEqual([])
})

test('what one service reports is one trunk from two on, however many report to one place', () => {
  const all = trunked('A:app, B:app, C:app, M:telemetry, L:telemetry; A--M, B--M, C--M, A--L')
  expect(all).toEqual(['AM leaves', 'AL leaves'])
})

test('edges that reach a block together are drawn from there', () => {
  const { edges } = parseNotation(
    'A:app, B:app, C:app, Q:queue, W:app, X:app, Y:app; A~>Q, B~>Q, C~>Q, Q~>W, Q~>X, Q~>Y',
  )
  expect(edges.map(({ id }) => isDrawnFromEnd(edges, id))).toEqual([true, true, true, false, false, false])
})
