import * as fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { roleOf } from '#domain/blocks/traits.ts'
import type { Block, Board } from '#domain/board/board.ts'
import { applyChanges } from '#domain/board/change.ts'
import { findRecord } from '#domain/board/lookup.ts'
import { zonesAround } from '#domain/board/zoneTree.ts'
import { assignIds } from '#domain/mermaid/write/assignIds.ts'
import { MERMAID_DIALECTS, writeMermaid } from '#domain/mermaid/write/catalogue.ts'
import { labelText, shownText } from '#domain/mermaid/write/labelText.ts'
import { DEFAULT_MERMAID_OPTIONS, type MermaidOptions } from '#domain/mermaid/write/mermaidOptions.ts'
import { pendingMermaidIds } from '#domain/mermaid/write/pendingMermaidIds.ts'
import { type Arrow, writtenGraph } from '#domain/mermaid/write/writtenGraph.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { readMermaid } from '#files/read/readMermaid.ts'
import { mermaidText } from '#files/write/mermaidText.ts'
import { provideDom } from '#interop/nodeDom.ts'
import { arbitraryBoard } from '#testing/boardArbitrary.ts'
import { BOARDS } from '#testing/boards.ts'

beforeAll(provideDom)

const arbitraryOptions: fc.Arbitrary<MermaidOptions> = fc.record({
  dialect: fc.constantFrom(...MERMAID_DIALECTS.map(({ id }) => id)),
  mode: fc.constantFrom('strict', 'rich'),
  direction: fc.constantFrom('TD', 'LR'),
  tiers: fc.boolean(),
  technologies: fc.boolean(),
  replicas: fc.boolean(),
  colours: fc.boolean(),
  steps: fc.constant(false),
  board: fc.constant(false),
})

const fineRole = (block: Pick<Block, 'kind' | 'role'>) => {
  const role = roleOf(block)
  return role === 'worker' || role === 'bff' ? role : '-'
}

/** What a reader can know of a block: its kind, tier and what is written on it. */
const nodeLine = (id: string, block: Block, text: string) =>
  [id, block.kind, fineRole(block), block.tier, text.replaceAll('\u2060', '').trim()].join(' | ')

/** What a reader can know of a link; strict mode says neither kinds nor words, and headless links have no direction. */
function linkLine(
  { from, to, kind, words }: Pick<Arrow, 'kind'> & { from: string; to: string; words?: string | undefined },
  strict: boolean,
) {
  const ends = kind === 'telemetry' ? [from, to].sort() : [from, to]
  if (strict) return [...[from, to].sort()].join(' ')
  const said = (words ?? '').replaceAll('\u2060', '').trim()
  return [...ends, kind, said === kind ? '' : said].join(' ')
}

function expectedOf(board: Board, options: MermaidOptions) {
  const graph = writtenGraph(board)
  const ids = assignIds(graph)
  const strict = options.mode === 'strict'
  const id = (block: Block) => ids.get(block) ?? ''
  return {
    nodes: graph.nodes.map((block) => nodeLine(id(block), block, labelText(block, options))).sort(),
    links: graph.links.map((link) => linkLine({ ...link, from: id(link.from), to: id(link.to) }, strict)).sort(),
  }
}

/** The zones around each node, from the inside, by name and stated kind. */
const zonesOfNodes = (board: Board, nodeOf: (block: Block['id']) => string | undefined) =>
  board.blocks
    .map(({ id, zone }) => [
      nodeOf(id),
      ...zonesAround(board, zone).map((each) => {
        const { label = '', kind } = findRecord(board.zones, each) ?? {}
        return `${shownText(label.replaceAll('\u2060', ''))}|${kind ?? ''}`
      }),
    ])
    .sort()

async function readBack(board: Board, options: MermaidOptions) {
  const { text } = writeMermaid(board, options)
  const read = await readMermaid(text, 'x')
  if (!read.ok) throw new Error(`${JSON.stringify(read.error)}\n${text}`)
  const { board: back, nodes, mends } = read.value
  expect(mends).toEqual([])
  const strict = options.mode === 'strict'
  const id = (block: string) => nodes.get(block as never) ?? ''
  return {
    nodes: back.blocks
      .map((block) => nodeLine(id(block.id), block, labelText(block, { technologies: true, replicas: true })))
      .sort(),
    links: back.edges
      .map((edge) => {
        const words = shownText(edge.label ?? '') || edge.protocol
        return linkLine({ from: id(edge.from), to: id(edge.to), kind: edge.kind, ...(words ? { words } : {}) }, strict)
      })
      .sort(),
  }
}

describe('what we wrote is read back', () => {
  test.each(Object.entries(BOARDS))('board %s, in every dialect', async (_, notation) => {
    const board = parseNotation(notation)
    for (const { id } of MERMAID_DIALECTS) {
      for (const mode of ['strict', 'rich'] as const) {
        const options = { ...DEFAULT_MERMAID_OPTIONS, dialect: id, mode }
        expect(await readBack(board, options)).toEqual(expectedOf(board, options))
      }
    }
  })

  test('the reference board needs no comment for it', () => {
    for (const { id } of MERMAID_DIALECTS) {
      const { text } = writeMermaid(parseNotation(BOARDS.R0), { ...DEFAULT_MERMAID_OPTIONS, dialect: id, mode: 'rich' })
      expect(text).not.toContain('%% tierboard')
    }
  })

  test('any board with any labels, whatever the options: kinds, labels, tiers and edges', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryBoard(), arbitraryOptions, async (board, options) => {
        expect(await readBack(board, options)).toEqual(expectedOf(board, options))
      }),
      { numRuns: 400 },
    )
  })

  test('the zones of any board in rich text: names, kinds, nesting and what lies in them', async () => {
    await fc.assert(
      fc.asyncProperty(
        arbitraryBoard({ maxZones: 6 }),
        fc.constantFrom('reference', 'legacy'),
        async (board, dialect) => {
          const { text, ids } = writeMermaid(board, { ...DEFAULT_MERMAID_OPTIONS, dialect, mode: 'rich' })
          const read = await readMermaid(text, 'x')
          if (!read.ok) throw new Error(`${JSON.stringify(read.error)}\n${text}`)
          const back = read.value
          expect(zonesOfNodes(back.board, (block) => back.nodes.get(block))).toEqual(
            zonesOfNodes(board, (block) => ids.get(block)),
          )
        },
      ),
      { numRuns: 100 },
    )
  })

  test('the board itself when it was kept inside', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryBoard(), arbitraryOptions, async (board, options) => {
        const { text } = mermaidText(board, { ...options, board: true })
        const read = await readMermaid(text, 'x')
        expect(read.ok && read.value.board).toEqual(applyChanges(board, pendingMermaidIds(board)))
      }),
      { numRuns: 100 },
    )
  })
})
