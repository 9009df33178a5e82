import { deflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { encodeBoard } from '#domain/board/encodeBoard.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { type PngChunk, writeChunks } from '#files/png/chunks.ts'
import { toBase64 } from '#shared/base64.ts'
import { toUtf8 } from '../utf8.ts'
import { boardInBytes } from './boardInBytes.ts'

const FILE = encodeBoard(parseNotation('A:app'))
const EMPTY = new Uint8Array()
const png = (chunks: readonly PngChunk[] = []) =>
  writeChunks([{ type: 'IHDR', data: new Uint8Array(13) }, ...chunks, { type: 'IEND', data: EMPTY }])
const svg = (before: string, base64 = toBase64(toUtf8(FILE))) =>
  `${before}<svg><metadata><tierboard:board version="1" encoding="base64">${base64}</tierboard:board></metadata></svg>`
const many = (count: number, make: (i: number) => string) => Array.from({ length: count }, (_, i) => make(i)).join('')
/** What text deflated to little would be once it is let grow. */
const bomb = new Uint8Array(deflateSync(new Uint8Array(20_000_000)))
const behind = (head: string, data: Uint8Array) => Uint8Array.from([...toUtf8(head), ...data])

const REFUSED: readonly (readonly [string, () => string | Uint8Array, string])[] = [
  ['millions of numbers', () => `[${'1,'.repeat(4_900_000)}`, 'holds more than 2,'],
  ['millions of brackets', () => '['.repeat(4_900_000), 'more than 32 deep'],
  ['millions of keys', () => `{${many(2_500_000, (i) => `"${i}":1,`)}"z":1}`, 'holds more than 2,'],
  [
    'keys that no board has',
    () => FILE.replace('"name"', `${many(300_000, (i) => `"k${i}":1,`)}"name"`),
    'And 17 more.',
  ],
  ['a key of 20 MB', () => `{"${'k'.repeat(20_000_000)}":1}`, 'not a Tierboard board'],
  ['a number of 20 million digits', () => '1'.repeat(20_000_000), 'not a Tierboard board'],
  ['a label of 20 MB', () => FILE.replace('"Application server"', `"${'x'.repeat(20_000_000)}"`), 'not 20,000,000'],
  ['20 million lines', () => `${'\n'.repeat(20_000_000)}x`, 'line 20,000,001, column 1'],
  ['millions of escapes and a wrong one', () => `["${'\\n'.repeat(5_000_000)}\\q"]`, 'not valid JSON'],
  ['a file cut off', () => FILE.slice(0, -9), 'not valid JSON'],
  ['text in UTF-16', () => new Uint8Array(Buffer.from(`\ufeff${FILE}`, 'utf16le')), 'UTF-16'],
  ['bytes that are no text', () => new Uint8Array(20_000_000).fill(0xff), 'neither a board nor a picture'],
  ['a PNG of 800,000 chunks', () => png(Array(800_000).fill({ type: 'teSt', data: EMPTY })), '100,000 parts'],
  [
    'a PNG with a chunk longer than the file',
    () =>
      behind(
        '',
        png().map((byte, at) => (at >= 33 && at < 37 ? 0xff : byte)),
      ),
    'damaged',
  ],
  [
    'a PNG whose text would grow',
    () => png([{ type: 'iTXt', data: behind('tierboard\0\x01\0\0\0', bomb) }]),
    'damaged',
  ],
  ['a PNG whose old text would grow', () => png([{ type: 'zTXt', data: behind('tierboard\0\0', bomb) }]), 'no board'],
  [
    'a PNG with a text larger than a file',
    () => {
      const data = new Uint8Array(50_002_000)
      data.set(toUtf8('tierboard\0'))
      return png([{ type: 'tEXt', data }])
    },
    'The board in the picture is larger than 50 MB.',
  ],
  ['an SVG with a board larger than a file', () => svg('', 'A'.repeat(80_000_000)), 'larger than 50 MB'],
  ['an SVG with what is no base64', () => svg('', '!'.repeat(10_000_000)), 'damaged'],
  ['an SVG with a tag that does not end', () => `<svg><tierboard:board ${'x '.repeat(5_000_000)}`, 'damaged'],
  ['an SVG with a board of brackets', () => svg('', toBase64(toUtf8('['.repeat(4_900_000)))), 'more than 32 deep'],
]

test.each(REFUSED)('%s: refused with the name and what is too much', (_, content, reason) => {
  const made = content()
  const read = boardInBytes('bad.json', typeof made === 'string' ? toUtf8(made) : made)
  expect(read.ok ? '' : read.error.message).toMatch(/^“bad\.json” was not opened\. /)
  expect(read.ok ? '' : read.error.message).toContain(reason)
})

const OPENED: readonly (readonly [string, () => string])[] = [
  ['a board behind a byte order mark', () => `\ufeff${FILE}`],
  ['a picture behind a byte order mark', () => `\ufeff${svg('')}`],
  [
    'a picture with megabytes before its board',
    () => svg('<svg>').replace('<svg>', `<svg><!--${'<'.repeat(9_000_000)}-->`),
  ],
  ['a picture with tags that begin like its own', () => svg(`<svg>${'<tierboard:boards/>'.repeat(500_000)}</svg>`)],
  [
    'a picture that declares more than it holds, which is not worked out',
    () => svg(`<!DOCTYPE svg [<!ENTITY a "aaaa">${many(40, (i) => `<!ENTITY b${i} "&a;&a;&b${i - 1};">`)}]>`),
  ],
]

test.each(OPENED)('%s opens', (_, content) => {
  const read = boardInBytes('good.svg', toUtf8(content()))
  expect(read.ok ? encodeBoard(read.value) : read.error.message).toBe(FILE)
})
