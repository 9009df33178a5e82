import { crossAxis, flowAxis } from '#domain/board/axes.ts'
import type { BlockId, Board } from '#domain/board/board.ts'
import { zoneChains } from '#domain/board/zoneTree.ts'
import { centre, lengthOn } from '#shared/geometry.ts'
import { BAND_PADDING, layoutOf } from './bands.ts'
import { CARD, cardOf } from './card.ts'
import { type StripWish, stripPlaces } from './stripPlaces.ts'
import { middlesAcross } from './tidyAcross.ts'
import { columnsOf, type Shape, type TierColumn } from './tidyColumns.ts'
import { type Layers, layersOf } from './tidyLayers.ts'
import { bestOrder, exchanged, firstOrder, type Order } from './tidyOrder.ts'
import { type Gaps, rowsByArea } from './tidyRows.ts'

/** Free room between cards; on a board of more than `FULL` blocks there is less of it, since each pixel makes all others smaller. */
const ROOMY: Gaps = { across: 40, columns: 80, channel: 320 }
const DENSE: Gaps = { across: 20, columns: 80, channel: 100 }
const FULL = 50
const gapsOf = ({ blocks }: Board): Gaps => (blocks.length > FULL ? DENSE : ROOMY)
/** Room between a card and a line that passes it, and between two lines. */
const LINE_ROOM = { card: 20, line: 12 } as const
/** What the lines of a channel need at both its ends. */
const CHANNEL_ENDS = 36

/** How a board is tidied: the shape of its columns, and whether the order in which its blocks stand is kept where it can be. */
export interface TidyWay extends Shape {
  readonly keepsOrder?: boolean
  /** lines that pass between cards have no room of their own */
  readonly isTight?: boolean
}

/** How many lines run across the flow beside each other between a column and the next one, at most. */
function tracksAfter(layers: Layers, column: readonly number[], middles: readonly number[]): number {
  const turns = column.flatMap((cell) =>
    (layers.after[cell] ?? []).flatMap((next) => {
      const [a, b] = [middles[cell] as number, middles[next] as number]
      if (Math.abs(a - b) < CARD.grid / 2) return []
      return [
        { at: Math.min(a, b), by: 1 },
        { at: Math.max(a, b), by: -1 },
      ]
    }),
  )
  let [most, now] = [0, 0]
  for (const { by } of turns.sort((a, b) => a.at - b.at || a.by - b.by)) {
    now += by
    most = Math.max(most, now)
  }
  return most
}

/** Where blocks begin across the flow, on the grid, in their order and as near to their middles as others of their column let them. */
function startsAcross(
  columns: readonly TierColumn[],
  { layers, order, middles }: { layers: Layers; order: Order; middles: readonly number[] },
  { sizeOf, gap }: { readonly sizeOf: (cell: number) => number; readonly gap: number },
): ReadonlyMap<BlockId, number> {
  const starts = new Map<BlockId, number>()
  for (const c of columns.keys()) {
    let free = Number.NEGATIVE_INFINITY
    for (const cell of order[c] ?? []) {
      const id = layers.ids[cell]
      if (id === undefined) continue
      const wanted = Math.round(((middles[cell] as number) - sizeOf(cell) / 2) / CARD.grid) * CARD.grid
      const start = Math.max(wanted, free)
      starts.set(id, start)
      free = start + sizeOf(cell) + gap
    }
  }
  return starts
}

/** The columns of a board in the order that tidying gives them, and what is wished of their places. */
function wishOf(board: Board, way: TidyWay): { readonly columns: readonly TierColumn[]; readonly wish: StripWish } {
  const [axis, gaps] = [crossAxis(board.settings.direction), gapsOf(board)]
  const sorted = way.keepsOrder ? board.blocks.toSorted((a, b) => a[axis] - b[axis]) : board.blocks
  const columns = columnsOf({ ...board, blocks: sorted }, way)
  const layers = layersOf(columns, board.edges, zoneChains(board))
  const order = way.keepsOrder ? exchanged(layers, firstOrder(layers)) : bestOrder(layers)
  const blocks = columns.flatMap((column) => column.blocks)
  const sizeOf = (cell: number) => {
    const block = blocks[cell]
    return block ? lengthOn(cardOf(block), axis) : 0
  }
  const gapOf = (a: number, b: number): number => {
    const [first, second] = [blocks[a], blocks[b]]
    if (first && second) return gaps.across
    if (first || second) return LINE_ROOM.card
    return way.isTight ? 0 : LINE_ROOM.line
  }
  const middles = middlesAcross(layers, order, { sizeOf, gapOf })
  // Where all are in one zone or in none, no frame is in the way.
  const isMixed = blocks.some(({ zone }) => zone !== blocks[0]?.zone)
  const tracks = order.map((column) => tracksAfter(layers, column, middles))
  return {
    columns,
    wish: {
      middles: new Map(blocks.map(({ id }, cell) => [id, middles[cell] as number])),
      across:
        isMixed || gaps === DENSE
          ? undefined
          : startsAcross(columns, { layers, order, middles }, { sizeOf, gap: gaps.across }),
      gap: gaps.across,
      isDense: gaps === DENSE,
      channels: tracks.map((count) => Math.min(gaps.channel, CHANNEL_ENDS + LINE_ROOM.line * count)),
    },
  }
}

/** The board with what watches as near along the flow as can be to what reports to it, in steps of the grid. */
function besideCallers(board: Board): Board {
  const along = flowAxis(board.settings.direction)
  const { cards } = layoutOf(board)
  const beside = new Set(board.blocks.filter(({ tier }) => tier === 'observability').map(({ id }) => id))
  const away = board.edges.flatMap(({ from, to }) => {
    const [caller, own] = [cards.get(from), cards.get(to)]
    return caller && own && beside.has(to) && !beside.has(from) ? [centre(caller)[along] - centre(own)[along]] : []
  })
  if (away.length === 0) return board
  const first = Math.min(...[...beside].map((id) => cards.get(id)?.[along] ?? 0))
  const middle = away.reduce((sum, each) => sum + each, 0) / away.length
  const by = Math.max(Math.round(middle / CARD.grid) * CARD.grid, 2 * BAND_PADDING - first)
  return {
    ...board,
    blocks: board.blocks.map((each) => (beside.has(each.id) ? { ...each, [along]: each[along] + by } : each)),
  }
}

/** The board with every block in a fresh place: tiers in columns, each sorted by what its blocks are connected to. */
export function tidyBoard(board: Board, way: Partial<TidyWay> = {}): Board {
  const { direction } = board.settings
  const isBeside = ({ tier }: { readonly tier: string }) => tier === 'observability'
  const flow = board.blocks.filter((block) => !isBeside(block))
  const { columns, wish } = wishOf(board, { deep: 1, rows: rowsByArea(board, gapsOf(board)), ...way })
  const placed = stripPlaces(board, columns, { beside: board.blocks.filter(isBeside), wish })
  const top = Math.min(0, ...flow.map((block) => placed.get(block.id)?.across ?? 0))
  const shift = Math.ceil(-top / CARD.grid) * CARD.grid + BAND_PADDING * 2
  const blocks = board.blocks.map((block) => {
    const at = placed.get(block.id) ?? { along: 0, across: 0 }
    const across = isBeside(block) ? at.across : Math.round((at.across + shift) / CARD.grid) * CARD.grid
    return direction === 'right' ? { ...block, x: at.along, y: across } : { ...block, x: across, y: at.along }
  })
  return besideCallers({ ...board, blocks })
}
