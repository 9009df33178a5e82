import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { hasTrait } from '#domain/blocks/traits.ts'
import type { Block, Board } from '#domain/board/board.ts'
import { applyChanges } from '#domain/board/change.ts'
import { EDGE_KINDS, KINDS } from '#domain/board/kind.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { arbitraryBoard } from '#testing/boardArbitrary.ts'
import { BOARDS } from '#testing/boards.ts'
import { MERMAID_LABELS } from '#testing/mermaidLabels.ts'
import { type ParsedMermaid, parseMermaid } from '#testing/mermaidParser.ts'
import { runs } from '#testing/runs.ts'
import { MERMAID_DIALECTS, writeMermaid } from './catalogue.ts'
import { DEFAULT_MERMAID_OPTIONS, type MermaidOptions } from './mermaidOptions.ts'
import { pendingMermaidIds } from './pendingMermaidIds.ts'
import { quoteLabel } from './quoteLabel.ts'

const DIALECTS = MERMAID_DIALECTS.map(({ id }) => id)

/** Written anew, so that a slip in the exporter's own normalising shows. */
const shown = (text: string) =>
  text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .replaceAll('\u2060', '')

function expectedLabel({ label, technology = '', replicas }: Block, options: MermaidOptions): string {
  const [name, product] = [shown(label), options.technologies ? shown(technology) : '']
  const words = product.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const said = product === '' || new RegExp(`(?<![\\p{L}\\p{N}])${words}(?![\\p{L}\\p{N}])`, 'iu').test(name)
  return [name, ...(said ? [] : [`(${product})`]), ...(options.replicas && replicas ? [`x${replicas}`] : [])]
    .filter(Boolean)
    .join(' ')
}

const isWatching = (board: Board, edge: Board['edges'][number]) =>
  edge.kind === 'telemetry' ||
  board.blocks.some(({ id, kind }) => kind === 'telemetry' && (id === edge.from || id === edge.to))

const counted = (pairs: readonly string[]) => {
  const counts = new Map<string, number>()
  for (const pair of pairs) counts.set(pair, (counts.get(pair) ?? 0) + 1)
  return counts
}

/** The two ends of an arrow; the dialect with tiers turns some. */
const pairOf = (from = '', to = '', { dialect }: MermaidOptions) =>
  (dialect === 'tiers' ? [from, to].sort() : [from, to]).join(' ')

/**
 * Every block is a node with its label, every edge an arrow, and nothing else is there but the implied outboxes, and in the
 * dialect with tiers what keeps them in order.
 */
async function expectFaithful(board: Board, options: MermaidOptions): Promise<ParsedMermaid> {
  const { text, ids, links } = writeMermaid(board, options)
  const read = await parseMermaid(text)
  expect(new Set(ids.values()).size).toBe(board.blocks.length)
  for (const block of board.blocks) {
    expect(read.nodes.get(ids.get(block.id) ?? '')?.label).toBe(expectedLabel(block, options))
  }
  const kindOf = new Map(board.blocks.map(({ id, kind }) => [id, kind]))
  const passes = board.edges.filter(
    (edge) =>
      edge.via === 'outbox' &&
      (edge.kind === 'event' || edge.kind === 'request') &&
      !isWatching(board, edge) &&
      kindOf.get(edge.from) !== 'outbox' &&
      kindOf.get(edge.to) !== 'outbox',
  )
  const isOurs = (id: string) => id.startsWith('BELOW_') && options.dialect === 'tiers'
  expect([...read.nodes.keys()].filter((id) => !isOurs(id))).toHaveLength(board.blocks.length + passes.length)
  const arrows = board.edges.length + passes.length
  expect(read.edges.length).toBe(links)
  if (options.dialect !== 'tiers') expect(links).toBe(arrows)
  const drawn = counted(read.edges.slice(0, arrows).map(({ from, to }) => pairOf(from, to, options)))
  const direct = board.edges.filter((edge) => !passes.includes(edge) && edge.via !== 'cdc')
  const wanted = direct.map(({ from, to }) => pairOf(ids.get(from), ids.get(to), options))
  for (const [pair, count] of counted(wanted)) expect(drawn.get(pair) ?? 0).toBeGreaterThanOrEqual(count)
  return read
}

const arbitraryOptions: fc.Arbitrary<MermaidOptions> = fc.record({
  dialect: fc.constantFrom(...DIALECTS),
  mode: fc.constantFrom('strict', 'rich'),
  direction: fc.constantFrom('TD', 'LR'),
  tiers: fc.boolean(),
  technologies: fc.boolean(),
  replicas: fc.boolean(),
  colours: fc.boolean(),
  steps: fc.boolean(),
  board: fc.boolean(),
})

test.each(MERMAID_LABELS)('Mermaid holds the label %j as it was typed', async (label) => {
  const board = parseNotation('A:app, D:sql, K:queue, T:telemetry; A->D, A~>K{via=outbox}, A--T, D=>K')
  const blocks = board.blocks.map((block) => ({ ...block, label, technology: `x${label}` }))
  const edges = board.edges.map((edge) => ({ ...edge, label }))
  for (const dialect of DIALECTS) {
    await expectFaithful({ ...board, blocks, edges }, { ...DEFAULT_MERMAID_OPTIONS, dialect })
    const read = await expectFaithful(
      { ...board, blocks, edges },
      { ...DEFAULT_MERMAID_OPTIONS, dialect, mode: 'rich' },
    )
    if (shown(label)) expect(read.edges.filter((edge) => edge.label === shown(label))).toHaveLength(4)
  }
})

test.each(Object.entries(BOARDS))('board %s is read as it is drawn, whatever the options', async (_, notation) => {
  const board = parseNotation(notation)
  for (const options of fc.sample(arbitraryOptions, 20)) await expectFaithful(board, options)
})

test('generated boards with hostile labels are read as they are drawn', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryBoard(), arbitraryOptions, async (board, options) => {
      await expectFaithful(board, options)
    }),
    runs(400),
  )
})

test('labels of any characters are read as they were typed', async () => {
  const label = fc.array(fc.oneof(fc.constantFrom(...MERMAID_LABELS), fc.string({ unit: 'binary' })), { maxLength: 5 })
  await fc.assert(
    fc.asyncProperty(fc.array(label, { minLength: 1, maxLength: 20 }), async (labels) => {
      const texts = labels.map((parts) => parts.join(''))
      const { nodes } = await parseMermaid(`graph TD\n${texts.map((t, i) => `  N${i}[${quoteLabel(t)}]`).join('\n')}\n`)
      expect([...nodes.values()].map(({ label: held }) => held)).toEqual(texts.map(shown))
    }),
    { numRuns: 200 },
  )
})

test('the same board gives the same text, and kept ids give it again', () => {
  fc.assert(
    fc.property(arbitraryBoard(), arbitraryOptions, (board, options) => {
      const { text } = writeMermaid(board, options)
      expect(writeMermaid(structuredClone(board), options).text).toBe(text)
      const kept = applyChanges(board, pendingMermaidIds(board))
      expect(writeMermaid(kept, options).text).toBe(text)
      expect(pendingMermaidIds(kept)).toEqual([])
    }),
  )
})

test('ids stay and never clash when blocks are renamed, changed in kind, added or taken away', () => {
  fc.assert(
    fc.property(arbitraryBoard(), arbitraryBoard(), (first, second) => {
      const kept = applyChanges(first, pendingMermaidIds(first))
      const { ids: before } = writeMermaid(kept, DEFAULT_MERMAID_OPTIONS)
      const survivors = kept.blocks.filter((_, i) => i % 3 !== 0)
      const renamed = survivors.map((block, i) => ({
        ...block,
        label: `new ${i}`,
        kind: KINDS[i % KINDS.length] ?? 'app',
      }))
      const added = second.blocks.map((block) => ({ ...block, id: `new_${block.id}` as Block['id'] }))
      const { ids: after } = writeMermaid(
        { ...kept, edges: [], blocks: [...renamed, ...added] },
        DEFAULT_MERMAID_OPTIONS,
      )
      for (const { id } of survivors) expect(after.get(id)).toBe(before.get(id))
      expect(new Set(after.values()).size).toBe(after.size)
    }),
  )
})

const UNSAFE_IDS = ['end', 'END', 'graph', 'subgraph', 'style', 'class', 'click', 'default', '__proto__', 'constructor']
const ODD_IDS = [
  'toString',
  'a b',
  'a@b',
  'ö',
  '1a',
  '-a',
  'a-',
  'o-end',
  'x_end',
  'Observability',
  'data',
  '',
  'v',
  'a.b',
]

test.each([...UNSAFE_IDS, ...ODD_IDS])('the kept id %j is not used', async (mermaidId) => {
  const { blocks, ...board } = parseNotation('A:app, B:app; A->B')
  const odd = { ...board, blocks: blocks.map((block) => ({ ...block, mermaidId })) }
  expect([...writeMermaid(odd, DEFAULT_MERMAID_OPTIONS).ids.values()]).toEqual(['S1', 'S2'])
})

const FINE_IDS = [
  'o',
  'x',
  'orders-db',
  'x-ray',
  'O1',
  'endpoint',
  'TDx',
  'graph1',
  'classA',
  'ends',
  'n-17',
  'default_x',
]

test.each(FINE_IDS)('the kept id %j is used and read by Mermaid in any place', async (mermaidId) => {
  const { blocks, ...board } = parseNotation('A:app, B:app, C:app, T:telemetry; A->B, B->A, A->A, A--T, T--A')
  const kept = blocks.map((block) => (block.id === 'A' ? { ...block, mermaidId } : block))
  const read = await expectFaithful({ ...board, blocks: kept }, DEFAULT_MERMAID_OPTIONS)
  expect([...read.nodes.keys()][0]).toBe(mermaidId)
  expect(new Set(read.edges.map(({ arrow }) => arrow))).toEqual(new Set(['arrow_point', 'arrow_open']))
})

test('an id kept by two blocks stays with the first', () => {
  const { blocks, ...board } = parseNotation('A:app, B:app')
  const twice = { ...board, blocks: blocks.map((block) => ({ ...block, mermaidId: 'S2' })) }
  expect([...writeMermaid(twice, DEFAULT_MERMAID_OPTIONS).ids.values()]).toEqual(['S2', 'S1'])
})

test('rich mode draws each kind of edge in its own line', async () => {
  const kinds = EDGE_KINDS.map((kind, order) => ({ kind, order }))
  const board = parseNotation('A:app, B:app; A->B, A->B, A->B, A->B, A->B')
  const edges = board.edges.map((edge, i) => ({ ...edge, ...kinds[i] }))
  const read = await expectFaithful({ ...board, edges }, { ...DEFAULT_MERMAID_OPTIONS, mode: 'rich' })
  expect(read.edges.map(({ stroke, arrow, label }) => `${stroke} ${arrow} ${label}`)).toEqual([
    'normal arrow_point ',
    'dotted arrow_point event',
    'thick arrow_point replication',
    'dotted arrow_point origin',
    'normal arrow_open ',
  ])
})

test('what keeps data for good is a cylinder, as databases, object storage and search, and the rest are rectangles', async () => {
  const board = parseNotation(KINDS.map((kind, i) => `n${i}:${kind}(${kind})`).join(', '))
  const { nodes } = await parseMermaid(writeMermaid(board, DEFAULT_MERMAID_OPTIONS).text)
  const cylinders = [...nodes.values()].filter(({ shape }) => shape === 'cylinder').map(({ label }) => label)
  expect(cylinders).toEqual(KINDS.filter((kind) => hasTrait(kind, 'durable')))
  expect(cylinders).toEqual(expect.arrayContaining(['sql', 'nosql', 'object', 'search']))
  expect(new Set([...nodes.values()].map(({ shape }) => shape))).toEqual(new Set(['square', 'cylinder']))
})
