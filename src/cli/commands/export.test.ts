import { describe, expect, test } from 'vitest'
import { decodeBoardText } from '#domain/board/decodeBoardText.ts'
import { MERMAID_DIALECTS } from '#domain/mermaid/write/catalogue.ts'
import { DEFAULT_MERMAID_OPTIONS, type MermaidOptions } from '#domain/mermaid/write/mermaidOptions.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { boardInBytes } from '#files/read/boardInBytes.ts'
import { toUtf8 } from '#files/utf8.ts'
import { mermaidText } from '#files/write/mermaidText.ts'
import { PRODUCT_MARKS } from '#icons/productMarks.ts'
import { BOARDS } from '#testing/boards.ts'
import { boardText, FINE, fenced } from '#testing/diagramSamples.ts'
import { runCli } from '#testing/runCli.ts'

const board = parseNotation(BOARDS.F1)
const files = { 'b.json': boardText(BOARDS.F1), 'a.mmd': FINE, 'd.md': `# Orders\n\n${fenced(FINE)}\n${fenced(FINE)}` }

const exported = async (...words: string[]) => {
  const outcome = await runCli(['export', ...words], { files })
  expect([outcome.code, outcome.err]).toEqual([0, ''])
  return outcome.out
}
const written = (options: Partial<MermaidOptions>): string =>
  mermaidText(board, { ...DEFAULT_MERMAID_OPTIONS, ...options }).text

describe('to Mermaid', () => {
  test.each(MERMAID_DIALECTS.map(({ id, mode }) => [id, mode] as const))(
    'the dialect %s is written as the app first writes it',
    async (dialect, mode) => {
      expect(await exported('b.json', '--to', 'mermaid', '--dialect', dialect)).toBe(written({ dialect, mode }))
    },
  )

  test.each<[readonly string[], Partial<MermaidOptions>]>([
    [[], {}],
    [['--rich'], { mode: 'rich' }],
    [['--dialect=tiers', '--no-rich'], { dialect: 'tiers', mode: 'strict' }],
    [['--direction', 'LR'], { direction: 'LR' }],
    [['--tiers'], { tiers: true }],
    [['--technologies'], { technologies: true }],
    [['--no-technologies'], { technologies: false }],
    [['--replicas'], { replicas: true }],
    [['--colours'], { colours: true }],
    [['--board'], { board: true }],
  ])('%j makes the difference that it makes in the app', async (words, options) => {
    expect(await exported('b.json', '--to', 'mermaid', ...words)).toBe(written(options))
  })

  test('in Markdown it stands in a fence under the name of the board', async () => {
    const out = await exported('a.mmd', '--to', 'md')
    expect(out).toMatch(/^# a\n\n```mermaid\ngraph TD\n[^`]*```\n$/)
  })

  test('node ids of a Mermaid text are kept', async () => {
    expect(await exported('a.mmd', '--to', 'mermaid')).toContain('U["Browser"] --> L')
  })
})

test('an SVG is a picture that carries its board, in the theme that was chosen', async () => {
  const light = await exported('b.json', '--to', 'svg')
  const read = boardInBytes('p.svg', toUtf8(light))
  expect(read.ok && read.value.blocks.map(({ id }) => id)).toEqual(board.blocks.map(({ id }) => id))
  const dark = await exported('b.json', '--to', 'svg', '--theme', 'dark', '--transparent')
  expect(dark).not.toBe(light)
  expect(await exported('b.json', '--to', 'svg')).toBe(light)
})

test('an SVG has the marks of products unless they are refused', async () => {
  const withKafka = { 'k.json': boardText('C:client, Q:queue{tech=Kafka}; C~>Q') }
  const drawn = async (...words: string[]) =>
    (await runCli(['export', 'k.json', '--to', 'svg', ...words], { files: withKafka })).out
  expect(await drawn()).toContain(PRODUCT_MARKS.Kafka)
  expect(await drawn('--no-marks')).not.toContain(PRODUCT_MARKS.Kafka)
})

test('a board file is written as the app writes it', async () => {
  const out = await exported('b.json', '--to', 'json')
  expect(out).toBe(files['b.json'])
  expect(decodeBoardText(out).ok).toBe(true)
})

test('it is written into the file that is named; a minus is standard output', async () => {
  const outcome = await runCli(['export', 'b.json', '--to', 'json', '--output', 'c.json'], { files })
  expect(outcome).toMatchObject({ code: 0, out: '', written: { 'c.json': files['b.json'] } })
  expect(await exported('b.json', '--to', 'json', '-o', '-')).toBe(files['b.json'])
})

test('of several flowcharts in a document the one that was chosen is written', async () => {
  const outcome = await runCli(['export', 'd.md', '--to', 'json'], { files })
  expect(outcome).toMatchObject({ code: 2, out: '' })
  expect(outcome.err).toContain('choose one with --diagram N')
  expect(await exported('d.md', '--diagram', '2', '--to', 'json')).toContain('"name": "Orders"')
})

test.each([
  ['no target', ['b.json'], 'Say --to what: mermaid, md, svg, json.'],
  ['an unknown target', ['b.json', '--to', 'pgn'], '--to must be one of mermaid, md, svg, json, not “pgn”.'],
  ['no file', ['--to', 'svg'], 'Name a file, or “-” for standard input.'],
  [
    'an unknown dialect',
    ['b.json', '--to', 'md', '--dialect', 'tier'],
    '--dialect must be one of reference, tiers, legacy, not “tier”. Did you mean tiers?',
  ],
  [
    'an unknown direction',
    ['b.json', '--to', 'md', '--direction', 'BT'],
    '--direction must be one of TD, LR, not “BT”. Did you mean TD or LR?',
  ],
  ['an unknown theme', ['b.json', '--to', 'svg', '--theme', 'blue'], '--theme must be one of light, dark, not “blue”.'],
  [
    'an option of another target',
    ['b.json', '--to', 'svg', '--rich'],
    '--rich makes no difference to svg; it is for mermaid and md.',
  ],
  [
    'a denied option of another target',
    ['b.json', '--to', 'json', '--no-technologies'],
    '--technologies makes no difference to json; it is for mermaid and md.',
  ],
])('with %s the call is refused', async (_, words, says) => {
  const outcome = await runCli(['export', ...words], { files })
  expect(outcome).toMatchObject({ code: 2, out: '' })
  expect(outcome.err).toBe(`tierboard export: ${says}\nSee tierboard export --help.\n`)
})

test('a file that cannot be read or written is told, and the exit code is 2', async () => {
  expect(await runCli(['export', 'gone.json', '--to', 'svg'], { files })).toMatchObject({
    code: 2,
    out: '',
    err: 'gone.json: There is no such file.\n',
  })
  const full = await runCli(['export', 'b.json', '--to', 'svg', '-o', 'x.svg'], { files, full: 'The medium is full.' })
  expect(full).toMatchObject({ code: 2, out: '', err: 'x.svg: The medium is full.\n' })
})
