import { expect, test } from 'vitest'
import type { Block, Board, Zone } from '#domain/board/board.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { untangled } from './untangle.ts'
import type { Stripped } from './zoneStrips.ts'

const COLUMNS = 'UNLG ABEF XYZ'

/** The blocks of a notation, a column for each word of COLUMNS; A and X are in one zone, B and Y in another one. */
function strippedOf({ blocks }: Board): Stripped {
  const zoneOf: Readonly<Record<string, string>> = { A: 'one', X: 'one', B: 'other', Y: 'other' }
  const columnOf = (id: string) => COLUMNS.split(' ').findIndex((ids) => ids.includes(id))
  return {
    blocks: blocks.map((block) => ({ ...block, zone: zoneOf[block.id] }) as Block),
    zones: ['one', 'other'].map((id, order) => ({ id, label: id, order }) as unknown as Zone),
    axis: 'y',
    columnOf,
    weightOf: (id) => blocks.findIndex((block) => block.id === id),
  }
}

/** The given blocks in the order in which they stand once their lines are untangled. */
function downwards(notation: string, ids: string): string {
  const board = parseNotation(notation)
  const starts = untangled(strippedOf(board), board.edges, ({ tier }) => tier === 'edge')
  return [...ids].sort((a, b) => (starts.get(a as never) ?? 0) - (starts.get(b as never) ?? 0)).join('')
}

test('zones stand in the order in which the lines to what is beside them do not cross', () => {
  const lines = 'N:cdn, L:lb, A:app, B:app, X:sql, Y:sql'
  expect(downwards(`${lines}; N->B, L->A`, 'ABXY')).toMatch(/^(?:BY|YB)(?:AX|XA)$/)
  expect(downwards(`${lines}; N->A, L->B`, 'ABXY')).toMatch(/^(?:AX|XA)(?:BY|YB)$/)
})

test('cards beside zones go where they are joined with, and routers keep their order', () => {
  const lines = 'N:cdn, L:lb, E:app, F:app, Z:sql, A:app, B:app, X:sql, Y:sql'
  expect(downwards(`${lines}; N->F, L->E`, 'EF')).toBe('FE')
  expect(downwards(`${lines}; L->A, N->B`, 'NL')).toBe('NL')
})
