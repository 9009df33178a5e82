import { expect, test } from 'vitest'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { flowOf } from '../flowGraph.ts'
import { reachedBlocks, unreachedStarts } from './unreachable.ts'

const reached = (notation: string): string =>
  [...reachedBlocks(flowOf(parseNotation(notation)))]
    .map(({ id }) => id)
    .toSorted()
    .join('')
const starts = (notation: string): readonly string[] =>
  unreachedStarts(flowOf(parseNotation(notation))).map((blocks) => blocks.map(({ id }) => id).join(''))

test.each([
  ['a client', 'C:client, A:app, D:sql; C->A, A->D', 'ACD'],
  ['what runs on a schedule', 'A:app{trigger=schedule}, D:sql; A->D', 'AD'],
  ['an external API that calls in', 'X:external, A:app, D:sql; X->A, A->D', 'ADX'],
  ['an external API that calls in and is watched', 'X:external, A:app, M:telemetry; X->A, X--M', 'AX'],
])('ways begin at %s', (_, notation, blocks) => {
  expect(reached(notation)).toBe(blocks)
})

test('nothing begins at an external API that is only called, or only watched', () => {
  expect(reached('X:external, A:app; A->X')).toBe('')
  expect(reached('X:external, M:telemetry; X--M')).toBe('')
})

test('what is not reached begins where nothing leads to, or in a circle that nothing leads into', () => {
  expect(starts('A:app, B:app, D:sql; A->B, B->D')).toEqual(['A'])
  expect(starts('A:app, B:app, D:sql; A->B, B->A, B->D')).toEqual(['AB'])
  expect(starts('A:app, B:app, E:app, F:app; A->B, B->A, B->E, E->F, F->E')).toEqual(['AB'])
  expect(starts('S:app, A:app, B:app; S->A, A->B, B->A')).toEqual(['S'])
})

test('a block without any edge is no start, and nothing is where a client leads everywhere', () => {
  expect(starts('A:app')).toEqual([])
  expect(starts('C:client, A:app, B:app; C->A, A->B')).toEqual([])
})
