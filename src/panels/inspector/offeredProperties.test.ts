import { expect, test } from 'vitest'
import { BLOCK_KINDS } from '#domain/blocks/catalogue.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { blockPropertiesOf, edgePropertiesOf } from './offeredProperties.ts'

test.each(BLOCK_KINDS.map((kind) => [kind.title, kind] as const))(
  '%s offers what its kind lists, in its order',
  (_, kind) => {
    expect(blockPropertiesOf([{ kind: kind.id }, { kind: kind.id }])).toEqual(kind.properties)
  },
)

test('blocks of several kinds share what all of them offer', () => {
  const shared = blockPropertiesOf([{ kind: 'cache' }, { kind: 'sql' }])
  expect(shared).toEqual(expect.arrayContaining(['replicas', 'shards', 'owner', 'region']))
  expect(shared).not.toContain('ttl')
  expect(blockPropertiesOf([{ kind: 'cache' }, { kind: 'client' }])).not.toContain('replicas')
})

const board = parseNotation('U:client, A:app, B:app, D:sql, K:queue; U->A, A->B, A->D, A~>K')
const edge = (from: string, to: string) => {
  const found = board.edges.find((each) => each.from === from && each.to === to)
  if (!found) throw new Error(`${from} ${to}`)
  return found
}

test('a request between services offers time limits but no access', () => {
  const ids = edgePropertiesOf([edge('A', 'B')], board)
  expect(ids).toEqual(expect.arrayContaining(['protocol', 'timeout', 'retries', 'breaker', 'share']))
  expect(ids).not.toContain('access')
  expect(ids).not.toContain('via')
})

test('a request into a store offers access, an event into a queue the way it is published', () => {
  expect(edgePropertiesOf([edge('A', 'D')], board)).toContain('access')
  expect(edgePropertiesOf([edge('A', 'K')], board)).toEqual(['protocol', 'via', 'share'])
})

test('several edges share what all of them offer', () => {
  expect(edgePropertiesOf([edge('A', 'D'), edge('A', 'K')], board)).toEqual(['protocol', 'share'])
})

test('what an edge states already is offered although its kind would not', () => {
  const stated = { ...edge('A', 'K'), timeout: 200 }
  expect(edgePropertiesOf([stated], board)).toContain('timeout')
})
