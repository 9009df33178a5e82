import { describe, expect, test } from 'vitest'
import type { Block, Board } from '#domain/board/board.ts'
import { applyChanges } from '#domain/board/change.ts'
import { tidyBoard } from '#domain/layout/tidy.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { overlapsOf } from '#testing/cardProbes.ts'
import { openDocument } from '#testing/openDocument.ts'
import { type Classification, reclassify } from './reclassify.ts'

const BOARD = tidyBoard(
  parseNotation(`
    U:client(Web), A:app(Orders), B:app(Billing){role=worker}, X:generic(Jobs), Y:generic(Mails){tier=edge}, D:sql(Ledger);
    U->A, A->X, X->B, A->D{label=books}, A=>Y
  `),
)
const blocksOf = (board: Board, ...ids: string[]): Block[] => board.blocks.filter(({ id }) => ids.includes(id))

function changed(ids: readonly string[], classification: Classification) {
  const changes = reclassify(BOARD, blocksOf(BOARD, ...ids), classification)
  const after = applyChanges(BOARD, changes)
  const block = (id: string) => after.blocks.find((each) => each.id === id)
  const kinds = Object.fromEntries(after.edges.map(({ id, kind }) => [id, kind]))
  return { after, block, kinds, changes }
}

describe('a block that is said to be something else', () => {
  test('changes kind, keeps its label, and goes from the usual tier of the old kind to that of the new one', () => {
    const { block, after } = changed(['X'], { kind: 'queue' })
    expect(block('X')).toMatchObject({ kind: 'queue', label: 'Jobs', tier: 'data' })
    expect(overlapsOf(after)).toEqual([])
  })

  test('stays in a tier that it was put into', () => {
    expect(changed(['Y'], { kind: 'queue' }).block('Y')).toMatchObject({ kind: 'queue', tier: 'edge' })
  })

  test('takes along the kinds of edges that followed from its kind, and no others', () => {
    const { kinds } = changed(['X', 'Y'], { kind: 'queue' })
    expect(kinds).toEqual({ e1: 'request', e2: 'event', e3: 'event', e4: 'request', e5: 'replication' })
  })

  test('has the role that was said, and none where that is the usual one', () => {
    expect(changed(['A'], { kind: 'app', role: 'bff' }).block('A')?.role).toBe('bff')
    expect(changed(['A'], { kind: 'app', role: 'service' }).block('A')).not.toHaveProperty('role')
    expect(changed(['B'], { kind: 'app' }).block('B')).not.toHaveProperty('role')
    expect(changed(['B'], { kind: 'queue' }).block('B')).not.toHaveProperty('role')
  })

  test('stays where it is when only its role changes', () => {
    const { block } = changed(['A'], { kind: 'app', role: 'worker' })
    const { x, y, tier } = blocksOf(BOARD, 'A')[0] as Block
    expect(block('A')).toMatchObject({ x, y, tier })
  })
})

test('several blocks change at once, none on another, and one undo takes all back', () => {
  const { changes, after, kinds } = changed(['A', 'B', 'X'], { kind: 'cache' })
  expect(kinds).toMatchObject({ e1: 'request', e2: 'replication', e3: 'replication', e4: 'replication' })
  expect(after.blocks.filter(({ kind }) => kind === 'cache').map(({ id }) => id)).toEqual(['A', 'B', 'X'])
  expect(overlapsOf(after)).toEqual([])
  const document = openDocument(BOARD)
  document.apply(changes, { title: 'Read as Cache' })
  expect(document.board()).toEqual(after)
  document.undo()
  expect(document.board()).toEqual(BOARD)
})
