import { normalOf, pointOn } from '#domain/layout/routing/ports/cardSide.ts'
import type { Point, Rect, Side } from '#shared/geometry.ts'
import { PORT_GAP, PORT_MARGIN, STUB } from '../measures.ts'
import type { Scene } from '../scene.ts'

interface Place {
  readonly upright: 'left' | 'right'
  readonly level: 'top' | 'bottom'
}

/** A corner of a card, the upright and the level side that meet there, and how much loops shrink for want of room. */
export interface Corner extends Place {
  readonly scale: number
}

const CORNERS: readonly Place[] = [
  { upright: 'right', level: 'bottom' },
  { upright: 'right', level: 'top' },
  { upright: 'left', level: 'bottom' },
  { upright: 'left', level: 'top' },
]
const NEST = 10
/** More self-edges than this lie on each other. */
const MAX_NESTED = 3

/** How many ports `count` self-edges take on each of the two sides of their corner. */
export const loopsDrawn = (count: number): number => Math.min(count, MAX_NESTED)

/** The corner with the most room for `count` nested loops, the first of equals. */
export function freeCorner(scene: Scene, card: string, count: number): Corner {
  const rect = scene.cards.get(card) as Rect
  const wanted = STUB + NEST * loopsDrawn(count)
  const rooms = CORNERS.map((corner) => ({ corner, room: roomAt(scene, { card, rect, corner, wanted }) }))
  const best = rooms.reduce((a, b) => (b.room > a.room ? b : a))
  return { ...best.corner, scale: Math.min(1, Math.max(0.2, best.room / wanted)) }
}

/** The distance to the nearest card beside a corner, at most `wanted`. */
function roomAt(
  scene: Scene,
  { card, rect, corner, wanted }: { card: string; rect: Rect; corner: Place; wanted: number },
): number {
  const x = corner.upright === 'right' ? rect.x + rect.width / 2 : rect.x - wanted
  const y = corner.level === 'bottom' ? rect.y + rect.height / 2 : rect.y - wanted
  const area: Rect = { x, y, width: rect.width / 2 + wanted, height: rect.height / 2 + wanted }
  let room = wanted
  scene.index.some(area, (other, { x, y, width, height }) => {
    const aside = Math.max(rect.x - x - width, x - rect.x - rect.width)
    const above = Math.max(rect.y - y - height, y - rect.y - rect.height)
    if (other !== card) room = Math.min(room, Math.max(0, aside, above))
    return false
  })
  return room
}

/** Ports a corner takes at the start and the end of one side of its card. */
export function reservedBy(corner: Corner, side: Side, count: number): readonly [number, number] {
  const taken = loopsDrawn(count)
  if (side === corner.upright) return corner.level === 'top' ? [taken, 0] : [0, taken]
  if (side === corner.level) return corner.upright === 'left' ? [taken, 0] : [0, taken]
  return [0, 0]
}

/** The loop number `nth` (from 0, the innermost) from the upright side around the corner into the level side. */
export function loopAround(rect: Rect, corner: Corner, nth: number): Point[] {
  const ring = Math.min(nth, MAX_NESTED - 1)
  const inset = Math.min(PORT_MARGIN + PORT_GAP * ring, rect.width / 2, rect.height / 2)
  const reach = (STUB + NEST * ring) * corner.scale
  const start = pointOn(rect, corner.upright, corner.level === 'top' ? inset : rect.height - inset)
  const end = pointOn(rect, corner.level, corner.upright === 'left' ? inset : rect.width - inset)
  const x = start.x + normalOf(corner.upright).x * reach
  const y = end.y + normalOf(corner.level).y * reach
  return [start, { x, y: start.y }, { x, y }, { x: end.x, y }, end]
}
