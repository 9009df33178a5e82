import { expect, test } from 'vitest'
import { decodeBoardText } from '#domain/board/decodeBoardText.ts'
import { BROKEN, boardText, FINE, fenced, PAST_THE_EDGE, SEQUENCE } from '#testing/diagramSamples.ts'
import { runCli } from '#testing/runCli.ts'

function boardOf(text: string) {
  const board = decodeBoardText(text)
  if (!board.ok) throw new Error(JSON.stringify(board.error))
  return board.value
}

test('Mermaid becomes a board file, named after the file, the same each time', async () => {
  const world = { files: { 'docs/orders.mmd': FINE } }
  const { code, out, err } = await runCli(['import', 'docs/orders.mmd'], world)
  expect([code, err]).toEqual([0, ''])
  const board = boardOf(out)
  expect(board.settings.name).toBe('orders')
  expect(board.blocks.map(({ id, kind }) => [id, kind])).toEqual([
    ['U', 'client'],
    ['L', 'lb'],
    ['S', 'app'],
    ['D', 'sql'],
  ])
  expect((await runCli(['import', 'docs/orders.mmd'], world)).out).toBe(out)
})

test('it is written into the file that is named, and nothing to standard output', async () => {
  const { code, out, written } = await runCli(['import', 'a.mmd', '-o', 'a.tierboard.json'], {
    files: { 'a.mmd': FINE },
  })
  expect([code, out]).toEqual([0, ''])
  expect(Object.keys(written)).toEqual(['a.tierboard.json'])
  expect(boardOf(written['a.tierboard.json'] ?? '').blocks).toHaveLength(4)
})

test('a file that cannot be written is told, and the exit code is 2', async () => {
  const outcome = await runCli(['import', 'a.mmd', '-o', 'a.json'], {
    files: { 'a.mmd': FINE },
    full: 'The medium is full.',
  })
  expect(outcome).toMatchObject({ code: 2, out: '', err: 'a.json: The medium is full.\n' })
})

test('what was mended, left out, guessed or not known is told', async () => {
  const text =
    'flowchart TD\n  U[Browser (Chrome)] --> X[(Things)]\n  X --> Y[Zebra]\n  click X "https://example.org"\n'
  const { code, err } = await runCli(['import', 'a.mmd'], { files: { 'a.mmd': text } })
  expect(code).toBe(0)
  expect(err.trimEnd().split('\n')).toEqual([
    'a.mmd:2: The label “Browser (Chrome)” was read as if in quotes; Mermaid draws it only with them.',
    'a.mmd: Web links on nodes were left out.',
    'a.mmd: 1 of 3 blocks were only guessed: X (SQL database).',
    'a.mmd: 1 of 3 blocks are not known: Y (Generic box).',
  ])
})

test('of several flowcharts in a document one must be chosen, and others are not counted', async () => {
  const document = `## Orders\n${fenced(FINE)}\n${fenced(SEQUENCE)}\n## Users\n${fenced(PAST_THE_EDGE)}\n## Later\n${fenced(BROKEN)}`
  const files = { 'd.md': document }
  const unsaid = await runCli(['import', 'd.md'], { files })
  expect(unsaid).toMatchObject({ code: 2, out: '' })
  expect(unsaid.err).toBe(
    'd.md: The document holds 3 flowcharts; choose one with --diagram N: 1 (line 3, “Orders”), 2 (line 16, “Users”), 3 (line 24, which cannot be read).\n',
  )
  const second = await runCli(['import', 'd.md', '--diagram', '2'], { files })
  expect(boardOf(second.out).settings.name).toBe('Users')
  expect(boardOf(second.out).blocks).toHaveLength(2)
  expect((await runCli(['import', 'd.md', '--diagram', '3'], { files })).err).toMatch(
    /^d\.md:24: Line 24 cannot be read/,
  )
  for (const number of ['0', '4', '-1', '1.5', 'two']) {
    const { code, err } = await runCli(['import', 'd.md', `--diagram=${number}`], { files })
    expect(code).toBe(2)
    expect(err).toContain(`There is no diagram ${number}; choose from: 1 (line 3, “Orders”)`)
  }
})

test('the only flowchart of a document needs no number', async () => {
  const { code, out } = await runCli(['import', 'd.md'], { files: { 'd.md': `${fenced(SEQUENCE)}${fenced(FINE)}` } })
  expect(code).toBe(0)
  expect(boardOf(out).settings.name).toBe('d')
})

test('a document without a flowchart, a file that is not there and one that is a board already are refused', async () => {
  const files = { 'd.md': fenced(SEQUENCE), 'b.json': boardText('C:client') }
  expect(await runCli(['import', 'd.md'], { files })).toMatchObject({
    code: 2,
    err: 'd.md: The document holds no Mermaid flowchart.\n',
  })
  expect((await runCli(['import', 'gone.mmd'], { files })).err).toBe('gone.mmd: There is no such file.\n')
  const board = await runCli(['import', 'b.json'], { files })
  expect(board).toMatchObject({ code: 2, out: '' })
  expect(board.err).toContain('b.json holds a board already; to rewrite it, use export --to json.')
})

test('no file, and two, are refused', async () => {
  expect(await runCli(['import'])).toMatchObject({ code: 2, out: '' })
  expect((await runCli(['import', 'a.mmd', 'b.mmd'])).err).toContain('Name one file only.')
})

test('standard input is read for “-”', async () => {
  const { code, out } = await runCli(['import', '-'], { stdin: FINE })
  expect(code).toBe(0)
  expect(boardOf(out).settings.name).toBe('Untitled board')
})
