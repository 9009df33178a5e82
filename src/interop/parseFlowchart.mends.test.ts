import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import * as fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { mendSource } from '#domain/mermaid/read/mendSource.ts'
import { prepareSource } from '#domain/mermaid/read/prepareSource.ts'
import { MERMAID_DIALECTS, writeMermaid } from '#domain/mermaid/write/catalogue.ts'
import { DEFAULT_MERMAID_OPTIONS } from '#domain/mermaid/write/mermaidOptions.ts'
import { arbitraryBoard } from '#testing/boardArbitrary.ts'
import { provideDom } from './nodeDom.ts'
import { parseFlowchart } from './parseFlowchart.ts'

beforeAll(provideDom)

const FOLDER = fileURLToPath(new URL('../testing/flowcharts/', import.meta.url))
const FIXTURES = readdirSync(FOLDER).filter((file) => file.endsWith('.mmd'))

async function parsed(source: string) {
  const result = await parseFlowchart(source)
  if (!result.ok) throw new Error(`${JSON.stringify(result.error)}\n${source}`)
  return result.value
}

/** A text that parses, and what is left of it when its labels are mended all the same, must read alike. */
async function expectUnharmed(source: string) {
  const before = await parsed(source)
  expect(before.mends).toEqual([])
  const { text } = mendSource(prepareSource(source).text)
  const after = await parsed(text)
  expect({ ...after.flowchart, notes: [] }).toEqual({ ...before.flowchart, notes: [] })
}

describe('a text that fails for unquoted labels alone is read', () => {
  test.each([
    ['A[Cache (Redis)] --> B', 'Cache (Redis)'],
    ['A[List{x}] --> B', 'List{x}'],
    ['A{Is it [x]?} --> B', 'Is it [x]?'],
    ['A[say "hi"] --> B', 'say "hi"'],
    ['A[a | b] --> B', 'a | b'],
    ['A[/api/users] --> B', '/api/users'],
    ['A[`x` (y)] --> B', '`x` (y)'],
    ['A[Cache<br/>(Redis)] --> B', 'Cache (Redis)'],
    ['A[C# (#35;1)] --> B', 'C# (#1)'],
  ])('%s', async (body, text) => {
    const { flowchart, mends } = await parsed(`flowchart LR\n\n${body}\n`)
    expect(flowchart.nodes[0]?.lines.join(' ')).toBe(text)
    expect(flowchart.links).toHaveLength(1)
    expect(mends.map(({ line }) => line)).toEqual([3])
  })

  test.each([
    ['A -->|GET /{id}| B', 'GET /{id}'],
    ['A -->|a|b| B', 'a|b'],
    ['A -->|say "hi"| B', 'say "hi"'],
    ['A -- say "hi" --> B', 'say "hi"'],
    ['A -. order.created .-> B', 'order.created'],
    ['A == x = (y) ==> B', 'x = (y)'],
  ])('%s', async (body, label) => {
    const { flowchart, mends } = await parsed(`flowchart LR\n${body}`)
    expect(flowchart.links).toMatchObject([{ from: 'A', to: 'B', label }])
    expect(mends).toEqual([{ line: 2, label }])
  })

  test('with titles of subgraphs, and lines told as they were pasted', async () => {
    const source =
      '---\r\ntitle: x\r\n---\r\n%% note\r\nflowchart LR\r\nsubgraph Data (hot)\r\nA[x{y}]\r\nend\r\nsubgraph s [a (b)]\r\nB\r\nend\r\n'
    const { flowchart, mends } = await parsed(source)
    expect(flowchart.groups.map(({ title }) => title)).toEqual(['Data (hot)', 'a (b)'])
    expect(mends).toEqual([
      { line: 6, label: 'Data (hot)' },
      { line: 7, label: 'x{y}' },
      { line: 9, label: 'a (b)' },
    ])
  })

  const SHAPES = ['[ ]', '( )', '([ ])', '[[ ]]', '[( )]', '(( ))', '{ }', '{{ }}', '[/ /]', '[\\ \\]'] as const
  const PIECES = [
    'Cache',
    'db 2',
    '(Redis)',
    'f(x)',
    '[y]',
    '{id}',
    '"hot"',
    'a | b',
    '<br/>',
    '/api',
    '#1',
    '- z',
    'é',
  ]
  const arbitraryLabel = fc
    .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 4 })
    .map((pieces) => pieces.join(' '))
  const quoted = (label: string) => `"${label.replaceAll('"', '#quot;')}"`

  test('as if every label had been quoted, whatever the shape', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...SHAPES), arbitraryLabel, arbitraryLabel, async (shape, ...[label, words]) => {
        const [open, close] = shape.split(' ')
        const text = (quote: (label: string) => string) =>
          `flowchart LR\nX --> A${open}${quote(`N ${label} n`)}${close} -->|${quote(`N ${words} n`)}| B\nC --- A`
        const [bare, full] = [await parsed(text((each) => each)), await parsed(text(quoted))]
        expect(bare.flowchart).toEqual(full.flowchart)
      }),
      { numRuns: 150 },
    )
  })
})

describe('what parsed already is never changed', () => {
  test.each(FIXTURES)('%s', async (file) => {
    await expectUnharmed(readFileSync(FOLDER + file, 'utf8'))
  })

  test.each(MERMAID_DIALECTS.map(({ id }) => id))('boards with any labels in the dialect %s', async (dialect) => {
    await fc.assert(
      fc.asyncProperty(arbitraryBoard(), async (board) => {
        await expectUnharmed(writeMermaid(board, { ...DEFAULT_MERMAID_OPTIONS, dialect, mode: 'rich' }).text)
      }),
      { numRuns: 25 },
    )
  })

  test.each([
    'A["a"b] --> B',
    'A["x"]-->|"a | b"|B',
    'A["a\n(b)c[d(e)]"] --> B',
    'A[|borders:lt|z] --> B',
    'A[Web<br/>x] -- a<br/>b --> B[c / d]',
    'A -- text (x) --> B -. y (z) .-> C == u (v) ==> D',
    'A["x] --> y"] --> B{"z} --- w"}',
    'subgraph a/b\nA\nend\nsubgraph "c (d)"\nB\nend',
    'A e1@--> B\ne1@{ animate: true }\nC@{ shape: cyl, label: "f(x) --> g(y)" }',
    'accDescr {\na [b (c)] --> d\n}\nA',
    'A["`md\n**x** [a](b) (c)`"] --> B',
  ])('%j', async (body) => {
    await expectUnharmed(`flowchart LR\n${body}`)
  })
})
