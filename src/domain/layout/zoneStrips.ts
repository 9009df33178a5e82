import type { Block, BlockId, Zone, ZoneId } from '#domain/board/board.ts'
import { type Axis, lengthOn } from '#shared/geometry.ts'
import { groupBy } from '#shared/groupBy.ts'
import { CARD, cardOf } from './card.ts'
import { evened } from './evenStrips.ts'
import { frameBorder } from './zones.ts'

/** Free room between two cards that follow each other on a strip's axis, and between a frame and whatever follows it. */
const GAP = { cards: 40, frames: CARD.grid } as const

/** What is laid out in strips, and how. */
export interface Stripped {
  readonly blocks: readonly Block[]
  readonly zones: readonly Zone[]
  /** the axis along which strips follow each other */
  readonly axis: Axis
  /** the column of each block, counted on the other axis; strips that share no column may lie beside each other */
  readonly columnOf: (id: BlockId) => number
  /** of two blocks the one with less stands before the other one, of two zones the one whose blocks have less on average */
  readonly weightOf: (id: BlockId) => number
  /** free room between two cards that follow each other; 40 pixels when not given */
  readonly gap?: number
  /** cards go around zones to leave little room empty, whatever they weigh */
  readonly isDense?: boolean
  /** how much the weight of a block counts in the average of its zone; all alike when not given */
  readonly shareOf?: (id: BlockId) => number
}

/** A block, or a zone with all that is in it, as an interval of its axis. */
interface Strip {
  readonly isCard: boolean
  /** its first and its last column */
  readonly from: number
  readonly to: number
  readonly size: number
  readonly weight: { readonly sum: number; readonly count: number }
  /** where each block begins, from the start of the strip */
  readonly starts: ReadonlyMap<BlockId, number>
}

const mean = ({ weight: { sum, count } }: Strip): number => sum / count

/** The least multiple of the grid that a length fits into, in board pixels. */
export const upToGrid = (length: number): number => Math.ceil(length / CARD.grid) * CARD.grid

/** Where strips start when each comes as soon as those before it leave room in its columns, gone through one way. */
function soonest(strips: readonly Strip[], gap: number): number[] {
  const last = new Map<number, { readonly end: number; readonly isCard: boolean }>()
  return strips.map(({ isCard, from, to, size }) => {
    let start = 0
    for (let column = from; column <= to; column++) {
      const before = last.get(column)
      if (before) start = Math.max(start, before.end + (isCard && before.isCard ? gap : GAP.frames))
    }
    for (let column = from; column <= to; column++) last.set(column, { end: start + size, isCard })
    return start
  })
}

/** Starts for strips in their order, each in the middle between the first and the last place that the others leave it. */
function stacked(strips: readonly Strip[], gap: number): { readonly starts: readonly number[]; readonly size: number } {
  const early = soonest(strips, gap)
  const size = Math.max(0, ...early.map((start, i) => start + (strips[i] as Strip).size))
  const late = soonest(strips.toReversed(), gap).toReversed()
  const starts = early.map((start, i) => (start + size - (late[i] as number) - (strips[i] as Strip).size) / 2)
  return { starts, size }
}

function cardStrip(block: Block, { axis, columnOf, weightOf, shareOf = () => 1 }: Stripped): Strip {
  const column = columnOf(block.id)
  const count = shareOf(block.id)
  return {
    isCard: true,
    from: column,
    to: column,
    size: lengthOn(cardOf(block), axis),
    weight: { sum: weightOf(block.id) * count, count },
    starts: new Map([[block.id, 0]]),
  }
}

/** Strips one after the other as one, with room for a frame around them. */
function joined(
  strips: readonly Strip[],
  border: { readonly before: number; readonly after: number },
  { gap = GAP.cards, isDense = false }: Pick<Stripped, 'gap' | 'isDense'>,
): Strip {
  const weighed = strips.toSorted((a, b) => mean(a) - mean(b))
  const sorted = isDense ? evened(weighed) : weighed
  const { starts, size } = stacked(sorted, gap)
  const before = upToGrid(border.before)
  const all = sorted.flatMap(({ starts: inner }, i) =>
    [...inner].map(([id, start]) => [id, before + (starts[i] as number) + start] as const),
  )
  return {
    isCard: false,
    from: Math.min(...strips.map(({ from }) => from)),
    to: Math.max(...strips.map(({ to }) => to)),
    size: before + size + upToGrid(border.after),
    weight: {
      sum: strips.reduce((sum, { weight }) => sum + weight.sum, 0),
      count: strips.reduce((sum, { weight }) => sum + weight.count, 0),
    },
    starts: new Map(all),
  }
}

/**
 * Where blocks start on an axis so that no frame of a zone holds, cuts or touches what is not in the zone: each zone has an interval
 * in all columns from its first to its last one, within that of the zone around it, and shares it with nobody else. Around 0.
 */
export function stripStarts(stripped: Stripped): ReadonlyMap<BlockId, number> {
  const blocks = groupBy(stripped.blocks, (block) => block.zone)
  const inner = groupBy(stripped.zones, (zone) => zone.parent)
  const border = frameBorder(stripped.axis)
  const stripsIn = (zone: ZoneId | undefined): Strip[] => [
    ...(blocks.get(zone) ?? []).map((block) => cardStrip(block, stripped)),
    ...(inner.get(zone) ?? []).flatMap(({ id }) => {
      const strips = stripsIn(id)
      return strips.length > 0 ? [joined(strips, border, stripped)] : []
    }),
  ]
  const whole = joined(stripsIn(undefined), { before: 0, after: 0 }, stripped)
  return new Map([...whole.starts].map(([id, start]) => [id, start - whole.size / 2]))
}

/** How far the frames of zones that begin or end in a column go beyond its cards, by the column. */
export interface FrameRoom {
  readonly before: number
  readonly after: number
}

/** The room that frames need along the other axis before and behind the cards of each column. */
export function frameRooms(
  { blocks, columnOf, axis }: Pick<Stripped, 'blocks' | 'columnOf' | 'axis'>,
  chainOf: (zone: ZoneId | undefined) => readonly ZoneId[],
): (column: number) => FrameRoom {
  const reach = new Map<ZoneId, { from: number; to: number }>()
  for (const { id, zone } of blocks) {
    const column = columnOf(id)
    for (const each of chainOf(zone)) {
      const { from, to } = reach.get(each) ?? { from: column, to: column }
      reach.set(each, { from: Math.min(from, column), to: Math.max(to, column) })
    }
  }
  const border = frameBorder(axis === 'x' ? 'y' : 'x')
  const rooms = new Map<number, FrameRoom>()
  for (const { id, zone } of blocks) {
    const column = columnOf(id)
    const chain = chainOf(zone)
    const { before = 0, after = 0 } = rooms.get(column) ?? {}
    const begin = chain.filter((each) => reach.get(each)?.from === column).length * border.before
    const end = chain.filter((each) => reach.get(each)?.to === column).length * border.after
    rooms.set(column, { before: Math.max(before, begin), after: Math.max(after, end) })
  }
  return (column) => rooms.get(column) ?? { before: 0, after: 0 }
}
