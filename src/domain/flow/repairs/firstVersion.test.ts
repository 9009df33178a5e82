import { expect, test } from 'vitest'
import { openDraft } from '#domain/flow/draft/openDraft.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { flowOf } from '../flowGraph.ts'
import { firstVersion } from './firstVersion.ts'

const made = (notation: string) => {
  const board = parseNotation(notation)
  const fix = firstVersion(flowOf(board))
  const draft = openDraft(board, 'first')
  fix.draw(draft)
  return { title: fix.title, left: draft.board().blocks.map(({ label }) => label) }
}

test.each([
  ['readWriteRatio=10', true],
  ['readWriteRatio=9', false],
  ['readWriteRatio=9 peakReadQps=100', false],
  ['peakReadQps=1', true],
  ['peakReadQps=100 peakWriteQps=10', true],
  ['peakReadQps=99 peakWriteQps=10', false],
  ['peakWriteQps=10', false],
  ['dau=10', false],
])('with %s it has a cache: %s', (brief, hasCache) => {
  const { title, left } = made(`C:client, A:app, D:sql, K:cache; C->A, A->D, A->K; brief ${brief}`)
  expect([title.includes('its cache and database'), left.includes('Cache')]).toEqual([hasCache, hasCache])
})

test.each([
  [
    'the service that clients come to, with the database that it writes',
    'C:client, L:lb, B:app(Stock), A:app(Shop), E:sql(Stock DB), F:sql(Copy), D:sql(Shop DB); C->L, L->A, A->B, B->E, A->F{access=read}, A->D',
    ['Client', 'Load balancer', 'Shop', 'Shop DB'],
  ],
  [
    'the database that it reads, before others',
    'C:client, L:lb, A:app(Shop), E:sql(Stock DB), D:sql(Shop DB); C->L, L->A, A->D{access=read}',
    ['Client', 'Load balancer', 'Shop', 'Shop DB'],
  ],
  ['any service, and any database', 'A:app(Shop), D:sql(Shop DB)', ['Shop', 'Shop DB', 'Client', 'Load balancer']],
  [
    'a service of the business before a BFF',
    'C:client, L:lb, B:app(Web){role=bff}, A:app(Shop); C->L, L->B, B->A',
    ['Client', 'Load balancer', 'Shop', 'SQL database'],
  ],
  [
    'a BFF where there is nothing else',
    'C:client, L:lb, B:app(Web){role=bff}; C->L, L->B',
    ['Client', 'Load balancer', 'Web', 'SQL database'],
  ],
  [
    'a BFF that no client comes to',
    'L:lb, B:app(Web){role=bff}; L->B',
    ['Load balancer', 'Web', 'Client', 'SQL database'],
  ],
  [
    'the first of several that would do, with the first that it writes',
    'C:client, L:lb, M:lb(Second), A:app(Shop), B:app(Stock), D:sql(Shop DB), E:sql(Stock DB); C->L, C->M, L->A, M->B, A->D, A->E',
    ['Client', 'Load balancer', 'Shop', 'Shop DB'],
  ],
  [
    'the first that it reads',
    'C:client, L:lb, A:app(Shop), D:sql(Shop DB), E:sql(Stock DB); C->L, L->A, A->D{access=read}, A->E{access=read}',
    ['Client', 'Load balancer', 'Shop', 'Shop DB'],
  ],
])('it keeps %s', (_, notation, left) => {
  expect(made(notation).left).toEqual(left)
})
