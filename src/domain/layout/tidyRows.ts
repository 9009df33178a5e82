import { crossAxis, flowAxis } from '#domain/board/axes.ts'
import type { Block, Board } from '#domain/board/board.ts'
import { FLOW_TIERS, type Tier } from '#domain/board/tier.ts'
import { type Axis, lengthOn } from '#shared/geometry.ts'
import { groupBy } from '#shared/groupBy.ts'
import { BAND_LEAST, BAND_PADDING } from './bands.ts'
import { cardOf } from './card.ts'
import { columnsOf } from './tidyColumns.ts'
import { stripStarts } from './zoneStrips.ts'

/** What of a window of 1440 × 900 pixels is free for cards, beside palette and panel, along and across a flow that runs right. */
const FREE = { x: 880, y: 776 } as const
/** Up to so many blocks of the flow stand in columns of so many at most: each of them is large enough in any window. */
const FEW = { blocks: 24, rows: 8 } as const
/** Lines that turn behind a column, as a share of those there are for each column, and the room of one. */
const TURNS = { share: 0.6, room: 12 } as const

/** Between the flow and what watches it. */
const WATCHING_GAP = 60

/** The room that tidying leaves between cards. */
export interface Gaps {
  readonly across: number
  /** between two columns, without lines and with as many as there may be */
  readonly columns: number
  readonly channel: number
}

interface Stack {
  readonly count: number
  readonly breadth: number
}

interface Asked {
  readonly board: Board
  readonly stacks: ReadonlyMap<Tier, Stack>
  readonly gaps: Gaps
}

/** How many blocks each tier has, and the length of its widest card along the flow. */
function stacksOf(blocks: readonly Block[], along: Axis): ReadonlyMap<Tier, Stack> {
  const stacks = [...groupBy(blocks, ({ tier }) => tier)].map(([tier, own]) => {
    const breadth = Math.max(...own.map((block) => lengthOn(cardOf(block), along)))
    return [tier, { count: own.length, breadth }] as const
  })
  return new Map(stacks)
}

/** How long the flow becomes with so many blocks in a column. */
function lengthOf(rows: number, { stacks, board, gaps }: Asked): number {
  const columns = (tier: Tier) => Math.ceil((stacks.get(tier)?.count ?? 0) / rows)
  const all = FLOW_TIERS.reduce((sum, tier) => sum + columns(tier), 0)
  const lines = (TURNS.room * TURNS.share * board.edges.length) / all
  const gap = Math.min(gaps.channel, Math.max(gaps.columns, lines))
  return FLOW_TIERS.reduce((sum, tier) => {
    const count = columns(tier)
    const own = count * (stacks.get(tier)?.breadth ?? 0) + (count - 1) * gap + 2 * BAND_PADDING
    return sum + Math.max(BAND_LEAST[board.settings.direction][tier], own)
  }, 0)
}

/** How far the flow reaches across, in columns of so many blocks, zones with strips of their own. */
function depthOf(rows: number, board: Board, { across: gap }: Gaps): number {
  const axis = crossAxis(board.settings.direction)
  const columns = columnsOf(board, { deep: 1, rows })
  const columnOf = new Map(columns.flatMap(({ blocks }, i) => blocks.map(({ id }) => [id, i] as const)))
  const weights = new Map(
    columns.flatMap(({ blocks }) => blocks.map(({ id }, i) => [id, i - (blocks.length - 1) / 2] as const)),
  )
  const blocks = columns.flatMap((column) => column.blocks)
  const starts = stripStarts({
    blocks,
    zones: board.zones,
    axis,
    gap,
    isDense: true,
    columnOf: (id) => columnOf.get(id) ?? 0,
    weightOf: (id) => weights.get(id) ?? 0,
  })
  const ends = blocks.map((block) => (starts.get(block.id) ?? 0) + lengthOn(cardOf(block), axis))
  return Math.max(...ends) - Math.min(...starts.values())
}

/** How many blocks may stand in a column for the board to be shown as large as can be in a window of usual size. */
export function rowsByArea(board: Board, gaps: Gaps): number {
  const { direction } = board.settings
  const [along, across] = [flowAxis(direction), crossAxis(direction)]
  const flow = board.blocks.filter(({ tier }) => tier !== 'observability')
  if (flow.length <= FEW.blocks) return FEW.rows
  const stacks = stacksOf(flow, along)
  const watching = flow.length < board.blocks.length ? BAND_LEAST[direction].observability + WATCHING_GAP : 0
  const longest = Math.max(...[...stacks.values()].map(({ count }) => count))
  let [best, most] = [FEW.rows, 0]
  let before = 0
  for (let rows = FEW.rows; rows <= longest; rows++) {
    const length = lengthOf(rows, { stacks, board, gaps })
    if (length === before) continue
    before = length
    const zoom = Math.min(FREE[along] / length, FREE[across] / (depthOf(rows, board, gaps) + watching))
    if (zoom > most) [best, most] = [rows, zoom]
  }
  return best
}
