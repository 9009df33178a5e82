import { expect, test } from 'vitest'
import type { BlockId } from '#domain/board/board.ts'
import type { Decision } from './classify/classify.ts'
import { type ReviewedBlock, reviewGroups } from './importReview.ts'

const said = (id: string, decision: Partial<Decision>): ReviewedBlock => ({
  block: id as BlockId,
  decision: { sense: { kind: 'app' }, confidence: 'sure', ground: 'label', ...decision },
})
const groupsOf = (blocks: readonly ReviewedBlock[]) => reviewGroups(blocks).map((group) => group.blocks.join(' '))

test('the least sure come first, and the larger groups first among these', () => {
  const blocks = [
    said('sure', { word: 'service' }),
    said('likely', { confidence: 'likely', word: 'api' }),
    said('one', { confidence: 'guess', ground: 'shape', sense: { kind: 'sql' } }),
    said('two', { confidence: 'guess', ground: 'neighbours' }),
    said('three', { confidence: 'guess', ground: 'neighbours' }),
    said('unknown', { confidence: 'unknown', ground: 'nothing', sense: { kind: 'generic' } }),
  ]
  expect(groupsOf(blocks)).toEqual(['unknown', 'two three', 'one', 'likely', 'sure'])
})

test('what was taken for the same for the same reason is one group, however the word was written', () => {
  expect(groupsOf([said('a', { word: 'Service' }), said('b', { word: 'service' })])).toEqual(['a b'])
})

test.each([
  ['kind', { sense: { kind: 'queue' } }],
  ['role', { sense: { kind: 'app', role: 'worker' } }],
  ['ground', { ground: 'id' }],
  ['word', { word: 'worker' }],
  ['confidence', { confidence: 'likely' }],
] as const)('another %s is another group, with a key of its own', (_, other) => {
  const groups = reviewGroups([said('a', { word: 'service' }), said('b', { word: 'service', ...other })])
  expect(new Set(groups.map(({ key }) => key)).size).toBe(2)
})

test('nothing read gives no group', () => {
  expect(reviewGroups([])).toEqual([])
})
