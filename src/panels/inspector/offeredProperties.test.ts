import { expect, test } from 'vitest'
import { ALL_KINDS } from '#domain/blocks/catalogue.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { blockPropertiesOf, edgePropertiesOf } from './offeredProperties.ts'

test.each(ALL_KINDS.map((kind) => [kind.title, kind] as const))(
  '%s offers what its kind lists, in its order',
  (_, kind) => {
    expect(blockPropertiesOf([{ kind: kind.id }, { kind: kind.id }])).toEqual({
      common: kind.properties,
      rare: kind.rareProperties,
    })
  },
)

test('blocks of several kinds share what all of them offer', () => {
  const { common, rare } = blockPropertiesOf([{ kind: 'cache' }, { kind: 'sql' }])
  expect(common).toEqual(expect.arrayContaining(['replicas', 'shards', 'owner', 'region']))
  expect(common).not.toContain('ttl')
  expect(rare).toEqual(expect.arrayContaining(['partitionKey', 'load', 'parked']))
  expect(rare).not.toContain('persistence')
  expect(blockPropertiesOf([{ kind: 'cache' }, { kind: 'client' }]).common).not.toContain('replicas')
})

const board = parseNotation('U:client, A:app, B:app, D:sql, K:queue; U->A, A->B, A->D, A~>K')
const edge = (from: string, to: string) => {
  const found = board.edges.find((each) => each.from === from && each.to === to)
  if (!found) throw new Error(`${from} ${to}`)
  return found
}

test('an edge offers what says something about it, and its shares when asked for more', () => {
  const { common, rare } = edgePropertiesOf([edge('A', 'B')], board)
  expect(common).toEqual(['protocol', 'timeout', 'retries', 'breaker', 'awaited'])
  expect(rare).toEqual(['share', 'readShare', 'writeShare'])
})

test('several edges share what all of them offer', () => {
  expect(edgePropertiesOf([edge('A', 'D'), edge('A', 'K')], board)).toEqual({ common: ['protocol'], rare: ['share'] })
})

test('what an edge states already is offered although its kind would not', () => {
  const stated = { ...edge('A', 'K'), timeout: 200 }
  expect(edgePropertiesOf([stated], board).common).toContain('timeout')
})

test('what one of several edges states is not offered for another that cannot have it', () => {
  const stated = { ...edge('A', 'D'), timeout: 200 }
  expect(edgePropertiesOf([stated, edge('A', 'K')], board).common).not.toContain('timeout')
})
