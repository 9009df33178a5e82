import { expect, test } from 'vitest'
import { PALETTE } from '#domain/blocks/palette.ts'
import { searchPalette } from './searchPalette.ts'

const titles = (query: string) => searchPalette(PALETTE, query).map((entry) => entry.title)

test('no query gives every entry in its order', () => {
  expect(searchPalette(PALETTE, ' ')).toEqual(PALETTE)
})

test.each(PALETTE.map((entry) => entry.title))('%s is the first match for its own title', (title) => {
  expect(titles(title.toUpperCase())[0]).toBe(title)
})

test.each([
  ['redis', 'Cache'],
  ['kafka', 'Message queue'],
  ['postgres', 'SQL database'],
  ['s3', 'Object storage'],
  ['queue', 'Message queue'],
  ['database', 'SQL database'],
  ['third party', 'External API'],
])('“%s” finds %s first', (query, title) => {
  expect(titles(query)[0]).toBe(title)
})

const found = (query: string) => searchPalette(PALETTE, query).map(({ id, technology }) => [id, technology])

test.each([
  ['kafka', 'queue', 'Kafka'],
  ['Rabbit', 'queue', 'RabbitMQ'],
  ['redis', 'cache', 'Redis'],
  ['postgres', 'sql', 'PostgreSQL'],
  ['dynamo', 'nosql', 'DynamoDB'],
])('“%s” finds first the %s that runs on %s', (query, id, technology) => {
  expect(found(query)[0]).toEqual([id, technology])
})

test('what is called by its kind runs on nothing in particular', () => {
  expect(found('sql')[0]).toEqual(['sql', undefined])
  expect(found('app').map(([, technology]) => technology)).not.toContain('Apache')
  expect(searchPalette(PALETTE, '').some(({ technology }) => technology)).toBe(false)
})

test('what nobody calls a block finds nothing', () => {
  expect(titles('zookeeper')).toEqual([])
})
