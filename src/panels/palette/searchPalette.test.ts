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

test('what nobody calls a block finds nothing', () => {
  expect(titles('zookeeper')).toEqual([])
})
