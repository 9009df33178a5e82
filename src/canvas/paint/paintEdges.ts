import { edgePath } from '#canvas/layers/edgePath.ts'
import type { Edge } from '#domain/board/board.ts'
import { CHIP, CHIP_COLOURS, EDGE_STYLES, placedChips } from '#domain/layout/edgeStyle.ts'
import type { Route } from '#domain/layout/routing/routing.ts'
import type { PaintColours } from './palette.ts'

/** An edge as it is painted. */
export interface PaintedEdge {
  readonly edge: Edge
  readonly route: Route
  /** what it carries, where that is shown */
  readonly rate: string | undefined
  readonly selected: boolean
  /** it stands out */
  readonly lit: boolean
  /** its dashes begin at its end */
  readonly fromEnd: boolean
}

/** What paints, in board pixels. */
export type Pen = CanvasRenderingContext2D

/** How an edge that is worked on differs from one at rest, in pixels of its line's width. */
export const EMPHASIS = 0.75

/** Below this zoom nothing written on an edge can be read, so that it is left out; an empty chip would only be in the way. */
const CHIPS_FROM = 0.3

interface Paths {
  readonly fromEnd: boolean
  readonly line: Path2D
  readonly head: Path2D | undefined
}

const known = new WeakMap<Route, Paths>()

/** The paths of a route, made once; a route belongs to one edge, whose kind says whether it has a head. */
function pathsOf({ edge, route, fromEnd }: PaintedEdge): Paths {
  const { arrow } = EDGE_STYLES[edge.kind]
  const old = known.get(route)
  if (old && (old.head !== undefined) === arrow && old.fromEnd === fromEnd) return old
  const { line, head } = edgePath(route.points, arrow, fromEnd)
  const paths = { fromEnd, line: new Path2D(line), head: head === undefined ? undefined : new Path2D(`M${head}Z`) }
  known.set(route, paths)
  return paths
}

/** Paints the line of an edge and its arrowhead. */
export function paintLine(pen: Pen, painted: PaintedEdge, palette: PaintColours): void {
  const style = EDGE_STYLES[painted.edge.kind]
  const { line, head } = pathsOf(painted)
  const colour = painted.selected ? palette.accent : palette[style.colour]
  pen.strokeStyle = colour
  pen.lineWidth = painted.selected || painted.lit ? style.width + EMPHASIS : style.width
  pen.setLineDash(style.dash?.split(' ').map(Number) ?? [])
  pen.lineJoin = 'round'
  pen.stroke(line)
  if (!head) return
  pen.fillStyle = colour
  pen.fill(head)
}

/** Paints what is written on an edge, as far as it can be read at a zoom. */
export function paintChips(
  pen: Pen,
  { edge, route, rate }: PaintedEdge,
  look: { palette: PaintColours; zoom: number },
): void {
  const { palette, zoom } = look
  if (!route.labelAt || zoom < CHIPS_FROM) return
  for (const { what, text, x, y, width, height } of placedChips(edge, route.labelAt, rate)) {
    pen.beginPath()
    pen.roundRect(x, y, width, height, height / 2)
    pen.fillStyle = palette[CHIP_COLOURS[what].fill]
    pen.fill()
    pen.strokeStyle = palette.border
    pen.lineWidth = 1
    pen.setLineDash([])
    pen.stroke()
    pen.font = `${CHIP.text.weight} ${CHIP.text.size}px ${palette.font}`
    pen.textAlign = 'center'
    pen.fillStyle = palette[CHIP_COLOURS[what].ink]
    pen.fillText(text, x + width / 2, y + height / 2 + CHIP.text.size * 0.36)
  }
}
