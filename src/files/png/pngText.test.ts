import { deflateSync } from 'node:zlib'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { crc32 } from '#shared/crc32.ts'
import { readChunks, writeChunks } from './chunks.ts'
import { embedText, readText } from './pngText.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

/** One grey pixel. */
const PIXEL = writeChunks([
  { type: 'IHDR', data: Uint8Array.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]) },
  { type: 'IDAT', data: new Uint8Array(deflateSync(Uint8Array.from([0, 128]))) },
  { type: 'IEND', data: new Uint8Array() },
])

const embedded = (text: string) => {
  const result = embedText(PIXEL, 'board', text)
  if (!result.ok) throw new Error(result.error)
  return result.value
}

test('the checksum is the one that PNG uses', () => {
  expect(crc32(bytes('123456789'))).toBe(0xcbf43926)
  expect(crc32(bytes('IEND'))).toBe(0xae426082)
})

test('any text comes back from the picture it was put into', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(readText(embedded(text), 'board')).toEqual({ ok: true, value: text })
    }),
  )
})

test('the picture itself stays as it was', () => {
  const before = readChunks(PIXEL)
  const after = readChunks(embedded('x'))
  if (!before.ok || !after.ok) throw new Error('not read')
  expect(after.value.filter(({ type }) => type !== 'iTXt')).toEqual(before.value)
  expect(after.value.map(({ type }) => type)).toEqual(['IHDR', 'iTXt', 'IDAT', 'IEND'])
})

test('a second text under the same keyword replaces the first, other keywords stay', () => {
  const other = embedText(embedded('old'), 'other', 'kept')
  const twice = other.ok ? embedText(other.value, 'board', 'new') : other
  if (!twice.ok) throw new Error(twice.error)
  expect(readText(twice.value, 'board')).toEqual({ ok: true, value: 'new' })
  expect(readText(twice.value, 'other')).toEqual({ ok: true, value: 'kept' })
  expect(readText(twice.value, 'none')).toEqual({ ok: true, value: undefined })
})

test('a text in the older Latin-1 chunk is read too', () => {
  const chunks = readChunks(PIXEL)
  if (!chunks.ok) throw new Error(chunks.error)
  const [header, ...others] = chunks.value
  const old = { type: 'tEXt', data: Uint8Array.from([...bytes('board'), 0, 0xe9]) }
  expect(readText(writeChunks([...(header ? [header] : []), old, ...others]), 'board')).toEqual({
    ok: true,
    value: 'é',
  })
})

test('every truncation and every changed byte of a picture is refused', () => {
  const whole = embedded('content')
  for (let length = 0; length < whole.length; length++) expect(readText(whole.slice(0, length), 'board').ok).toBe(false)
  for (let at = 0; at < whole.length; at++) {
    const changed = whole.slice()
    changed[at] = (changed[at] ?? 0) ^ 1
    expect(readText(changed, 'board').ok).toBe(false)
  }
})
