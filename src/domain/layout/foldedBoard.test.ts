import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { BlockId, Board } from '#domain/board/board.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { arbitraryBoard } from '#testing/boardArbitrary.ts'
import { layoutOf } from './bands.ts'
import { foldOf } from './fold.ts'
import { drawnFor, foldedBoard, unfoldedPlaces } from './foldedBoard.ts'

const plain = parseNotation('U:client, A:app, B:app, D:sql, Q:queue; U->A, U->B, A->D, B->D, A->B, A->Q, Q->B')
const INSIDE: Readonly<Record<string, string>> = { A: 'v', B: 'v', D: 's' }
/** A VPC that holds two services and a subnet with their database. */
const board = (collapsed: readonly string[]): Board =>
  ({
    ...plain,
    zones: [
      { id: 'r', label: 'EU', order: 0 },
      { id: 'v', label: 'VPC', parent: 'r', order: 1 },
      { id: 's', label: 'Private subnet', parent: 'v', order: 2 },
    ].map((zone) => (collapsed.includes(zone.id) ? { ...zone, collapsed: true } : zone)),
    blocks: plain.blocks.map((block, i) => ({ ...block, x: 40, y: 100 * i, zone: INSIDE[block.id] })),
  }) as unknown as Board
const said = ({ edges }: Board) =>
  edges.map(({ from, to, kind, label = '' }) => `${from} ${kind} ${to} ${label}`.trim())

test('a board without a collapsed zone, or with one that holds nothing, is drawn as it is', () => {
  const open = board([])
  expect(foldedBoard(open)).toBe(open)
  const empty = { ...open, zones: [...open.zones, { id: 'n', label: 'None', order: 3, collapsed: true }] } as never
  expect(foldedBoard(empty)).toBe(empty)
})

test('a collapsed zone is one card with its bundled edges, inside the zone around it', () => {
  const drawn = foldedBoard(board(['v']))
  expect(drawn.blocks.map(({ id }) => id)).toEqual(['U', 'v', 'Q'])
  const card = drawn.blocks[1]
  expect(card).toMatchObject({ label: 'VPC', tier: 'business', technology: 'VPC · 3 blocks', zone: 'r' })
  expect(card && foldOf(card)?.held.map(({ id }) => id)).toEqual(['A', 'B', 'D'])
  expect(said(drawn)).toEqual(['U request v 2 edges', 'v request Q', 'Q request v'])
  expect(drawn.zones.map(({ id }) => id)).toEqual(['r'])
})

test('of zones inside each other the outermost that is collapsed is the card, for all that lies in it', () => {
  const both = board(['v', 's'])
  expect(foldedBoard(both).blocks.map(({ id }) => id)).toEqual(['U', 'v', 'Q'])
  expect(['U', 'A', 'D', 's', 'v', 'r'].map((id) => drawnFor(both, id))).toEqual(['U', 'v', 'v', 'v', 'v', 'r'])
  const inner = board(['s'])
  expect(foldedBoard(inner).blocks.map(({ id }) => id)).toEqual(['U', 'A', 'B', 's', 'Q'])
  expect(said(foldedBoard(inner))).toContain('A request s')
})

test('bands stay as they are, and every edge has its ends among the cards', () => {
  fc.assert(
    fc.property(arbitraryBoard({ maxZones: 6 }), (any) => {
      const drawn = foldedBoard(any)
      const sizes = (each: Board) => layoutOf(each).bands.map(({ size }) => size)
      const cards = new Set(drawn.blocks.map(({ id }) => id))
      for (const { from, to } of drawn.edges) expect(cards.has(from) && cards.has(to)).toBe(true)
      for (const { zone } of drawn.blocks) if (zone) expect(drawn.zones.some(({ id }) => id === zone)).toBe(true)
      for (const [i, size] of sizes(any).entries()) expect(sizes(drawn)[i]).toBeGreaterThanOrEqual(size)
    }),
  )
})

test('all in a collapsed zone moves as far as its card', () => {
  const whole = board(['v'])
  const seen = layoutOf(foldedBoard(whole)).cards.get('v' as BlockId)
  if (!seen) throw new Error('No card')
  const moved = unfoldedPlaces(whole, new Map([['v' as BlockId, { x: seen.x + 20, y: seen.y - 60 }]]))
  expect([...moved.keys()]).toEqual(['A', 'B', 'D'])
  for (const [id, at] of moved) {
    const { x, y } = layoutOf(whole).cards.get(id) ?? { x: 0, y: 0 }
    expect(at).toEqual({ x: x + 20, y: y - 60 })
  }
})
