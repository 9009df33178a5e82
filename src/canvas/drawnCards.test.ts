import { describe, expect, test } from 'vitest'
import type { BlockId } from '#domain/board/board.ts'
import { layoutOf } from '#domain/layout/bands.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { isFarAt, isNearEnough, nearCards, nearPart, workedCards } from './drawnCards.ts'
import { createHit } from './hit.ts'

const BOARD = parseNotation(Array.from({ length: 60 }, (_, i) => `B${i}:app`).join(', '))
const worked = (selection: readonly string[], others: readonly (string | undefined)[] = []) => [
  ...workedCards({ board: BOARD, selection: new Set(selection), others }),
]

test('cards are far below 45 %, and near again a little above, so that a view at the border does not flicker', () => {
  expect([0.44, 0.45, 0.47, 0.48].map((zoom) => isFarAt(zoom, false))).toEqual([true, false, false, false])
  expect([0.44, 0.45, 0.47, 0.48].map((zoom) => isFarAt(zoom, true))).toEqual([true, true, true, false])
})

describe('far cards with elements', () => {
  test('are those that are worked on, and of nothing else', () => {
    expect(worked([])).toEqual([])
    expect(worked(['B1', 'an edge'], ['B2', undefined, 'gone'])).toEqual(['B1', 'B2'])
  })

  test('of very many that are selected none, but what else is worked on', () => {
    const many = BOARD.blocks.map(({ id }) => id)
    expect(worked(many.slice(0, 40))).toHaveLength(40)
    expect(worked(many, ['B7'])).toEqual(['B7'])
  })
})

describe('near cards', () => {
  const hit = createHit(() => ({
    ...{
      board: BOARD,
      routes: new Map(),
      selection: new Set<string>(),
      sizeOnEdge: () => undefined,
      zoom: 1,
      coarse: false,
    },
  }))
  const [first] = BOARD.blocks.map(({ id }) => id) as [BlockId]
  const at = layoutOf(BOARD).cards.get(first) ?? { x: 0, y: 0, width: 0, height: 0 }

  test('are those in a part of the board', () => {
    expect([...nearCards(hit, at, undefined)]).toContain(first)
    expect(nearCards(hit, { ...at, x: at.x - 5_000 }, undefined).size).toBe(0)
  })

  test('that the view has taken along are where it has', () => {
    const base = { ids: new Set([first]), dx: 5_000, dy: 0, guides: [] }
    expect([...nearCards(hit, { ...at, x: at.x + 5_000 }, base)]).toEqual([first])
    expect([...nearCards(hit, at, base)]).not.toContain(first)
  })

  test('stay the same while what is seen lies in their part, and is not much smaller', () => {
    const seen = { x: 0, y: 0, width: 400, height: 300 }
    const part = nearPart(seen)
    expect(isNearEnough(part, { ...seen, x: 190, y: -140 })).toBe(true)
    expect(isNearEnough(part, { ...seen, x: 210 })).toBe(false)
    expect(isNearEnough(part, { ...seen, y: -160 })).toBe(false)
    expect(isNearEnough(part, { x: 0, y: 0, width: 100, height: 75 })).toBe(false)
  })
})
