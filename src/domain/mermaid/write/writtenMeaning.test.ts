import * as fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { type Board, EMPTY_BOARD } from '#domain/board/board.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { provideDom } from '#interop/nodeDom.ts'
import { arbitraryBoard } from '#testing/boardArbitrary.ts'
import { BOARDS } from '#testing/boards.ts'
import { readEdited } from '#testing/editedText.ts'
import { likelyBoard } from '#testing/likelyBoard.ts'
import { MERMAID_LABELS } from '#testing/mermaidLabels.ts'
import { MERMAID_DIALECTS, writeMermaid } from './catalogue.ts'
import { DEFAULT_MERMAID_OPTIONS, type MermaidOptions } from './mermaidOptions.ts'
import { withoutStep } from './numberSteps.ts'

beforeAll(provideDom)

const arbitraryOptions: fc.Arbitrary<MermaidOptions> = fc
  .record({
    dialect: fc.constantFrom(...MERMAID_DIALECTS.map(({ id }) => id)),
    mode: fc.constantFrom('strict' as const, 'rich' as const),
    direction: fc.constantFrom('TD' as const, 'LR' as const),
    technologies: fc.boolean(),
    replicas: fc.boolean(),
    colours: fc.boolean(),
    steps: fc.boolean(),
    tiers: fc.boolean(),
  })
  .map((chosen) => ({ ...DEFAULT_MERMAID_OPTIONS, ...chosen }))

/** What the text says to a reader that knows whether its arrows are numbered. */
async function readBack(text: string, { steps }: MermaidOptions) {
  const { flowchart, hints } = await readEdited(text)
  const links = flowchart.links.map((link) => ({ ...link, label: steps ? withoutStep(link.label) : link.label }))
  return { flowchart: { ...flowchart, links }, hints }
}

async function expectKnown(board: Board, options: MermaidOptions) {
  if (board.blocks.length === 0) return
  const { text, meaning, edges } = writeMermaid(board, options)
  expect(meaning).toEqual(await readBack(text, options))
  expect(edges).toHaveLength(meaning.flowchart.links.length)
}

test('what the writer knows of a text is what reading it gives, on random boards and in all dialects', async () => {
  await fc.assert(fc.asyncProperty(fc.oneof(likelyBoard(), arbitraryBoard()), arbitraryOptions, expectKnown), {
    numRuns: 80,
    seed: 11,
  })
})

test.each(Object.entries(BOARDS))('on the board %s', async (_, notation) => {
  const board = parseNotation(notation)
  for (const { id: dialect } of MERMAID_DIALECTS) {
    for (const steps of [false, true]) {
      await expectKnown(board, { ...DEFAULT_MERMAID_OPTIONS, dialect, mode: 'rich', steps, colours: true })
    }
  }
})

test('with every label that Mermaid may take for something else', async () => {
  const blocks = MERMAID_LABELS.map((label, order) => ({
    id: `b${order}` as never,
    kind: 'app' as const,
    label,
    tier: 'business' as const,
    x: 0,
    y: 0,
    order,
  }))
  const edges = MERMAID_LABELS.slice(1).map((label, order) => ({
    id: `e${order}` as never,
    from: `b${order}` as never,
    to: `b${order + 1}` as never,
    kind: 'request' as const,
    order,
    label,
  }))
  const labelled = { ...EMPTY_BOARD, blocks, edges }
  for (const { id: dialect } of MERMAID_DIALECTS) {
    await expectKnown(labelled, { ...DEFAULT_MERMAID_OPTIONS, dialect, mode: 'rich' })
  }
})
