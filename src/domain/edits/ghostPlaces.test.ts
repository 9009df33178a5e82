import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { blockKind } from '#domain/blocks/catalogue.ts'
import type { Block, BlockId, Board } from '#domain/board/board.ts'
import type { Change } from '#domain/board/change.ts'
import { KINDS, type Kind } from '#domain/board/kind.ts'
import { layoutOf, tierAt } from '#domain/layout/bands.ts'
import { tidyBoard } from '#domain/layout/tidy.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { centre, overlaps } from '#shared/geometry.ts'
import { ghostPlaces } from './ghostPlaces.ts'
import { layNew } from './layNew.ts'
import { previewOf } from './previewOf.ts'

const put = (id: string, kind: Kind, fields: Partial<Block> = {}): Change => ({
  op: 'put',
  type: 'block',
  record: { id: id as BlockId, kind, label: id, tier: blockKind(kind).tier, x: 0, y: 0, order: 99, ...fields },
})
const places = (board: Board, changes: readonly Change[]) => ghostPlaces(board, previewOf(board, changes))

const BOARD = tidyBoard(parseNotation('C:client, L:lb, A:app, B:app, D:sql, T:telemetry; C->L, L->A, L->B, A->D, A--T'))

test('a ghost keeps its distance from the start of its band, though an earlier band would grow', () => {
  const wide = put('W', 'lb', { x: 40, y: 900, label: 'A balancer of very many connections from everywhere' })
  const store = put('S', 'sql', { x: 40, y: 0 })
  const now = layoutOf(BOARD)
  const data = now.bands.find(({ tier }) => tier === 'data')
  const grown = layoutOf(previewOf(BOARD, [wide, store]).after).bands.find(({ tier }) => tier === 'data')
  expect(grown?.start).toBeGreaterThan(data?.start ?? Infinity)
  expect(places(BOARD, [wide, store]).get('S' as BlockId)?.x).toBe((data?.start ?? 0) + 40)
})

test('a ghost that would stand on a card stands beside it', () => {
  const card = layoutOf(BOARD).cards.get('A' as BlockId)
  const [app] = BOARD.blocks.filter(({ id }) => id === 'A')
  const place = places(BOARD, [put('N', 'app', { x: app?.x ?? 0, y: app?.y ?? 0 })]).get('N' as BlockId)
  expect(place && card && overlaps(place, card)).toBe(false)
})

test('a block that moves a little may lie over its own old place', () => {
  const card = layoutOf(BOARD).cards.get('D' as BlockId)
  const block = BOARD.blocks.find(({ id }) => id === 'D')
  const moved: Change = { op: 'patch', type: 'block', id: 'D' as BlockId, fields: { y: (block?.y ?? 0) + 20 } }
  expect(places(BOARD, [moved]).get('D' as BlockId)).toEqual({ ...card, y: (card?.y ?? 0) + 20 })
})

test("two blocks that change places are shown in each other's place", () => {
  const [a, b] = ['A', 'B'].map((id) => BOARD.blocks.find((block) => block.id === id)) as [Block, Block]
  const swapped = places(BOARD, [
    { op: 'patch', type: 'block', id: a.id, fields: { x: b.x, y: b.y } },
    { op: 'patch', type: 'block', id: b.id, fields: { x: a.x, y: a.y } },
  ])
  const { cards } = layoutOf(BOARD)
  expect(swapped.get(a.id)).toMatchObject({ x: cards.get(b.id)?.x, y: cards.get(b.id)?.y })
  expect(swapped.get(b.id)).toMatchObject({ x: cards.get(a.id)?.x, y: cards.get(a.id)?.y })
})

test.each(['right', 'down'] as const)(
  'on a board that runs %s every ghost is in its tier and covers no card',
  (direction) => {
    const board = tidyBoard({ ...BOARD, settings: { ...BOARD.settings, direction } })
    const { cards } = layoutOf(board)
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...KINDS), { minLength: 1, maxLength: 8 }), (kinds) => {
        const changes = layNew(
          board,
          kinds.map((kind, i) => put(`n${i}`, kind)),
        )
        const found = [...ghostPlaces(board, previewOf(board, changes))]
        expect(found).toHaveLength(kinds.length)
        for (const [i, [, place]] of found.entries()) {
          const tier = blockKind(kinds[i] as Kind).tier
          expect(tierAt(layoutOf(board), centre(place))).toBe(tier)
          const others = [...cards.values(), ...found.slice(0, i).map(([, other]) => other)]
          expect(others.filter((other) => overlaps(other, place))).toEqual([])
        }
      }),
      { numRuns: 200 },
    )
  },
)
