import type { Point, Rect } from '#shared/geometry.ts'
import { short } from './xml.ts'

const RADIUS = 12

/** The corners of a rectangle clockwise from top left, each with the direction in which its outline leaves it. */
const cornersOf = ({ x, y, width, height }: Rect) => [
  { x, y, out: { x: 1, y: 0 } },
  { x: x + width, y, out: { x: 0, y: 1 } },
  { x: x + width, y: y + height, out: { x: -1, y: 0 } },
  { x, y: y + height, out: { x: 0, y: -1 } },
]

const isSame = (a: Point, b: Point) => a.x === b.x && a.y === b.y
const at = (x: number, y: number) => `${short(x)} ${short(y)}`

/** The outline of one band as path data: round at the corners it shares with `all`, square where bands meet. */
export function bandShape(rect: Rect, all: Rect): string {
  const outer = cornersOf(all)
  const parts = cornersOf(rect).map(({ x, y, out }, index) => {
    const radius = outer.some((corner) => isSame(corner, { x, y })) ? RADIUS : 0
    const come = cornersOf(rect)[(index + 3) % 4]?.out ?? out
    const start = at(x - come.x * radius, y - come.y * radius)
    return radius ? `${start}Q${at(x, y)} ${at(x + out.x * radius, y + out.y * radius)}` : start
  })
  return `M${parts.join('L')}Z`
}
