import * as fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import type { BlockId, Board, EdgeId } from '#domain/board/board.ts'
import { applyChanges } from '#domain/board/change.ts'
import { tidyBoard } from '#domain/layout/tidy.ts'
import type { FlowchartLink } from '#domain/mermaid/read/flowchart.ts'
import { MERMAID_DIALECTS } from '#domain/mermaid/write/catalogue.ts'
import { DEFAULT_MERMAID_OPTIONS, type MermaidOptions } from '#domain/mermaid/write/mermaidOptions.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { provideDom } from '#interop/nodeDom.ts'
import { arbitraryBoard } from '#testing/boardArbitrary.ts'
import { overlapsOf } from '#testing/cardProbes.ts'
import { readEdited, writeForEditing } from '#testing/editedText.ts'
import { likelyBoard } from '#testing/likelyBoard.ts'
import { openDocument } from '#testing/openDocument.ts'
import { testIds } from '#testing/ports.ts'
import { runs } from '#testing/runs.ts'
import { problemsOf } from '#testing/selectionArbitrary.ts'
import { textChanges } from './textChanges.ts'

beforeAll(provideDom)

const VARIANTS: readonly MermaidOptions[] = MERMAID_DIALECTS.flatMap(({ id }) =>
  (['strict', 'rich'] as const).map((mode) => ({ ...DEFAULT_MERMAID_OPTIONS, dialect: id, mode, replicas: true })),
)
const arbitraryVariant = fc.constantFrom(...VARIANTS)
const tidied = () => likelyBoard().map(tidyBoard)

/**
 * What two texts say of nodes and links, whatever their order. What says kinds is left out, for blocks that stay keep theirs: words
 * of kinds, lines of arrows, and which way a link leads that has no head in one of the two.
 */
async function saidIn(texts: readonly string[]) {
  const read = (await Promise.all(texts.map(readEdited))).map(({ flowchart }) => flowchart)
  const ends = ({ from, to }: FlowchartLink) => [from, to].sort().join(' ')
  const headless = new Set(read.flatMap(({ links }) => links.filter(({ head }) => !head).map(ends)))
  return read.map(({ nodes, links }) => ({
    nodes: nodes.map(({ id, lines }) => `${id} ${lines.join()}`).sort(),
    links: links
      .map((link) => [
        headless.has(ends(link)) ? ends(link) : `${link.from} ${link.to}`,
        link.label.replace(/^(?:event|origin|replication)$/, ''),
      ])
      .sort(),
  }))
}

/** The board of one text after the text of another was typed over it. */
async function typedOver(before: Board, after: Board, options: MermaidOptions) {
  const { state } = await writeForEditing(before, options)
  const { text } = await writeForEditing(after, options)
  const { changes } = textChanges(before, { base: state, next: await readEdited(text), newId: testIds })
  return { board: applyChanges(before, changes), changes, text }
}

test('a text that was not edited changes nothing, in every dialect', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(likelyBoard(), arbitraryBoard()), async (board) => {
      for (const options of VARIANTS) {
        const { text, state } = await writeForEditing(board, options)
        if (text === '') continue
        const unedited = textChanges(board, { base: state, next: await readEdited(text), newId: testIds })
        expect(unedited.changes).toEqual([])
        expect(unedited.state.blocks).toEqual(state.blocks)
        expect(unedited.state.edges).toEqual(state.edges)
      }
    }),
    runs(25),
  )
})

test('a text typed over another one gives a board that is written with the same nodes and links', async () => {
  await fc.assert(
    fc.asyncProperty(tidied(), tidied(), arbitraryVariant, async (before, wanted, options) => {
      const { board, text } = await typedOver(before, wanted, options)
      expect(problemsOf(board)).toEqual([])
      const { text: rewritten } = await writeForEditing(board, options)
      const [said, typed] = await saidIn([rewritten, text])
      expect(said).toEqual(typed)
    }),
    runs(80),
  )
})

test('one undo takes back all that a text has changed', async () => {
  await fc.assert(
    fc.asyncProperty(tidied(), tidied(), arbitraryVariant, async (before, wanted, options) => {
      const { changes, board } = await typedOver(before, wanted, options)
      const document = openDocument(before)
      document.apply(changes, { title: 'Edit the Mermaid text' })
      expect(document.board()).toEqual(board)
      document.undo()
      expect(document.board()).toEqual(before)
    }),
    runs(50),
  )
})

test('new cards lie on no other card, and old ones keep their places', async () => {
  await fc.assert(
    fc.asyncProperty(tidied(), tidied(), arbitraryVariant, async (before, wanted, options) => {
      const { board } = await typedOver(before, wanted, options)
      const renamed = new Set(
        board.blocks.filter(({ id, label }) => before.blocks.some((old) => old.id === id && old.label !== label)),
      )
      if (renamed.size === 0) expect(overlapsOf(board)).toEqual([])
      for (const { id, tier, x, y } of board.blocks) {
        const old = before.blocks.find((each) => each.id === id)
        if (old?.tier === tier) expect({ x, y }).toEqual({ x: old.x, y: old.y })
      }
    }),
    runs(50),
  )
})

test('an edge that a text makes a plain request is published through nothing, whatever it was before', async () => {
  // The board of a file, out of place as it is: what stands between the ends is a replication "through an outbox".
  const before = tidyBoard({
    ...parseNotation('b0:object(Orders){role=media}, b1:client(Orders)'),
    edges: [
      { id: 'e0' as EdgeId, from: 'b0' as BlockId, to: 'b0' as BlockId, kind: 'replication', order: 0, via: 'outbox' },
    ],
  })
  const wanted: Board = { ...before, edges: before.edges.map(({ via: _, ...edge }) => ({ ...edge, kind: 'request' })) }
  const options: MermaidOptions = { ...DEFAULT_MERMAID_OPTIONS, dialect: 'tiers', mode: 'rich', replicas: true }
  const { board, text } = await typedOver(before, wanted, options)
  expect(board.edges).toEqual(wanted.edges)
  const { text: rewritten } = await writeForEditing(board, options)
  const [said, typed] = await saidIn([rewritten, text])
  expect(said).toEqual(typed)
})
