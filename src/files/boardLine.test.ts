import * as fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Board } from '#domain/board/board.ts'
import { applyChanges } from '#domain/board/change.ts'
import { MERMAID_DIALECTS, writeMermaid } from '#domain/mermaid/write/catalogue.ts'
import { DEFAULT_MERMAID_OPTIONS, type MermaidOptions } from '#domain/mermaid/write/mermaidOptions.ts'
import { pendingMermaidIds } from '#domain/mermaid/write/pendingMermaidIds.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { provideDom } from '#interop/nodeDom.ts'
import { parseFlowchart } from '#interop/parseFlowchart.ts'
import { arbitraryBoard } from '#testing/boardArbitrary.ts'
import { BOARDS } from '#testing/boards.ts'
import { BOARD_COMMENT, boardLine, keptBoard } from './boardLine.ts'

beforeAll(provideDom)

const SHOP = parseNotation(BOARDS.F4)
const withIds = (board: Board): Board => applyChanges(board, pendingMermaidIds(board))

const OPTIONS: readonly MermaidOptions[] = MERMAID_DIALECTS.flatMap(({ id }) =>
  (['strict', 'rich'] as const).flatMap((mode) =>
    [true, false].map((on) => ({
      ...DEFAULT_MERMAID_OPTIONS,
      dialect: id,
      mode,
      tiers: on,
      technologies: on,
      replicas: on,
      colours: on,
      steps: on,
    })),
  ),
)
const nameOf = ({ dialect, mode, tiers }: MermaidOptions) => `${dialect} ${mode} ${tiers ? 'with all' : 'bare'}`

async function keptIn(source: string) {
  const parsed = await parseFlowchart(source)
  if (!parsed.ok) throw new Error(`${JSON.stringify(parsed.error)}\n${source}`)
  return keptBoard(source, parsed.value.flowchart)
}

const diagram = (options: MermaidOptions, board = SHOP) => writeMermaid(board, options).text
const RICH = { ...DEFAULT_MERMAID_OPTIONS, mode: 'rich' } as const

describe('the line gives back the board that the diagram shows', () => {
  test.each(OPTIONS.map((options) => [nameOf(options), options] as const))('%s', async (_, options) => {
    expect(await keptIn(diagram(options) + boardLine(SHOP))).toEqual({ is: 'kept', board: withIds(SHOP) })
  })

  test.each([
    ['in front', (text: string, line: string) => line + text],
    ['indented', (text: string, line: string) => `${text}    ${line}`],
    ['with CRLF', (text: string, line: string) => (text + line).replaceAll('\n', '\r\n')],
    ['with spaces behind it', (text: string, line: string) => `${text}${line.trimEnd()}  \t\n`],
    ['below front matter and comments', (text: string, line: string) => `---\ntitle: x\n---\n%% note\n${text}${line}`],
    ['of another layout of lines', (text: string, line: string) => `${text.replaceAll('\n', '\n\n')}${line}`],
  ])('wherever it stands: %s', async (_, put) => {
    expect((await keptIn(put(diagram(RICH), boardLine(SHOP)))).is).toBe('kept')
  })

  test('whatever the board and its labels', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryBoard(), fc.constantFrom(...OPTIONS), async (board, options) => {
        const text = diagram(options, board) + boardLine(board)
        expect(await keptIn(text)).toEqual({ is: 'kept', board: withIds(board) })
      }),
      { numRuns: 150 },
    )
  })
})

describe('a line that is not what was written is not used', () => {
  const payloadOf = (board: Board) => boardLine(board).slice(BOARD_COMMENT.length).trim()
  const asLine = (value: unknown) =>
    `${BOARD_COMMENT}${btoa(typeof value === 'string' ? value : JSON.stringify(value))}\n`
  const file = JSON.parse(atob(payloadOf(SHOP).replace(/[^A-Za-z0-9+/=]/g, ''))) as { board: Record<string, unknown> }
  const renamed = (label: string) => {
    const [first, ...others] = file.board.blocks as Record<string, unknown>[]
    return { ...file, board: { ...file.board, blocks: [{ ...first, label }, ...others] } }
  }
  test.each([
    ['of another board', boardLine(parseNotation(BOARDS.R0))],
    ['of an empty board', boardLine({ ...SHOP, blocks: [], edges: [] })],
    ['of a newer version', boardLine(SHOP).replace('tierboard:1', 'tierboard:2')],
    ['of version 01', boardLine(SHOP).replace('tierboard:1', 'tierboard:01')],
    ['of a version of many digits', boardLine(SHOP).replace('tierboard:1', `tierboard:1${'0'.repeat(400)}`)],
    ['with nothing in it', '%% tierboard:1\n'],
    ['with only spaces in it', `%% tierboard:1${' '.repeat(100_000)}x\n`],
    ['that is not base64', `${BOARD_COMMENT}!!!!\n`],
    ['that is cut', `${boardLine(SHOP).slice(0, 200)}\n`],
    ['that goes on', `${boardLine(SHOP).trimEnd()} and more\n`],
    ['that is no text', `${BOARD_COMMENT}${btoa('\xff\xfe\xfd')}\n`],
    ['that is not JSON', asLine('hello')],
    ['that is other JSON', asLine([1, 2, 3])],
    ['that is JSON of null', asLine('null')],
    ['that reaches for prototypes', asLine('{"format":"tierboard","version":2,"board":{"__proto__":{"x":1}}}')],
    ['whose board is not whole', asLine({ ...file, board: { ...file.board, edges: undefined } })],
    ['with an unknown field', asLine({ ...file, board: { ...file.board, strokes: [] } })],
    ['in which a block is called otherwise', asLine(renamed('Changed'))],
    ['in which a block has lost its label', asLine(renamed(''))],
    ['with fewer edges', asLine({ ...file, board: { ...file.board, edges: [] } })],
    ['that is there twice', boardLine(SHOP) + boardLine(SHOP)],
    ['beside that of another board', boardLine(SHOP) + boardLine(parseNotation(BOARDS.R0))],
    ['beside an empty one', `%% tierboard:1\n${boardLine(SHOP)}`],
    ['that is huge', `${BOARD_COMMENT}${'QUJD'.repeat(100_000)}\n`],
  ])('%s', async (_, line) => {
    expect(await keptIn(diagram(RICH) + line)).toEqual({ is: 'unusable' })
  })

  test.each([
    '',
    '%% tierboard\n',
    '%% tierboard:kinds S=app@data\n',
    '%% tierboard:x abc\n',
    'A["%% tierboard:1 x"]\n',
  ])('and one that is none is passed over: %j', async (line) => {
    expect(await keptIn(diagram(RICH) + line)).toEqual({ is: 'none' })
  })

  test('whatever character of it is changed: it is refused, or still a board that the diagram shows', async () => {
    const text = diagram(RICH)
    const line = boardLine(SHOP)
    const parsed = await parseFlowchart(text)
    if (!parsed.ok) throw new Error(text)
    const { flowchart } = parsed.value
    fc.assert(
      fc.property(fc.nat(line.length - 2), fc.constantFrom(...'AZaz09+/=% \t'), (at, character) => {
        const changed = line.slice(0, at) + character + line.slice(at + 1)
        const kept = keptBoard(text + changed, flowchart)
        if (kept.is !== 'kept') return
        expect(kept.board.blocks.map(({ label }) => label)).toEqual(SHOP.blocks.map(({ label }) => label))
        expect(kept.board.edges.map(({ from, to }) => [from, to])).toEqual(SHOP.edges.map(({ from, to }) => [from, to]))
      }),
      { numRuns: 2_000 },
    )
  })
})

describe('a diagram that was changed by hand takes its line out of use', () => {
  const changes: readonly (readonly [string, (text: string) => string])[] = [
    ['a label', (text) => text.replace(/\["([^"]+)"\]/, '["Changed"]')],
    ['a new node', (text) => `${text}  New["New"]\n`],
    ['a lost link', (text) => text.replace(/^.*(?:-->|-\.->).*\n/m, '')],
    ['a new link', (text) => `${text}  S --> S\n`],
    ['a link the other way', (text) => text.replace(/^(\s+)(\w+)( --> )(\w+)$/m, '$1$4$3$2')],
    ['the words of a link', (text) => text.replace(/\|"([^"]+)"\|/, '|"changed"|')],
    ['a link without words', (text) => text.replace(/\|"([^"]+)"\|/, '')],
    ['a dotted link', (text) => text.replace(/^(\s+\w+) --> (\w+)$/m, '$1 -.-> $2')],
    ['a group around a node', (text) => `${text}subgraph Mine\nG\nend\nG --- G\n`],
  ]
  const ORDERS = parseNotation(`U:client(Users), G:gateway(Gate), S:app(Orders), D:sql(Orders DB), Q:queue(Events);
    U->G, G->S{protocol=grpc}, S->D, S~>Q`)
  const options = MERMAID_DIALECTS.map(({ id }) => ({ ...RICH, dialect: id, tiers: true }))
  const cases = options.flatMap((each) =>
    changes.map(([name, change]) => [each.dialect, name, { each, change }] as const),
  )

  test.each(cases)('%s: %s', async (_dialect, _name, { each, change }) => {
    const text = diagram(each, ORDERS)
    expect((await keptIn(text + boardLine(ORDERS))).is).toBe('kept')
    const changed = change(text)
    expect(changed).not.toBe(text)
    expect((await keptIn(changed + boardLine(ORDERS))).is).toBe('unusable')
  })

  test.each(options)('a node in another tier: $dialect', async (each) => {
    const text = diagram(each, ORDERS)
    const lines = text.split('\n')
    const at = lines.findIndex((line) => line.includes('subgraph DATA'))
    const [member = ''] = lines.splice(at + 1, 1)
    lines.splice(lines.findIndex((line) => line.includes('subgraph BUSINESS')) + 1, 0, member)
    expect(lines.join('\n')).not.toBe(text)
    expect((await keptIn(lines.join('\n') + boardLine(ORDERS))).is).toBe('unusable')
  })
})

test('a text of line separators without end is gone through once', () => {
  const flowchart = { nodes: [], links: [], groups: [], notes: [] }
  expect(keptBoard('\u2028'.repeat(500_000), flowchart)).toEqual({ is: 'none' })
})
