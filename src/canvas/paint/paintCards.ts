import type { Mark } from '#canvas/layers/ghostsOf.ts'
import type { Block } from '#domain/board/board.ts'
import type { Tier } from '#domain/board/tier.ts'
import type { Severity } from '#domain/flow/rule.ts'
import { CARD } from '#domain/layout/card.ts'
import { REPORT_MARK } from '#domain/layout/telemetryLines.ts'
import { type TextStyle, textWidth } from '#domain/layout/textWidth.ts'
import { wrapText } from '#domain/layout/wrapText.ts'
import { inflate, type Point, type Rect, type Size } from '#shared/geometry.ts'
import type { Theme } from '#shared/theme.ts'
import { canvasWords } from '#words/canvas.ts'
import type { PaintedCard } from './cardScene.ts'
import type { Pen } from './paintEdges.ts'
import type { PaintColours } from './palette.ts'

/** What cards are painted with. */
export interface CardLook {
  readonly palette: PaintColours
  /** at which the board is shown */
  readonly zoom: number
}

/** No label is smaller than this on the screen, in pixels; below this zoom none fits a card any more. */
const LABEL = { least: 8, from: 0.18, line: 1.2 }
/** Round the bar and the label, in board pixels. */
const ROOM = 6
/** What is never thinner on the screen than so many pixels, however small the card. */
const LEAST = { bar: 3, border: 1, chosen: 1.5, ring: 3, dot: 2.5 }
/** Those of a card at 100 %. */
const FULL = { bar: 6, dot: 10 }
/** The middle of a dot, from the corner of its card. */
const DOT_IN = 2
const DASH = [4, 3]

const SEVERITIES = { error: 'danger', warning: 'warning', hint: 'hint' } as const
const INKS: Readonly<Record<Tier, keyof Theme>> = {
  client: 'inkClient',
  edge: 'inkEdge',
  business: 'inkBusiness',
  data: 'inkData',
  observability: 'inkObservability',
}

/** The lines of a label that fit; what does not is told by an ellipsis. */
export function fitLabel(label: string, style: TextStyle, { width, lines }: { width: number; lines: number }) {
  const all = wrapText(label, style, { preferred: width, limit: width })
  if (all.length <= lines) return all
  const last = [...all.slice(lines - 1).join(' ')]
  while (last.length > 1 && textWidth(`${last.join('')}…`, style) > width) last.pop()
  return [...all.slice(0, lines - 1), `${last.join('').trimEnd()}…`]
}

const known = new WeakMap<Block, { readonly size: number; readonly lines: readonly string[] }>()

/** The label of a block on its card in letters of a size; worked out once as long as the size is the same. */
function linesOf(block: Block, style: TextStyle, room: Size): readonly string[] {
  const old = known.get(block)
  if (old?.size === style.size) return old.lines
  const lines = fitLabel(block.label.trim() || canvasWords.unnamed, style, {
    width: room.width,
    lines: Math.max(1, Math.floor(room.height / (style.size * LABEL.line))),
  })
  known.set(block, { size: style.size, lines })
  return lines
}

function paintLabel(pen: Pen, block: Block, { room, palette, zoom }: CardLook & { readonly room: Rect }): void {
  if (zoom < LABEL.from) return
  const size = Math.max(CARD.label.size, LABEL.least / zoom)
  const lines = linesOf(block, { ...CARD.label, size }, room)
  pen.font = `${CARD.label.weight} ${size}px ${palette.font}`
  pen.textAlign = 'left'
  pen.fillStyle = block.label.trim() ? palette.text : palette.muted
  const step = size * LABEL.line
  const first = room.y + (room.height - lines.length * step) / 2 + step / 2 + size * 0.36
  lines.forEach((line, i) => {
    pen.fillText(line, room.x, first + i * step)
  })
}

function outline(pen: Pen, { x, y, width, height }: Rect, radius: number): void {
  pen.beginPath()
  pen.roundRect(x, y, width, height, radius)
}

interface Stroke {
  /** from the edge of the card to the middle of the line; a negative distance is inside */
  readonly out: number
  readonly colour: string
  readonly width: number
  readonly opacity?: number
  readonly dash?: readonly number[]
}

/** Draws a line along the edge of a card. */
function paintBorder(pen: Pen, rect: Rect, { out, colour, width, opacity = 1, dash = [] }: Stroke): void {
  outline(pen, inflate(rect, out), CARD.radius + out)
  pen.globalAlpha = opacity
  pen.strokeStyle = colour
  pen.lineWidth = width
  pen.setLineDash([...dash])
  pen.stroke()
  pen.globalAlpha = 1
}

/** How a card is drawn that a preview would take away, put elsewhere or change, or that is pointed at. */
const MARKS: Readonly<Record<Mark, { border: keyof Theme; dashed: boolean; opacity: number; filled: boolean }>> = {
  removed: { border: 'danger', dashed: true, opacity: 0.45, filled: false },
  moved: { border: 'borderStrong', dashed: true, opacity: 0.35, filled: false },
  changed: { border: 'accent', dashed: true, opacity: 1, filled: true },
  pointed: { border: 'accent', dashed: false, opacity: 1, filled: true },
}
const PLAIN = { border: 'borderStrong', dashed: false, opacity: 1, filled: true } as const
/** What an edge should not end at steps back. */
const ADVISED = 0.45

function paintRing(pen: Pen, { rect, selected, finding, mark }: PaintedCard, { palette, zoom }: CardLook): void {
  const pixel = 1 / zoom
  const { border, dashed } = mark ? MARKS[mark] : PLAIN
  const lit = !mark && selected ? palette.accent : !mark && finding === 'error' ? palette.danger : undefined
  const width = Math.max(1, (lit || mark === 'pointed' ? LEAST.chosen : LEAST.border) * pixel)
  const colour = lit ?? palette[border]
  if (lit) {
    const ring = Math.max(3, LEAST.ring * pixel)
    paintBorder(pen, rect, { out: ring / 2, colour, width: ring, opacity: selected ? 0.2 : 0.15 })
  }
  const dash = dashed ? DASH.map((each) => each * pixel) : []
  paintBorder(pen, rect, { out: -width / 2, colour, width, dash })
}

interface Dot extends CardLook, Point {
  readonly severity: Severity
}

/** Paints a dot on the left or right upper corner of a card. */
function paintDot(pen: Pen, { severity, x, y, palette, zoom }: Dot): void {
  pen.beginPath()
  pen.arc(x, y, Math.max(FULL.dot, LEAST.dot / zoom), 0, 2 * Math.PI)
  pen.fillStyle = palette[SEVERITIES[severity]]
  pen.fill()
  pen.strokeStyle = palette.surface
  pen.lineWidth = LEAST.border / zoom
  pen.setLineDash([])
  pen.stroke()
}

/** Paints the mark of a block that reports where it has it from near, too small for its icon: a ring on the lower border of its card. */
function paintReportMark(pen: Pen, { x, y, height }: Rect, { palette, zoom }: CardLook): void {
  const { size, left } = REPORT_MARK
  pen.beginPath()
  pen.arc(x + left + size / 2, y + height, Math.max(size / 2, LEAST.dot / zoom), 0, 2 * Math.PI)
  pen.fillStyle = palette.raised
  pen.fill()
  pen.strokeStyle = palette.muted
  pen.lineWidth = LEAST.chosen / zoom
  pen.setLineDash([])
  pen.stroke()
}

/** Paints a card as much of it as can be seen at a zoom: its ground, a bar of its tier, its label, its border and its marks. */
export function paintCard(pen: Pen, card: PaintedCard, look: CardLook): void {
  const { block, rect, finding, advice, mark } = card
  const { palette, zoom } = look
  const { opacity, filled } = mark ? MARKS[mark] : PLAIN
  if (filled) {
    outline(pen, rect, CARD.radius)
    pen.fillStyle = palette.raised
    pen.fill()
  }
  pen.globalAlpha = advice ? ADVISED : opacity
  const bar = { ...inflate(rect, -ROOM), width: Math.max(FULL.bar, LEAST.bar / zoom) }
  outline(pen, bar, FULL.bar / 2)
  pen.fillStyle = palette[INKS[block.tier]]
  pen.fill()
  const left = bar.x + bar.width + ROOM
  const right = rect.x + rect.width - ROOM
  paintLabel(pen, block, { ...look, room: { x: left, y: rect.y, width: right - left, height: rect.height } })
  pen.globalAlpha = 1
  paintRing(pen, card, look)
  if (card.reports) paintReportMark(pen, rect, look)
  const y = rect.y + DOT_IN
  if (finding) paintDot(pen, { ...look, severity: finding, x: rect.x + rect.width - DOT_IN, y })
  if (advice) paintDot(pen, { ...look, severity: advice, x: rect.x + DOT_IN, y })
}
