import { arrowHead, endInsideArrow } from '#domain/layout/arrowHead.ts'
import { CHIP, EDGE_RADIUS, EDGE_STYLES, edgeChipsOf, edgeChipsSize } from '#domain/layout/edgeStyle.ts'
import { roundedPath } from '#domain/layout/routing/roundedPath.ts'
import type { Theme } from '#shared/theme.ts'
import type { Picture, PlacedEdge } from './scene.ts'
import { element, escapeXml, short } from './xml.ts'

function drawLine({ edge, points }: PlacedEdge, theme: Theme): string {
  const { width, dash, colour, arrow } = EDGE_STYLES[edge.kind]
  const line = element('path', {
    d: roundedPath(arrow ? endInsideArrow(points) : points, EDGE_RADIUS),
    fill: 'none',
    stroke: theme[colour],
    'stroke-width': width,
    'stroke-dasharray': dash,
  })
  if (!arrow) return line
  const corners = arrowHead(points).map(({ x, y }) => `${short(x)} ${short(y)}`)
  return line + element('path', { d: `M${corners.join('L')}Z`, fill: theme[colour] })
}

function drawChips({ edge, labelAt }: PlacedEdge, theme: Theme): string {
  const size = edgeChipsSize(edge)
  if (!size || !labelAt) return ''
  const y = labelAt.y - size.height / 2
  let x = labelAt.x - size.width / 2
  let markup = ''
  for (const { text, width, height, what } of edgeChipsOf(edge)) {
    const pill = what === 'via'
    const ink = pill ? theme.lineEvent : theme.text
    const stroke = pill ? theme.lineEvent : theme.border
    markup += element('rect', { x, y, width, height, rx: height / 2, fill: theme.surface, stroke })
    const place = { x: x + width / 2, y: y + 14, 'text-anchor': 'middle', 'font-size': CHIP.text.size, fill: ink }
    markup += element('text', place, escapeXml(text))
    x += width + CHIP.gap
  }
  return markup
}

/** The lines of the edges with their arrowheads. */
export const drawLines = ({ edges }: Picture, theme: Theme): string =>
  edges.map((edge) => element('g', { 'data-edge-id': edge.edge.id }, drawLine(edge, theme))).join('')

/** The labels and pills of the edges, to be drawn above all lines. */
export const drawLabels = ({ edges }: Picture, theme: Theme): string =>
  edges.map((edge) => drawChips(edge, theme)).join('')
