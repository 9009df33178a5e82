import type { Point } from '#shared/geometry.ts'

/** SVG path data for a polyline, its corners rounded by `radius` pixels or less where a segment is short. */
export function roundedPath(points: readonly Point[], radius: number): string {
  const first = points[0]
  if (!first) return ''
  const parts = [`M${write(first)}`]
  for (let i = 1; i < points.length; i++) {
    const at = points[i] as Point
    const next = points[i + 1]
    if (!next) {
      parts.push(`L${write(at)}`)
      break
    }
    const before = points[i - 1] as Point
    const [into, out] = [lengthOf(before, at), lengthOf(at, next)]
    const r = Math.min(radius, into / 2, out / 2)
    if (r < 0.5) parts.push(`L${write(at)}`)
    else parts.push(`L${write(toward(at, before, r / into))}`, `Q${write(at)} ${write(toward(at, next, r / out))}`)
  }
  return parts.join('')
}

const lengthOf = (a: Point, b: Point): number => Math.abs(a.x - b.x) + Math.abs(a.y - b.y)

const toward = (from: Point, to: Point, share: number): Point => ({
  x: from.x + (to.x - from.x) * share,
  y: from.y + (to.y - from.y) * share,
})

const write = ({ x, y }: Point): string => `${Math.round(x * 100) / 100} ${Math.round(y * 100) / 100}`
