import { expect, test } from 'vitest'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { flowOf } from '../flowGraph.ts'
import { waitingCirclesOf } from './waitingCircles.ts'

const circles = (notation: string) =>
  waitingCirclesOf(flowOf(parseNotation(notation))).map(({ blocks, links }) => ({
    blocks: blocks.map(({ id }) => id),
    links: links.map(({ from, to }) => `${from.id}->${to.id}`),
  }))

test('a circle has its blocks in board order, wherever it is entered, and the calls inside it', () => {
  const inOrder = { blocks: ['A', 'B', 'E'], links: ['A->E', 'B->A', 'E->B'] }
  expect(circles('A:app, B:app, E:app, D:sql; A->E, E->B, B->A, A->D')).toEqual([inOrder])
  expect(circles('A:app, B:app, E:app; B->A, A->E, E->B')).toEqual([inOrder])
})

test('blocks that wait for none of the others are in no circle', () => {
  expect(circles('A:app, B:app, Q:queue; A->B, B~>Q, Q~>A')).toEqual([])
})
