import { expect, test } from 'vitest'
import { BLOCK_PROPERTIES } from '#domain/board/blockProperties.ts'
import type { Block } from '#domain/board/board.ts'
import { capacityOf } from '#domain/capacity/capacityOf.ts'
import type { Load } from '#domain/capacity/loadOf.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { flowOf } from '../flowGraph.ts'
import { relieveDatabase } from './relieveDatabase.ts'

const ALONE = parseNotation('D:sql{replicas=1}')
const EACH = capacityOf(ALONE.blocks[0] as Block, ALONE.settings)?.each ?? 0

/** The ways to take a load off the database D. */
const waysOn = (notation: string, { reads = 1, writes = 0 }: Partial<Load>) => {
  const flow = flowOf(parseNotation(notation))
  const database = flow.blocks.find(({ id }) => id === 'D')
  if (!database) throw new Error('D is missing')
  const load = { reads, writes, load: reads + writes } as Load
  return relieveDatabase(flow, database, load).map(({ title }) => title)
}

const CACHE = 'Add a cache before it'
const REPLICA = 'Read from a new replica'

test.each([
  ['a service that reads it', 'A:app, D:sql{replicas=1}; A->D', [CACHE, REPLICA, 'Set shards to 1']],
  [
    'only workers that read it',
    'W:app{role=worker}, D:sql{replicas=1}; W->D{access=read}',
    [REPLICA, 'Set shards to 1'],
  ],
  ['only a service that writes it', 'A:app, D:sql{replicas=1}; A->D{access=write}', ['Set shards to 1']],
  ['nothing but a client that reads it', 'C:client, D:sql{replicas=1}; C->D', ['Set shards to 1']],
])('with %s: %#', (_, notation, ways) => {
  expect(waysOn(notation, { reads: 1 })).toEqual(ways)
})

test('where nothing is read neither a cache nor a replica helps', () => {
  expect(waysOn('A:app, D:sql{replicas=1}; A->D', { reads: 0, writes: 5_001 })).toEqual(['Set shards to 2'])
})

test('a replica is offered as long as a block can have so many copies', () => {
  const { max } = BLOCK_PROPERTIES.replicas
  expect(waysOn('A:app, D:sql{replicas=1}; A->D', { reads: EACH * (max - 1) })).toContain(REPLICA)
  expect(waysOn('A:app, D:sql{replicas=1}; A->D', { reads: EACH * max })).not.toContain(REPLICA)
})

test.each([
  ['{replicas=1}', { reads: EACH * 3 }, 3],
  ['{replicas=3}', { reads: EACH * 8 }, 4],
  ['{replicas=3}', { reads: 0, writes: 30_000 }, 6],
])('shards take %s', (fields, load, shards) => {
  expect(waysOn(`A:app, D:sql${fields}; A->D`, load)).toContain(`Set shards to ${shards}`)
})
