import { bandAxis, crossAxis, flowAxis } from '#domain/board/axes.ts'
import type { Block, BlockId, Board, Direction } from '#domain/board/board.ts'
import { FLOW_TIERS, type Tier } from '#domain/board/tier.ts'
import { withinReach } from '#domain/board/withinReach.ts'
import { type Axis, lengthOn, type Point, type Rect, type Size, sameRect } from '#shared/geometry.ts'
import { type Latest, onceAfter } from '#shared/onceFor.ts'
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

/** A layout, with the sizes and places of the cards in the order of the board's blocks, for the layout that comes after it. */
interface Laid {
  readonly layout: BoardLayout
  readonly sizes: readonly Size[]
  readonly rects: readonly Rect[]
}

type Before = Latest<Board, Laid> | undefined

const sizesOf = ({ blocks }: Board, before: Before): readonly Size[] =>
  blocks.map((block, i) => (before?.key.blocks[i] === block ? (before.answer.sizes[i] as Size) : cardOf(block)))

/** How far the cards of each tier reach along an axis. */
function reachOf({ blocks }: Board, sizes: readonly Size[], axis: Axis): ReadonlyMap<Tier, number> {
  const ends = new Map<Tier, number>()
  for (const [i, block] of blocks.entries()) {
    const end = block[axis] + lengthOn(sizes[i] as Size, axis)
    if (end > (ends.get(block.tier) ?? Number.NEGATIVE_INFINITY)) ends.set(block.tier, end)
  }
  return ends
}

function flowBands({ settings }: Board, reach: ReadonlyMap<Tier, number>): Band[] {
  let start = 0
  return FLOW_TIERS.map((tier) => {
    const least = Math.max(BAND_LEAST[settings.direction][tier], settings[tierSizeSetting(tier)] ?? 0)
    const size = Math.max(least, (reach.get(tier) ?? 0) + BAND_PADDING)
    const band = { tier, start, size }
    start += size
    return band
  })
}

/** Where Observability begins, across the flow, when the flow's cards reach as far as `depth`; -Infinity when there are none. */
export const startBehind = (depth: number): number => (Number.isFinite(depth) ? depth + OBSERVABILITY_GAP : EMPTY_DEPTH)

function observabilityBand({ settings }: Board, reach: ReadonlyMap<Tier, number>): Band | undefined {
  const own = reach.get('observability')
  if (own === undefined) return undefined
  const least = Math.max(BAND_LEAST[settings.direction].observability, settings.observabilitySize ?? 0)
  const others = Math.max(...FLOW_TIERS.map((tier) => reach.get(tier) ?? Number.NEGATIVE_INFINITY))
  return { tier: 'observability', start: startBehind(others), size: Math.max(least, own + BAND_PADDING) }
}

const sameBand = (a: Band | undefined, b: Band | undefined) =>
  a?.tier === b?.tier && a?.start === b?.start && a?.size === b?.size

/** Where the cards are; a rectangle that is as before is the same one. */
function rectsOf({ blocks, settings }: Board, sizes: readonly Size[], starts: ReadonlyMap<Tier, number>) {
  const { direction } = settings
  const rectOf = (block: Block, { width, height }: Size): Rect => {
    const axis = bandAxis(direction, block.tier)
    const origin: Point = { x: block.x, y: block.y }
    return { ...origin, [axis]: origin[axis] + (starts.get(block.tier) ?? 0), width, height }
  }
  return (before: readonly Rect[]): readonly Rect[] =>
    blocks.map((block, i) => {
      const [old, rect] = [before[i], rectOf(block, sizes[i] as Size)]
      return old && sameRect(old, rect) ? old : rect
    })
}

/** The places by blocks; the same map as before when no block came, went or is elsewhere. */
function cardsOf({ blocks }: Board, rects: readonly Rect[], before: Before): ReadonlyMap<BlockId, Rect> {
  const sameBlocks =
    before?.key.blocks.length === blocks.length && blocks.every(({ id }, i) => before.key.blocks[i]?.id === id)
  if (sameBlocks && rects.every((rect, i) => rect === before.answer.rects[i])) return before.answer.layout.cards
  const cards = new Map<BlockId, Rect>()
  for (const [i, { id }] of blocks.entries()) cards.set(id, rects[i] as Rect)
  return cards
}

function compute(board: Board, before: Before): Laid {
  const { direction } = board.settings
  const sizes = sizesOf(board, before)
  const bands = flowBands(board, reachOf(board, sizes, flowAxis(direction)))
  const last = bands[bands.length - 1]
  const flowSize = last ? last.start + last.size : 0
  const observability = observabilityBand(board, reachOf(board, sizes, crossAxis(direction)))
  const starts = new Map([...bands, ...(observability ? [observability] : [])].map(({ tier, start }) => [tier, start]))
  const rects = rectsOf(board, sizes, starts)(before?.answer.rects ?? [])
  const cards = cardsOf(board, rects, before)
  const old = before?.answer.layout
  const isSame =
    old?.cards === cards &&
    old.direction === direction &&
    sameBand(old.observability, observability) &&
    bands.every((band, i) => sameBand(band, old.bands[i]))
  return { layout: isSame ? old : { direction, bands, flowSize, observability, cards }, sizes, rects }
}

const laid = onceAfter(compute)

/** The layout of a board, computed once a board; what is as on the board laid out before it keeps its identity. */
export const layoutOf = (board: Board): BoardLayout => laid(board).layout

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
