import { deflateSync } from 'node:zlib'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Board } from '#domain/board/board.ts'
import { EMPTY_BOARD } from '#domain/board/board.ts'
import { encodeBoard } from '#domain/board/encodeBoard.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { writeChunks } from '#files/png/chunks.ts'
import { embedText } from '#files/png/pngText.ts'
import { writeSvg } from '#files/write/svg/writeSvg.ts'
import { arbitraryBoard } from '#testing/boardArbitrary.ts'
import { toUtf8 } from '../utf8.ts'
import { boardInBytes } from './boardInBytes.ts'
import { readBoardFile } from './openFile.ts'
import { PNG_KEYWORD } from './readEmbeddedBoard.ts'

const PIXEL = writeChunks([
  { type: 'IHDR', data: Uint8Array.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]) },
  { type: 'IDAT', data: new Uint8Array(deflateSync(Uint8Array.from([0, 128]))) },
  { type: 'IEND', data: new Uint8Array() },
])

const svgOf = (board: Board) => writeSvg(board, { theme: 'dark', transparent: true, embed: true })
const pngOf = (text: string) => {
  const png = embedText(PIXEL, PNG_KEYWORD, text)
  if (!png.ok) throw new Error(png.error)
  return png.value
}
const messageOf = (bytes: Uint8Array) => {
  const read = boardInBytes('x.svg', bytes)
  return read.ok ? '' : read.error.message
}
const board = parseNotation('C:client, S:app(</metadata> & "quotes"), D:sql; C->S, S->D')

test('any board comes back from its SVG, its PNG and its board file', () => {
  fc.assert(
    fc.property(arbitraryBoard({ reach: 2000 }), (made) => {
      const expected = { ok: true, value: made }
      expect(boardInBytes('a.svg', toUtf8(svgOf(made)))).toEqual(expected)
      expect(boardInBytes('a.png', pngOf(encodeBoard(made)))).toEqual(expected)
      expect(boardInBytes('a.tierboard.json', toUtf8(encodeBoard(made)))).toEqual(expected)
    }),
  )
})

test('the content decides what a file is, whatever its name says', () => {
  expect(boardInBytes('photo.jpg', toUtf8(svgOf(board))).ok).toBe(true)
  expect(boardInBytes('board.tierboard.json', pngOf(encodeBoard(board))).ok).toBe(true)
})

test('a picture that another program saved anew still opens', () => {
  const saved = svgOf(board)
    .replace(/<tierboard:board /, '<tierboard:board\n   ')
    .replace('version="1" enc', "version='1'\n enc")
  expect(boardInBytes('a.svg', toUtf8(saved))).toEqual({ ok: true, value: board })
})

test('pictures without a board are refused with the reason', () => {
  expect(messageOf(toUtf8(writeSvg(board, { theme: 'light', transparent: false, embed: false })))).toContain(
    'holds no board',
  )
  expect(messageOf(PIXEL)).toContain('holds no board')
})

test('damaged pictures are refused with the reason', () => {
  const svg = svgOf(board)
  const at = svg.indexOf('encoding="base64"') + 40
  expect(messageOf(toUtf8(`${svg.slice(0, at)}!${svg.slice(at)}`))).toContain('damaged')
  expect(messageOf(toUtf8(svg.slice(0, at)))).toContain('damaged')
  expect(messageOf(pngOf(encodeBoard(board)).slice(0, -20))).toContain('damaged')
  expect(messageOf(toUtf8(svg.replace(/ version="1" encoding/, ' version="2" encoding')))).toContain('newer version')
})

test('what is in a picture is checked like any board file', () => {
  expect(messageOf(pngOf('{"format":"other"}'))).toContain('not a Tierboard board')
})

test('other files are refused with the reason', () => {
  expect(messageOf(toUtf8('hello'))).toContain('not valid JSON')
  expect(messageOf(Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]))).toContain('neither a board nor a picture')
  expect(messageOf(new Uint8Array())).toContain('empty')
})

test('random bytes and broken pictures never throw', () => {
  const pictures = [toUtf8(svgOf(board)), pngOf(encodeBoard(board)), toUtf8(encodeBoard(board))]
  const broken = fc
    .tuple(fc.constantFrom(...pictures), fc.nat(), fc.uint8Array({ maxLength: 40 }), fc.nat())
    .map(([bytes, at, junk, end]) => {
      const copy = bytes.slice(0, end % 2 ? bytes.length : end % (bytes.length + 1))
      copy.set(junk.slice(0, Math.max(0, copy.length - (at % (copy.length + 1)))), at % (copy.length + 1))
      return copy
    })
  fc.assert(
    fc.property(fc.oneof(fc.uint8Array({ maxLength: 500 }), broken), (bytes) => {
      expect(typeof boardInBytes('x', bytes).ok).toBe('boolean')
    }),
    { numRuns: 500 },
  )
})

test('a file above the limit is not read', async () => {
  const arrayBuffer = () => Promise.reject(new Error('was read'))
  const read = await readBoardFile({ name: 'huge.png', size: 500_000_000, arrayBuffer })
  expect(read).toEqual({
    ok: false,
    error: { message: '“huge.png” was not opened. The file has 500 MB; at most 400 MB can be opened.' },
  })
})

test('a board file above its own limit is refused, and one that vanished says so', async () => {
  expect(messageOf(new Uint8Array(50_000_001).fill(0x20))).toContain('The file has 50,000,001 bytes; at most 50 MB')
  const gone = await readBoardFile({ name: 'gone', size: 1, arrayBuffer: () => Promise.reject(new Error('gone')) })
  expect(gone).toMatchObject({ ok: false, error: { message: '“gone” was not opened. The file could not be read.' } })
})

test('a browser file opens', async () => {
  expect(await readBoardFile(new File([svgOf(EMPTY_BOARD)], 'a.svg'))).toEqual({ ok: true, value: EMPTY_BOARD })
})

test('a file that says of a block or an edge what its kind does not have opens without that', () => {
  const odd = parseNotation('U:client{replicas=3 owner=shop}, A:app; U~>A{timeout=1s share=0.5}')
  const read = boardInBytes('a.tierboard.json', toUtf8(encodeBoard(odd)))
  expect(read).toEqual({ ok: true, value: parseNotation('U:client{owner=shop}, A:app; U~>A{share=0.5}') })
})
