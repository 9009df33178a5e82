import { arrowHead, endInsideArrow } from '#domain/layout/arrowHead.ts'
import { EDGE_RADIUS } from '#domain/layout/edgeStyle.ts'
import { roundedPath } from '#domain/layout/routing/roundedPath.ts'
import type { Point } from '#shared/geometry.ts'

/** How a line is drawn: the path of its stroke, and the corners of its arrowhead when it has one. */
export interface EdgePath {
  readonly line: string
  readonly head: string | undefined
}

/** The path of an edge along some points, with or without an arrowhead at its end; drawn from that end where it is asked for. */
export function edgePath(points: readonly Point[], arrow: boolean, fromEnd = false): EdgePath {
  const line = arrow ? endInsideArrow(points) : points
  const corners = arrow ? arrowHead(points).map(({ x, y }) => `${x},${y}`) : undefined
  return { line: roundedPath(fromEnd ? line.toReversed() : line, EDGE_RADIUS), head: corners?.join(' ') }
}
