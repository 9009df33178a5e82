import { expect, test } from 'vitest'
import { chooseEncodings } from './chooseEncodings.mjs'

const names = (header: string | undefined) => chooseEncodings(header).map(({ name }) => name)

test.each([
  [undefined, ['identity']],
  ['', ['identity']],
  ['br', ['br', 'identity']],
  ['gzip, deflate, br, zstd', ['br', 'gzip', 'identity']],
  ['BR , GZip', ['br', 'gzip', 'identity']],
  ['x-gzip', ['gzip', 'identity']],
  ['*', ['br', 'gzip', 'identity']],
  ['broken, gzipped', ['identity']],
])('a client that says %j gets the best it takes', (header, expected) => {
  expect(names(header)).toEqual(expected)
})

test.each([
  ['br;q=0', ['identity']],
  ['br;q=0, gzip', ['gzip', 'identity']],
  ['br ; Q=0.000 ,gzip', ['gzip', 'identity']],
  ['*;q=0', []],
  ['*;q=0, gzip', ['gzip']],
  ['br;q=0, *', ['gzip', 'identity']],
  ['identity;q=0', []],
  ['identity;q=0, br', ['br']],
  ['br;level=3;q=0, gzip', ['gzip', 'identity']],
])('%j is refused nothing it asks for and given nothing it refuses', (header, expected) => {
  expect(names(header)).toEqual(expected)
})

test.each([
  ['br;q=0.5, gzip;q=0.8', ['gzip', 'br', 'identity']],
  ['identity, br;q=0.9', ['identity', 'br']],
  ['gzip;q=0.001', ['gzip', 'identity']],
  ['*;q=0.3, gzip;q=0.2', ['br', 'identity', 'gzip']],
])('%j is served in the order of its weights', (header, expected) => {
  expect(names(header)).toEqual(expected)
})

test.each(['br;q=2', 'br;q=-1', 'br;q=yes', 'br;q=', 'br;q=0.1234'])(
  'a weight that is none, %j, asks for nothing',
  (header) => {
    expect(names(header)).toEqual(['identity'])
  },
)
