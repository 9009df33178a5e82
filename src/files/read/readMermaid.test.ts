import * as fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { decodeBoardText } from '#domain/board/decodeBoardText.ts'
import { encodeBoard } from '#domain/board/encodeBoard.ts'
import { DEFAULT_MERMAID_OPTIONS } from '#domain/mermaid/write/mermaidOptions.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { mermaidText } from '#files/write/mermaidText.ts'
import { provideDom } from '#interop/nodeDom.ts'
import { BOARDS } from '#testing/boards.ts'
import { MERMAID_LABELS } from '#testing/mermaidLabels.ts'
import { arbitraryLabel } from '#testing/textArbitrary.ts'
import { boardLine } from '../boardLine.ts'
import { readMermaid } from './readMermaid.ts'

beforeAll(provideDom)

async function read(source: string, name = 'Pasted') {
  const result = await readMermaid(source, name)
  if (!result.ok) throw new Error(`${JSON.stringify(result.error)}\n${source}`)
  return result.value
}

const UNUSABLE = 'The board kept in a comment of the text does not belong to this diagram and was passed over.'

test('a diagram is read as a board with what each block was taken for', async () => {
  const { board, decisions, nodes, mends, notes } = await read(`flowchart LR
subgraph edge [Edge]
  lb{{Load balancer}}
end
web[Web app] --> lb -->|grpc| orders[Orders Service<br/>x3] --> db[(Orders DB<br/>PostgreSQL)]
orders -.->|order.created| bus[[Kafka]]
orders --- prom[Prometheus]
classDef store fill:#fff
class db store
%% done`)
  expect(board.settings.name).toBe('Pasted')
  expect(board.blocks.map(({ id, kind, label, tier }) => [id, kind, label, tier])).toEqual([
    ['lb', 'lb', 'Load balancer', 'edge'],
    ['web', 'client', 'Web app', 'client'],
    ['orders', 'app', 'Orders Service', 'business'],
    ['db', 'sql', 'Orders DB', 'data'],
    ['bus', 'queue', 'Kafka', 'data'],
    ['prom', 'telemetry', 'Prometheus', 'observability'],
  ])
  expect(board.blocks[2]).toMatchObject({ replicas: 3, mermaidId: 'orders' })
  expect(board.blocks[3]).toMatchObject({ technology: 'PostgreSQL' })
  expect(board.edges.map(({ from, to, kind, label, protocol }) => [from, to, kind, label ?? protocol])).toEqual([
    ['web', 'lb', 'request', undefined],
    ['lb', 'orders', 'request', 'grpc'],
    ['orders', 'db', 'request', undefined],
    ['orders', 'bus', 'event', 'order.created'],
    ['orders', 'prom', 'telemetry', undefined],
  ])
  expect([...decisions.values()].every(({ confidence }) => confidence !== 'unknown')).toBe(true)
  expect([...nodes.values()]).toEqual(['lb', 'web', 'orders', 'db', 'bus', 'prom'])
  expect(mends).toEqual([])
  expect(notes).toEqual(['Comments were left out.', 'Colours and styles were left out.'])
})

describe('the name of the board', () => {
  test.each([
    ['is the title of the text', '---\ntitle: Orders\n---\n', 'Orders'],
    ['is the given one when there is none', '', 'Pasted'],
    ['is cut to the longest there may be', `---\ntitle: ${'x'.repeat(500)}\n---\n`, 'x'.repeat(120)],
    ['has no control characters', '---\ntitle: "a\u0007b\ud800"\n---\n', 'a b\ufffd'],
  ])('%s', async (_, matter, name) => {
    expect((await read(`${matter}flowchart LR\nA`)).board.settings.name).toBe(name)
  })
})

describe('a board that is kept in the text', () => {
  const BOARD = parseNotation(BOARDS.F4)
  const TEXT = mermaidText(BOARD, { ...DEFAULT_MERMAID_OPTIONS, board: true }).text

  test('is read as it was, with nothing to review', async () => {
    const { board, decisions, nodes, notes, mends } = await read(TEXT)
    expect(board.blocks.map(({ x, y, label }) => [x, y, label])).toEqual(
      BOARD.blocks.map(({ x, y, label }) => [x, y, label]),
    )
    expect(board.brief).toEqual(BOARD.brief)
    expect([decisions.size, notes, mends]).toEqual([0, [], []])
    expect([...nodes.keys()]).toEqual(board.blocks.map(({ id }) => id))
  })

  test('is passed over with a word when it does not fit the diagram', async () => {
    const other = `flowchart LR\nA[Orders] --> B\nclassDef x fill:#fff\n${boardLine(BOARD)}`
    const { board, decisions, notes } = await read(other)
    expect(board.blocks.map(({ label }) => label)).toEqual(['Orders', 'B'])
    expect(decisions.size).toBe(2)
    expect(notes).toEqual([UNUSABLE, 'Colours and styles were left out.'])
  })
})

describe('labels of any kind', () => {
  const entity = (character: string) => `#${character.codePointAt(0)};`
  const escaped = (label: string) => label.replace(/[^\p{L}\p{N} ]|(?<=direction) /gu, entity)

  const IDS = ['n_x', '日本語', 'e2', 'z1', 'a.b-c', 'ö', '__proto__', 'constructor', 'x'.repeat(90)]

  test.each(MERMAID_LABELS)('%j on a node, a link and a group', async (label) => {
    const text = escaped(label) || ' '
    const { board } = await read(`flowchart LR\nsubgraph s["${text}"]\nA["${text}"]\nend\nA -->|"${text}"| B`)
    expect(decodeBoardText(encodeBoard(board))).toEqual({ ok: true, value: board })
    expect(board.blocks).toHaveLength(2)
  })

  test('give a board that can be saved and opened', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryLabel(300), fc.constantFrom(...IDS), async (label, id) => {
        const shown = escaped(label) || ' '
        const { board } = await read(
          `flowchart LR\n${id}["${shown}"] -->|"${shown}"| e1\nsubgraph n1["${shown}"]\ne1\nend`,
        )
        expect(decodeBoardText(encodeBoard(board))).toEqual({ ok: true, value: board })
      }),
      { numRuns: 200 },
    )
  })
})

describe('a text made to do harm', () => {
  const KEYS = ['__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty', '__defineGetter__']

  test('leaves the prototypes of objects as they are', async () => {
    const before = Object.getOwnPropertyNames(Object.prototype).sort()
    const texts = [
      `flowchart LR\n${KEYS.join(' --> ')}`,
      ...KEYS.map((key) => `flowchart LR\nsubgraph ${key}\nA --> B\nend\n${key} --> A\nclassDef ${key} fill:#fff`),
      ...KEYS.map((key) => `flowchart LR\nA@{ ${key}: { polluted: yes } }\nB@{ shape: cyl, "${key}": 1 }`),
      ...KEYS.map(
        (key) => `%%{init: {"${key}": {"polluted": true}, "themeVariables": {"${key}": 1}}}%%\nflowchart LR\nA`,
      ),
      ...KEYS.map(
        (key) => `---\n${key}:\n  polluted: true\nconfig:\n  ${key}:\n    polluted: true\n---\nflowchart LR\nA`,
      ),
      ...KEYS.map((key) => `flowchart LR\nA --> B\nstyle ${key} fill:#fff\nclass A ${key}\nclick A ${key}`),
      ...KEYS.map(
        (key) => `flowchart LR\nA[${key}] --> B\n%% tierboard:kinds ${key}=sql@data A>B=${key} A=${key}@${key}`,
      ),
      `flowchart LR\nA\n%% tierboard:1 ${btoa('{"__proto__":{"polluted":true},"format":"tierboard"}')}`,
    ]
    for (const text of texts) await readMermaid(text, 'x')
    expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(before)
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
    expect((await read('flowchart LR\nA --> B')).board.edges).toHaveLength(1)
  })

  test('runs nothing and leads nowhere', async () => {
    const { board } = await read(`flowchart LR
A@{ label: "<img src=x onerror=alert(1)><script>alert(2)</script>Web" } --> B["<a href='javascript:alert(3)'>Orders</a>"]
click A href "javascript:alert(4)"
click B call alert(5)`)
    expect(board.blocks.map(({ label }) => label)).toEqual(['alert(2)Web', 'Orders'])
    expect(encodeBoard(board)).not.toMatch(/script:|onerror|<\w/)
  })
})

test('reads that are begun together do not disturb each other', async () => {
  const texts = [
    'flowchart LR\nA --> B',
    'sequenceDiagram\nA->>B: x',
    'flowchart LR\nC[x (y)]',
    '%%{init: {}}%%\ngraph TD\nD',
  ]
  const results = await Promise.all(texts.map((text) => readMermaid(text, 'x')))
  expect(
    results.map((result) => (result.ok ? result.value.board.blocks.map(({ id }) => id) : result.error.code)),
  ).toEqual([['A', 'B'], 'other-diagram', ['C'], ['D']])
})
