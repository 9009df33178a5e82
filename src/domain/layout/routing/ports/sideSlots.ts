import { clamp } from '#shared/geometry.ts'
import { PORT_GAP, PORT_MARGIN } from '../measures.ts'

/** The stretch of a side that ports may use, and the length of the whole side. */
export interface SideStretch {
  readonly low: number
  readonly high: number
  readonly length: number
}

/** What is left of a side when self-edges take `atStart` and `atEnd` ports at its two corners. */
export function stretchOf(length: number, atStart: number, atEnd: number): SideStretch {
  const low = PORT_MARGIN + atStart * PORT_GAP
  const high = length - PORT_MARGIN - atEnd * PORT_GAP
  return low <= high ? { low, high, length } : { low: length / 2, high: length / 2, length }
}

/** How many ports fit on a stretch without coming closer than the least gap. */
export const portsThatFit = ({ low, high }: SideStretch): number => Math.floor((high - low) / PORT_GAP) + 1

/** `count` offsets spread evenly about the middle of a stretch, ascending; neighbours share one when it is full. */
export function spread(stretch: SideStretch, count: number): number[] {
  const slots = Math.min(count, portsThatFit(stretch))
  const { low, high, length } = stretch
  const whole = low === PORT_MARGIN && high === length - PORT_MARGIN
  const even = whole ? length / (slots + 1) : (high - low) / Math.max(1, slots - 1)
  const gap = clamp(even, PORT_GAP, 2 * PORT_GAP)
  const first = (low + high) / 2 - ((slots - 1) * gap) / 2
  return Array.from({ length: count }, (_, i) => first + Math.floor((i * slots) / count) * gap)
}

/** `count` offsets between two ports that stay where they are, or between one of them and the end of the side. */
export function spreadBetween(stretch: SideStretch, bounds: readonly [number, number], count: number): number[] {
  const step = (bounds[1] - bounds[0]) / (count + 1)
  return Array.from({ length: count }, (_, i) => clamp(bounds[0] + step * (i + 1), stretch.low, stretch.high))
}

/** How far each port of a side may still slide, as offsets, without meeting its neighbours; shared ports may not. */
export function slackOf(
  stretch: SideStretch,
  offsets: readonly number[],
  at: number,
): readonly [low: number, high: number] {
  const here = offsets[at] as number
  const [before, after] = [offsets[at - 1] ?? -Infinity, offsets[at + 1] ?? Infinity]
  if (before === here || after === here) return [here, here]
  const low = Math.max(stretch.low, (before + here + PORT_GAP) / 2)
  const high = Math.min(stretch.high, (here + after - PORT_GAP) / 2)
  return [Math.min(low, here), Math.max(high, here)]
}
