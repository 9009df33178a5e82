import { bandAxis, crossAxis, flowAxis } from '#domain/board/axes.ts'
import type { BlockId, Board, Direction } from '#domain/board/board.ts'
import { FLOW_TIERS, type Tier } from '#domain/board/tier.ts'
import { withinReach } from '#domain/board/withinReach.ts'
import { lengthOn, type Point, type Rect } from '#shared/geometry.ts'
import { onceFor } from '#shared/onceFor.ts'
import { cardOf } from './card.ts'

/** Free room between a band's border and its cards, along the flow, in pixels. */
export const BAND_PADDING = 40
/** The least extent of each band along its axis, in pixels, by direction of the board: room for a card of the usual width. */
export const BAND_LEAST: Readonly<Record<Direction, Readonly<Record<Tier, number>>>> = {
  right: { client: 240, edge: 260, business: 280, data: 260, observability: 160 },
  down: { client: 160, edge: 160, business: 160, data: 160, observability: 280 },
}
const OBSERVABILITY_GAP = 60
const EMPTY_DEPTH = 400

/** The extent of a tier along its axis: `start` and `size` in board pixels. */
export interface Band {
  readonly tier: Tier
  readonly start: number
  readonly size: number
}

/**
 * Where everything on a board is. The four flow bands follow each other along the flow from 0; Observability, present when
 * it holds something, lies across the flow behind all other cards.
 */
export interface BoardLayout {
  readonly direction: Direction
  readonly bands: readonly Band[]
  readonly flowSize: number
  readonly observability: Band | undefined
  readonly cards: ReadonlyMap<BlockId, Rect>
}

/** The setting that holds the least size of a tier. */
export const tierSizeSetting = (tier: Tier) => `${tier}Size` as const

function flowBands(board: Board): Band[] {
  const { direction } = board.settings
  const axis = flowAxis(direction)
  let start = 0
  return FLOW_TIERS.map((tier) => {
    let size = Math.max(BAND_LEAST[direction][tier], board.settings[tierSizeSetting(tier)] ?? 0)
    for (const block of board.blocks) {
      if (block.tier !== tier) continue
      size = Math.max(size, block[axis] + lengthOn(cardOf(block), axis) + BAND_PADDING)
    }
    const band = { tier, start, size }
    start += size
    return band
  })
}

function observabilityBand(board: Board): Band | undefined {
  const { direction } = board.settings
  if (!board.blocks.some((block) => block.tier === 'observability')) return undefined
  const axis = crossAxis(direction)
  let start = Number.NEGATIVE_INFINITY
  let size = Math.max(BAND_LEAST[direction].observability, board.settings.observabilitySize ?? 0)
  for (const block of board.blocks) {
    const end = block[axis] + lengthOn(cardOf(block), axis)
    if (block.tier === 'observability') size = Math.max(size, end + BAND_PADDING)
    else start = Math.max(start, end + OBSERVABILITY_GAP)
  }
  return { tier: 'observability', start: Number.isFinite(start) ? start : EMPTY_DEPTH, size }
}

function compute(board: Board): BoardLayout {
  const { direction } = board.settings
  const bands = flowBands(board)
  const last = bands[bands.length - 1]
  const flowSize = last ? last.start + last.size : 0
  const observability = observabilityBand(board)
  const starts = new Map(bands.map((band) => [band.tier, band.start]))
  const cards = new Map<BlockId, Rect>()
  for (const block of board.blocks) {
    const axis = bandAxis(direction, block.tier)
    const offset = block.tier === 'observability' ? (observability?.start ?? 0) : (starts.get(block.tier) ?? 0)
    const { width, height } = cardOf(block)
    const origin: Point = { x: block.x, y: block.y }
    cards.set(block.id, { ...origin, [axis]: origin[axis] + offset, width, height })
  }
  return { direction, bands, flowSize, observability, cards }
}

/** The layout of a board, computed once a board. */
export const layoutOf: (board: Board) => BoardLayout = onceFor(compute)

/** The tier whose band holds the point; before the first band it is Client, behind the last one Data. */
export function tierAt(layout: BoardLayout, point: Point): Tier {
  const { observability, direction } = layout
  if (observability && point[crossAxis(direction)] >= observability.start) return 'observability'
  const position = point[flowAxis(direction)]
  const band = layout.bands.findLast((each) => position >= each.start)
  return band?.tier ?? 'client'
}

/** The band of a tier, also for Observability while nothing lies in it yet. */
export function bandOf(layout: BoardLayout, tier: Tier): Band {
  const found = tier === 'observability' ? layout.observability : layout.bands.find((band) => band.tier === tier)
  if (found) return found
  const axis = crossAxis(layout.direction)
  let start = EMPTY_DEPTH
  for (const card of layout.cards.values()) {
    start = Math.max(start, card[axis] + lengthOn(card, axis) + OBSERVABILITY_GAP)
  }
  return { tier, start, size: BAND_LEAST[layout.direction].observability }
}

/** The stored position of a card that is to stand at `at` in a tier: relative to the band, never before its padding. */
export function positionInTier(layout: BoardLayout, tier: Tier, at: Point): Point {
  const axis = bandAxis(layout.direction, tier)
  const offset = at[axis] - bandOf(layout, tier).start
  return withinReach({ ...at, [axis]: Math.max(BAND_PADDING, offset) })
}
