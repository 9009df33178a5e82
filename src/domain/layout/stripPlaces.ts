import { crossAxis, flowAxis } from '#domain/board/axes.ts'
import type { Block, BlockId, Board, Direction } from '#domain/board/board.ts'
import type { Tier } from '#domain/board/tier.ts'
import { zoneChains } from '#domain/board/zoneTree.ts'
import { lengthOn } from '#shared/geometry.ts'
import { BAND_PADDING } from './bands.ts'
import { CARD, cardOf } from './card.ts'
import type { TierColumn } from './tidyColumns.ts'
import { untangled } from './untangle.ts'
import { type FrameRoom, frameRooms, type Stripped, stripStarts, upToGrid } from './zoneStrips.ts'
import { frameBorder } from './zones.ts'

/** Where a card begins: along the flow and across it, in pixels, from the start of its band on the axis of the band. */
export interface TidyPlace {
  readonly along: number
  readonly across: number
}

/** What is wished of places: that frames hold no stranger goes before it. */
export interface StripWish {
  /** by which blocks and zones are ordered across the flow: the middles that their blocks would like to have */
  readonly middles: ReadonlyMap<BlockId, number>
  /** where blocks begin across the flow, where no frames are in the way */
  readonly across: ReadonlyMap<BlockId, number> | undefined
  /** free room between cards across the flow, and whether cards go around zones to leave little of it empty */
  readonly gap: number
  readonly isDense: boolean
  /** the least room behind each column */
  readonly channels: readonly number[]
}

const COLUMN_GAP = 80
/** Between the start of the board and what stands first in Observability. */
const FIRST_BESIDE = 240
/** Between the last card of the flow and the band of Observability there are so many pixels. */
const BEFORE_BESIDE = 60

/** Where each column begins along the flow: further on where frames need more room than there is between two columns. */
function columnStarts(
  columns: readonly TierColumn[],
  direction: Direction,
  { roomOf, channels }: { readonly roomOf: (column: number) => FrameRoom; readonly channels: readonly number[] },
): number[] {
  let [tier, next, after]: [Tier | undefined, number, number] = [undefined, 0, 0]
  return columns.map((column, i) => {
    const free = tier === undefined ? BAND_PADDING : COLUMN_GAP - CARD.grid
    const needed = roomOf(i).before + after
    const lines = Math.max(0, (channels[i - 1] ?? 0) - COLUMN_GAP)
    const wider = upToGrid(Math.max(lines, needed === 0 ? 0 : needed - free))
    const start = (column.tier === tier ? next : BAND_PADDING) + wider
    const width = Math.max(CARD.minWidth, ...column.blocks.map((block) => lengthOn(cardOf(block), flowAxis(direction))))
    ;[tier, next, after] = [column.tier, start + width + COLUMN_GAP, roomOf(i).after]
    return start
  })
}

/** Places across the flow around 0. */
function inFlow(board: Board, columns: readonly TierColumn[], wish: StripWish): ReadonlyMap<BlockId, TidyPlace> {
  const { direction } = board.settings
  const columnOf = new Map(columns.flatMap(({ blocks }, i) => blocks.map(({ id }) => [id, i] as const)))
  const stripped: Stripped = {
    blocks: columns.flatMap(({ blocks }) => blocks),
    zones: board.zones,
    axis: crossAxis(direction),
    columnOf: (id) => columnOf.get(id) ?? 0,
    weightOf: (id) => wish.middles.get(id) ?? 0,
    gap: wish.gap,
    isDense: wish.isDense,
  }
  const roomOf = frameRooms(stripped, zoneChains(board))
  const starts = columnStarts(columns, direction, { roomOf, channels: wish.channels })
  const ranked = new Set(columns.flatMap(({ blocks, rankOf }) => (rankOf ? blocks.map(({ id }) => id) : [])))
  const across = wish.across ?? untangled(stripped, board.edges, ({ id }) => ranked.has(id))
  const places = [...across].map(([id, at]) => {
    return [id, { along: starts[columnOf.get(id) ?? 0] ?? 0, across: at }] as const
  })
  return new Map(places)
}

/** How far into the band of Observability cards begin, so that frames there are clear of those of the flow. */
function depthBeside(board: Board, beside: readonly Block[]): number {
  const { before, after } = frameBorder(crossAxis(board.settings.direction))
  const chainOf = zoneChains(board)
  const deepest = (of: readonly Block[]) => Math.max(0, ...of.map(({ zone }) => chainOf(zone).length))
  const flow = board.blocks.filter(({ tier }) => tier !== 'observability')
  const needed = deepest(beside) * before + deepest(flow) * after + CARD.grid - BEFORE_BESIDE
  return Math.max(BAND_PADDING, upToGrid(needed))
}

/** Places in the band of Observability, one after the other in their order as far as zones allow. */
function inBeside(board: Board, beside: readonly Block[]): ReadonlyMap<BlockId, TidyPlace> {
  const order = new Map(beside.map(({ id }, i) => [id, i]))
  const along = stripStarts({
    blocks: beside,
    zones: board.zones,
    axis: flowAxis(board.settings.direction),
    columnOf: () => 0,
    weightOf: (id) => order.get(id) ?? 0,
  })
  const first = Math.min(0, ...along.values())
  const across = depthBeside(board, beside)
  return new Map([...along].map(([id, at]) => [id, { along: FIRST_BESIDE + at - first, across }]))
}

/**
 * Places for all blocks of a board: those of the flow in columns, across the flow around 0, the others in one row. No frame of a zone
 * holds, cuts or touches what is not in the zone; what is in none stands in the order of its column.
 */
export function stripPlaces(
  board: Board,
  columns: readonly TierColumn[],
  { beside, wish }: { readonly beside: readonly Block[]; readonly wish: StripWish },
): ReadonlyMap<BlockId, TidyPlace> {
  return new Map([...inFlow(board, columns, wish), ...inBeside(board, beside)])
}
