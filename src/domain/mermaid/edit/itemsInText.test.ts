import { beforeAll, describe, expect, test } from 'vitest'
import type { Board } from '#domain/board/board.ts'
import { MERMAID_DIALECTS } from '#domain/mermaid/write/catalogue.ts'
import { DEFAULT_MERMAID_OPTIONS, type MermaidOptions } from '#domain/mermaid/write/mermaidOptions.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { provideDom } from '#interop/nodeDom.ts'
import { BOARDS } from '#testing/boards.ts'
import { RICH, readEdited, writeForEditing } from '#testing/editedText.ts'
import { testIds } from '#testing/ports.ts'
import { itemsInText } from './itemsInText.ts'
import { textChanges } from './textChanges.ts'
import { EMPTY_TEXT } from './textState.ts'

beforeAll(provideDom)

const BOARD = parseNotation(`
  U:client(Web), A:app(Order service), D:sql(Ledger), K:queue(Stream), T:telemetry(Metrics);
  U->A{label=asks}, A->D, A~>K{via=outbox}, A--T
`)

async function find(board: Board, options: MermaidOptions = RICH) {
  const { text, state } = await writeForEditing(board, options)
  const { itemAt, stretchesOf } = itemsInText(text, state)
  return {
    text,
    state,
    /** what stands at the first letter of some words of the text, or at one further on */
    at: (words: string, further = 0) => {
      if (!text.includes(words)) throw new Error(`No “${words}” in\n${text}`)
      return itemAt(text.indexOf(words) + further)
    },
    shown: (...ids: string[]) => stretchesOf(ids).map(({ from, to }) => text.slice(from, to)),
  }
}

/** The same for a text that a person wrote, with items by what they are called. */
async function findIn(text: string) {
  const { changes, state } = textChanges(parseNotation(''), {
    base: EMPTY_TEXT,
    next: await readEdited(text),
    newId: testIds,
  })
  const names = new Map<string, string>()
  for (const change of changes) {
    if (change.op !== 'put') continue
    const { record } = change
    if ('from' in record) names.set(record.id, `${names.get(record.from)}>${names.get(record.to)}`)
    else if ('label' in record) names.set(record.id, record.label)
  }
  const { itemAt } = itemsInText(text, state)
  return (words: string, further = 0) => names.get(itemAt(text.indexOf(words) + further) ?? '')
}

describe('at the cursor', () => {
  test('stands the block in its id and in its label, up to the bracket behind it', async () => {
    const { at } = await find(BOARD)
    for (const further of [0, 2, 5, 12]) expect(at('S1["Order service"]', further)).toBe('A')
    for (const further of [0, 13, 15]) expect(at('DB1[("Ledger")]', further)).toBe('D')
    expect(at('DB1[("Ledger")]', -1)).not.toBe('D')
  })

  test('stands the edge on its arrow and on its words', async () => {
    const { at } = await find(BOARD)
    for (const words of ['-->|"asks"|', 'asks', '| S1']) expect(at(words, 1)).toBe('e1')
    expect(at('---', 1)).toBe('e4')
  })

  test('stands the edge that an outbox belongs to on both its links and on the outbox', async () => {
    const { at } = await find(BOARD)
    for (const words of ['S1 --> O1', 'O1["Outbox"]', 'Outbox', '-. "event"']) expect(at(words, 4)).toBe('e3')
  })

  test('stands nothing in comments, styles, groups and headers', async () => {
    const options = { ...RICH, dialect: 'tiers', colours: true } as const
    const board = { ...BOARD, blocks: BOARD.blocks.map((block) => ({ ...block, kind: 'generic' as const })) }
    const { text, at } = await find(board, options)
    const lines = text
      .split('\n')
      .filter((line) => /^\s*(?:%%|flowchart|subgraph|end|class|classDef|style|linkStyle)/.test(line))
    expect(lines.length).toBeGreaterThan(10)
    expect(text).toContain('%% tierboard:kinds')
    for (const line of lines) for (const further of [1, 8, line.length - 2]) expect(at(line, further)).toBeUndefined()
  })

  test('stands the block whose id it is where words of links, labels and classes say the same', async () => {
    const at = await findIn(
      'graph TD\nA[to B or not] -- calls B --> B:::A\nB -->|A| C["A | B"]\nclassDef A fill:#fff\n',
    )
    expect(at('B or not')).toBe('to B or not')
    expect(at('calls B', 6)).toBe('to B or not>B')
    expect(at(':::A', 3)).not.toBe('to B or not')
    expect(at('|A|', 1)).toBe('B>A | B')
    expect(at('"A | B"', 1)).toBe('A | B')
  })

  test('stand the links of a chain each by itself, and a node between them', async () => {
    const at = await findIn('graph TD\nAB --- CD --> EF\nAB --> AB\n')
    expect(at('---', 1)).toBe('AB>CD')
    expect(at('CD', 1)).toBe('CD')
    expect(at('-->', 1)).toBe('CD>EF')
    expect(at('> AB')).toBe('AB>AB')
  })
})

describe('the stretches of an item', () => {
  test('are every place that names the block, its label included', async () => {
    const { shown } = await find(BOARD)
    expect(shown('A')).toEqual(['S1["Order service"]', 'S1', 'S1', 'S1'])
    expect(shown('U', 'D')).toEqual(['U["Web"]', 'DB1[("Ledger")]'])
  })

  test('reach from one end of the edge to the other', async () => {
    const { shown } = await find(BOARD)
    expect(shown('e1')).toEqual(['U["Web"] -->|"asks"| S1["Order service"]'])
    expect(shown('e3')).toHaveLength(2)
    expect(shown('no such')).toEqual([])
  })
})

const VARIANTS = MERMAID_DIALECTS.flatMap(({ id: dialect }) =>
  (['strict', 'rich'] as const).map((mode) => ({ ...DEFAULT_MERMAID_OPTIONS, dialect, mode })),
)

test.each(VARIANTS)('every block and every edge has its places in the $dialect dialect, $mode', async (options) => {
  for (const notation of Object.values(BOARDS)) {
    const board = parseNotation(notation)
    const { text, state } = await writeForEditing(board, options)
    const { itemAt, stretchesOf } = itemsInText(text, state)
    const named = board.blocks.map(({ id }) => ({ id, found: stretchesOf([id]).map(({ from }) => itemAt(from)) }))
    for (const { id, found } of named) expect(new Set(found)).toEqual(new Set([id]))
    const drawn = board.edges.map(({ id }) => stretchesOf([id]).length)
    expect(drawn).toEqual(board.edges.map(({ id }) => state.edges.filter((edge) => edge === id).length))
  }
})
