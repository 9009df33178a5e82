import { connect, connectDodging, connectSimply, type Line } from '#domain/layout/routing/search/connect.ts'
import type { Point, Rect, Side } from '#shared/geometry.ts'
import type { Port, Scene } from '../scene.ts'
import { lengthOf, pointOn } from './cardSide.ts'

/** Which sides the edges between two cards use, and the line a single edge would take. */
export interface PairPlan {
  readonly a: string
  readonly b: string
  readonly sideA: Side
  readonly sideB: Side
  readonly points: readonly Point[]
}

interface Option {
  readonly sides: readonly [Side, Side]
  readonly malus: number
}

/** Smallest distance of two cards across which an edge can run straight or turn. */
const LEAST_GAP = 16

/** The port in the middle of a side. */
const middlePort = (card: string, rect: Rect, side: Side): Port => ({
  card,
  rect,
  side,
  at: pointOn(rect, side, lengthOf(rect, side) / 2),
})

/** The side of one of two cards that is chosen already. */
export interface ChosenSide {
  readonly card: string
  readonly side: Side
}

/** Chooses the sides for two different cards: those that face each other, else those with the cheapest clear line. */
export function planPair(scene: Scene, [a, b]: readonly [string, string], chosen?: ChosenSide): PairPlan {
  const [rectA, rectB] = [scene.cards.get(a) as Rect, scene.cards.get(b) as Rect]
  const port = (side: Side, first: boolean): Port => (first ? middlePort(a, rectA, side) : middlePort(b, rectB, side))
  const lineFor = (find: typeof connectSimply, { sides: [sideA, sideB] }: Option): Line | undefined =>
    find(scene, port(sideA, true), port(sideB, false))
  const isOpen = ({ sides }: Option) => !chosen || sides[chosen.card === a ? 0 : 1] === chosen.side
  const options = optionsFor(rectA, rectB).filter(isOpen)
  let best: { option: Option; line: Line } | undefined
  for (const [i, option] of options.entries()) {
    // Straight across is the least any line can cost.
    const [p, q] = [port(option.sides[0], true).at, port(option.sides[1], false).at]
    const least = Math.abs(p.x - q.x) + Math.abs(p.y - q.y) + option.malus
    if (best && least >= best.line.cost + best.option.malus) continue
    const line = lineFor(i === 0 ? connectDodging : connectSimply, option)
    if (line && (!best || line.cost + option.malus < best.line.cost + best.option.malus)) best = { option, line }
    if (i === 0 && line && line.points.length <= 4) break
  }
  const option = best?.option ?? (options[0] as Option)
  // Searching takes time, so it is the last resort.
  const line = best?.line ?? connect(scene, port(option.sides[0], true), port(option.sides[1], false))
  return { a, b, sideA: option.sides[0], sideB: option.sides[1], points: line.points }
}

/** Pairs of sides with the price of their unnaturalness; the first one is what a person would try first. */
function optionsFor(a: Rect, b: Rect): Option[] {
  const x = facingSides({ low: a.x, size: a.width }, { low: b.x, size: b.width }, ['right', 'left'])
  const y = facingSides({ low: a.y, size: a.height }, { low: b.y, size: b.height }, ['bottom', 'top'])
  const options: Option[] = []
  if (x) options.push({ sides: x, malus: 0 })
  if (y) options.push({ sides: y, malus: x ? 90 : 0 })
  if (x && y) options.push({ sides: [x[0], y[1]], malus: 140 }, { sides: [y[0], x[1]], malus: 140 })
  const aside = x ? 160 : 20
  options.push({ sides: ['right', 'right'], malus: aside }, { sides: ['left', 'left'], malus: aside })
  options.push({ sides: ['bottom', 'bottom'], malus: aside + 40 }, { sides: ['top', 'top'], malus: aside + 40 })
  return options
}

interface Extent {
  readonly low: number
  readonly size: number
}

/** The sides by which two cards look at each other along one axis, if there is room for an edge between them. */
function facingSides(a: Extent, b: Extent, ahead: readonly [Side, Side]): readonly [Side, Side] | undefined {
  if (b.low - (a.low + a.size) >= LEAST_GAP) return ahead
  return a.low - (b.low + b.size) >= LEAST_GAP ? [ahead[1], ahead[0]] : undefined
}
