import { expect, test } from 'vitest'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { flowOf } from '../flowGraph.ts'
import { entrancesOf } from './entrances.ts'

const entrances = (notation: string): string =>
  entrancesOf(flowOf(parseNotation(notation)))
    .map(({ id }) => id)
    .join('')

test.each([
  ['what stands furthest out', 'C:client, L:lb, N:cdn, F:entry, A:app; C->F, F->N, N->L, L->A', 'F'],
  [
    'a CDN before a load balancer, in whatever order they stand',
    'C:client, L:lb, N:cdn, A:app; C->L, C->N, L->A, N->A',
    'N',
  ],
  [
    'of gateways and load balancers those that no router calls',
    'C:client, G:gateway, L:lb, M:lb, A:app; C->L, C->M, L->G, G->A, M->A',
    'LM',
  ],
  ['all of them, where each is called by another', 'G:gateway, L:lb; G->L, L->G', 'GL'],
  ['only what is connected', 'C:client, F:entry, L:lb, A:app; C->L, L->A', 'L'],
  ['none, without a router', 'C:client, A:app; C->A', ''],
])('requests come first to %s', (_, notation, expected) => {
  expect(entrances(notation)).toBe(expected)
})
