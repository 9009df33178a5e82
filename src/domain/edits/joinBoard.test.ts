import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Board } from '#domain/board/board.ts'
import { applyChanges } from '#domain/board/change.ts'
import { tidyBoard } from '#domain/layout/tidy.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { arbitraryBoard } from '#testing/boardArbitrary.ts'
import { cardAt, overlapsOf } from '#testing/cardProbes.ts'
import { openDocument } from '#testing/openDocument.ts'
import { testIds } from '#testing/ports.ts'
import { problemsOf } from '#testing/selectionArbitrary.ts'
import { joinBoard } from './joinBoard.ts'

const NODE_IDS: Readonly<Record<string, string>> = { A: 'S1', D: 'DB' }
const plain = parseNotation('A:app(Orders){replicas=2}, D:sql(Ledger); A->D{label=books}')
const ADDED = {
  ...plain,
  blocks: plain.blocks.map((block) => ({
    ...block,
    mermaidId: NODE_IDS[block.id],
    ...(block.id === 'A' ? { zone: 'inner' } : {}),
  })),
  zones: [
    { id: 'inner', label: 'Inner', order: 0, parent: 'outer' },
    { id: 'outer', label: 'Outer', order: 1 },
  ],
} as unknown as Board
const joined = (board: Board, added: Board) => {
  const edit = joinBoard(board, added, { newId: testIds })
  return { ...edit, after: applyChanges(board, edit.changes) }
}

describe('a board added to another one', () => {
  test('comes whole under ids of its own: blocks, edges, and zones inside each other', () => {
    const { after, ids } = joined(ADDED, ADDED)
    const [orders, ledger] = after.blocks.slice(2)
    expect(orders).toMatchObject({ id: ids.get('A' as never), label: 'Orders', replicas: 2 })
    expect(after.edges.at(-1)).toMatchObject({ from: orders?.id, to: ledger?.id, label: 'books' })
    const [inner, outer] = after.zones.slice(2)
    expect([orders?.zone, inner?.parent]).toEqual([inner?.id, outer?.id])
    expect(new Set([...after.blocks, ...after.edges, ...after.zones].map(({ id }) => id)).size).toBe(10)
  })

  test('keeps node ids that are free and gives up those in use', () => {
    const board = parseNotation('X:app(Other)')
    const taken = { ...board, blocks: board.blocks.map((block) => ({ ...block, mermaidId: 'S1' })) }
    expect(joined(taken, ADDED).after.blocks.map(({ mermaidId }) => mermaidId)).toEqual(['S1', undefined, 'DB'])
  })

  test('is selected, and comes behind all others in every order', () => {
    const { after, select } = joined(ADDED, ADDED)
    expect(select).toEqual(after.blocks.slice(2).map(({ id }) => id))
    expect(after.blocks.slice(0, 2)).toEqual(ADDED.blocks)
    expect(after.edges[0]).toEqual(ADDED.edges[0])
  })

  test('leaves name, settings, brief and trade-offs of the board alone', () => {
    const other = parseNotation('X:app; brief dau=5')
    const added: Board = { ...other, settings: { ...other.settings, name: 'Other', direction: 'down' } }
    const { changes } = joinBoard(ADDED, added, { newId: testIds })
    expect(new Set(changes.map(({ type }) => type))).toEqual(new Set(['block']))
  })

  test.each(['right', 'down'] as const)(
    'stands clear of what is there on a board that flows %s, Observability too',
    (direction) => {
      const board = tidyBoard({
        ...parseNotation('U:client, A:app, D:sql, M:telemetry(Metrics), L:telemetry(Logs); U->A, A->D, A--M'),
        settings: { ...ADDED.settings, direction },
      })
      const { after, ids } = joined(board, board)
      expect(overlapsOf(after)).toEqual([])
      const [axis, lane] = direction === 'right' ? (['y', 'x'] as const) : (['x', 'y'] as const)
      const lowest = Math.max(...['U', 'A', 'D'].map((id) => cardAt(after, id)[axis]))
      for (const id of ['U', 'A', 'D']) expect(cardAt(after, ids.get(id as never) ?? '')[axis]).toBeGreaterThan(lowest)
      const last = Math.max(...['M', 'L'].map((id) => cardAt(after, id)[lane]))
      for (const id of ['M', 'L']) expect(cardAt(after, ids.get(id as never) ?? '')[lane]).toBeGreaterThan(last)
    },
  )
})

test('whatever is joined is sound, covers no card of the board, moves none and is taken back by one undo', () => {
  const boards = arbitraryBoard({ reach: 2000, minBlocks: 1 }).map(tidyBoard)
  fc.assert(
    fc.property(boards, boards, (board, added) => {
      const edit = joinBoard(board, added, { newId: testIds })
      const document = openDocument(board)
      document.apply(edit.changes, { title: 'Add from Mermaid' })
      const after = document.board()
      expect(overlapsOf(after)).toEqual([])
      expect(problemsOf(after)).toEqual([])
      expect(after.blocks.slice(0, board.blocks.length)).toEqual(board.blocks)
      expect(after.edges).toHaveLength(board.edges.length + added.edges.length)
      document.undo()
      expect(document.board()).toEqual(board)
    }),
  )
})

test('a long row of Observability pushes nothing of the flow, and a deep flow nothing of Observability', () => {
  const board = tidyBoard(parseNotation('A:app, M:telemetry, L:telemetry, T:telemetry, N:telemetry'))
  const { after, ids } = joined(board, parseNotation('X:app, W:telemetry'))
  const [here, there] = [cardAt(after, 'A'), cardAt(after, ids.get('X' as never) ?? '')]
  expect(there.y - here.y - here.height).toBeLessThanOrEqual(80)
  const deep = tidyBoard(parseNotation('M:telemetry, A:app, B:app, E:app, F:app, G:app'))
  const watched = joined(deep, parseNotation('W:telemetry'))
  const [first, second] = [cardAt(watched.after, 'M'), cardAt(watched.after, watched.ids.get('W' as never) ?? '')]
  expect(second.x - first.x - first.width).toBeLessThanOrEqual(80)
})
