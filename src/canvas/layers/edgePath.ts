import { arrowHead, endInsideArrow } from '#domain/layout/arrowHead.ts'
import { EDGE_RADIUS } from '#domain/layout/edgeStyle.ts'
import { roundedPath } from '#domain/layout/routing/roundedPath.ts'
import type { Point } from '#shared/geometry.ts'

/** How a line is drawn: the path of its stroke, and the corners of its arrowhead when it has one. */
export interface EdgePath {
  readonly line: string
  readonly head: string | undefined
}

/** The path of an edge along some points, with or without an arrowhead at its end. */
export const edgePath = (points: readonly Point[], arrow: boolean): EdgePath => ({
  line: roundedPath(arrow ? endInsideArrow(points) : points, EDGE_RADIUS),
  head: arrow
    ? arrowHead(points)
        .map(({ x, y }) => `${x},${y}`)
        .join(' ')
    : undefined,
})
