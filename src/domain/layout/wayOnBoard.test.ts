import { describe, expect, test } from 'vitest'
import type { BlockId, Board } from '#domain/board/board.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { layoutOf } from './bands.ts'
import { beyond, courseOf, joinedTowards, type Way } from './wayOnBoard.ts'

const placed = (edges: string, places: Readonly<Record<string, readonly [x: number, y: number]>>): Board => {
  const ids = Object.keys(places)
  const board = parseNotation(`${ids.map((id) => `${id}:app`).join(', ')}; ${edges}`)
  return {
    ...board,
    blocks: board.blocks.map((block) => ({ ...block, x: places[block.id]?.[0] ?? 0, y: places[block.id]?.[1] ?? 0 })),
  }
}
const A = 'A' as BlockId

describe('the block that an edge leads to', () => {
  const board = placed('A->R, A->F, L->A, A->D, A->A', {
    A: [600, 600],
    R: [900, 620],
    F: [1400, 600],
    L: [200, 500],
    D: [640, 900],
    N: [800, 600],
  })
  test.each([
    ['right', 'R'],
    ['left', 'L'],
    ['down', 'D'],
    ['up', undefined],
  ] as const)('to the %s is %s', (way, id) => {
    expect(joinedTowards(board, A, way)).toBe(id)
  })

  test('may lie far aside once it is clear of the card that way', () => {
    const far = placed('A->B', { A: [0, 0], B: [400, 2000] })
    const [b, a] = ['B' as BlockId, A]
    expect([joinedTowards(far, a, 'right'), joinedTowards(far, a, 'down'), joinedTowards(far, b, 'up')]).toEqual([
      b,
      b,
      a,
    ])
    const under = placed('A->B', { A: [0, 0], B: [60, 2000] })
    expect([joinedTowards(under, a, 'right'), joinedTowards(under, a, 'down')]).toEqual([undefined, b])
  })
})

test.each<[Board['settings']['direction'], Way, string]>([
  ['right', 'right', 'on'],
  ['right', 'left', 'against'],
  ['right', 'up', 'across'],
  ['right', 'down', 'across'],
  ['down', 'down', 'on'],
  ['down', 'up', 'against'],
  ['down', 'left', 'across'],
  ['down', 'right', 'across'],
])('on a board that runs %s, %s goes %s the flow', (direction, way, course) => {
  const board = parseNotation('A:app')
  expect(courseOf({ settings: { ...board.settings, direction } }, way)).toBe(course)
})

test('a point beyond a card is counted from its border', () => {
  const card = layoutOf(placed('', { A: [100, 100] })).cards.get(A)
  if (!card) throw new Error('no card')
  const middle = { x: card.x + card.width / 2, y: card.y + card.height / 2 }
  expect(beyond(card, 'left', 10)).toEqual({ x: card.x - 10, y: middle.y })
  expect(beyond(card, 'down', 10)).toEqual({ x: middle.x, y: card.y + card.height + 10 })
})
