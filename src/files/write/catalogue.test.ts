import { deflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import type { Board } from '#domain/board/board.ts'
import { DEFAULT_MERMAID_OPTIONS } from '#domain/mermaid/write/mermaidOptions.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { writeChunks } from '#files/png/chunks.ts'
import { boardInBytes } from '#files/read/boardInBytes.ts'
import { PRODUCT_MARKS } from '#icons/productMarks.ts'
import type { Size } from '#shared/geometry.ts'
import { fail, ok } from '#shared/result.ts'
import { toUtf8 } from '../utf8.ts'
import { EXPORT_FORMATS } from './catalogue.ts'
import type { Exported, ExportFormat, ExportOptions, ExportPorts } from './exportFormat.ts'
import { markdownFile } from './formats/markdownFile.ts'
import { pngImage } from './formats/pngImage.ts'
import { pictureSize } from './svg/writeSvg.ts'

const PIXEL = writeChunks([
  { type: 'IHDR', data: Uint8Array.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]) },
  { type: 'IDAT', data: new Uint8Array(deflateSync(Uint8Array.from([0, 128]))) },
  { type: 'IEND', data: new Uint8Array() },
])
const OPTIONS: ExportOptions = {
  mermaid: DEFAULT_MERMAID_OPTIONS,
  theme: 'dark',
  transparent: false,
  marks: false,
  scale: 2,
}
const board = parseNotation('C:client, L:lb, S:app(Orders); C->L, L->S')

function fakePorts(): ExportPorts & { readonly drawn: { svg: string; size: Size }[] } {
  const drawn: { svg: string; size: Size }[] = []
  const rasterize: ExportPorts['rasterize'] = async (svg, size) => {
    drawn.push({ svg, size })
    return ok(PIXEL)
  }
  return { drawn, rasterize, font: async () => 'QUJD', lines: new Map() }
}

async function exported(format: ExportFormat, of: Board = board, ports: ExportPorts = fakePorts()): Promise<Exported> {
  const made = await format.write(of, OPTIONS, ports)
  if (!made.ok) throw new Error(made.error.message)
  return made.value
}

test('every format has an id of its own and writes the board', async () => {
  expect(new Set(EXPORT_FORMATS.map(({ id }) => id)).size).toBe(EXPORT_FORMATS.length)
  for (const format of EXPORT_FORMATS) {
    const { content, note } = await exported(format)
    expect(content.length, format.id).toBeGreaterThan(50)
    expect(note, format.id).toBeUndefined()
    expect(typeof content === 'string', format.id).toBe(format.mediaType !== 'image/png')
  }
})

test('every image and the board file open again as the same board', async () => {
  for (const format of EXPORT_FORMATS.filter(({ group }) => group !== 'text')) {
    const { content } = await exported(format)
    const bytes = typeof content === 'string' ? toUtf8(content) : content
    expect(boardInBytes('x', bytes), format.id).toEqual({ ok: true, value: board })
  }
})

test('a Markdown file has the name as a heading that stays plain text', async () => {
  const named = { ...board, settings: { ...board.settings, name: 'a <b> [c](d)\n# e' } }
  const { content } = await exported(markdownFile, named)
  expect(content).toMatch(/^# a \\<b\\> \\\[c\\\]\\\(d\\\) \\# e\n\n```mermaid\ngraph TD\n/)
})

test('a PNG is drawn at the wished scale with the shipped font', async () => {
  const ports = fakePorts()
  await exported(pngImage, board, ports)
  const { width, height } = pictureSize(board)
  expect(ports.drawn[0]?.size).toEqual({ width: 2 * width, height: 2 * height })
  expect(ports.drawn[0]?.svg).toContain('url(data:font/woff2;base64,QUJD)')
})

test('pictures have the marks of products where they are wanted', async () => {
  const made = parseNotation('C:client, Q:queue(Events){tech=Kafka}; C~>Q')
  const ports = fakePorts()
  const withMarks = { ...OPTIONS, marks: true }
  await pngImage.write(made, withMarks, ports)
  await pngImage.write(made, OPTIONS, ports)
  expect(ports.drawn.map(({ svg }) => svg.includes(PRODUCT_MARKS.Kafka ?? '?'))).toEqual([true, false])
})

test('a board too large for a canvas is drawn smaller, and the note says so', async () => {
  const blocks = board.blocks.map((block, index) => ({ ...block, y: index * 20_000 }))
  const ports = fakePorts()
  const { note } = await exported(pngImage, { ...board, blocks }, ports)
  expect(note).toBe('The board is too large for a PNG at 2×, so it was drawn at 41 %. An SVG has no such limit.')
  expect(ports.drawn[0]?.size.height).toBeLessThanOrEqual(16_384)
})

test('a picture the browser cannot draw gives its reason', async () => {
  const ports: ExportPorts = { ...fakePorts(), rasterize: async () => fail({ message: 'No.' }) }
  expect(await pngImage.write(board, OPTIONS, ports)).toEqual({ ok: false, error: { message: 'No.' } })
  const junk: ExportPorts = { ...fakePorts(), rasterize: async () => ok(new Uint8Array(9)) }
  expect(await pngImage.write(board, OPTIONS, junk)).toMatchObject({ ok: false })
})
