import { iconOf } from '#domain/blocks/traits.ts'
import type { Block } from '#domain/board/board.ts'
import { cardLoadsOf, type LoadMark } from '#domain/capacity/cardLoads.ts'
import { overloadOf } from '#domain/capacity/overload.ts'
import type { Strain } from '#domain/capacity/strainOf.ts'
import { CARD, type Card, cardOf } from '#domain/layout/card.ts'
import { foldOf } from '#domain/layout/fold.ts'
import { REPORT_MARK } from '#domain/layout/telemetryLines.ts'
import { BLOCK_ICONS } from '#icons/blockIcons.ts'
import type { MarkOf } from '#icons/loadMarks.ts'
import { ZONE_ICONS } from '#icons/zoneIcons.ts'
import type { Rect } from '#shared/geometry.ts'
import type { Theme } from '#shared/theme.ts'
import { canvasWords } from '#words/canvas.ts'
import { tierToken } from './drawBands.ts'
import type { Picture } from './scene.ts'
import { element, escapeXml } from './xml.ts'

const ICON = 18
const GRID = 24
const LINE = 18
/** From the top of a line to its baseline. */
const ASCENT = 13.5

interface DrawnLoad extends LoadMark {
  /** it follows from what is stated that this is more than the block can take */
  readonly isError: boolean
}

/** One block, its place and, where it has them, its load and the mark of its product. */
interface Drawn {
  readonly block: Block
  readonly rect: Rect
  readonly load: DrawnLoad | undefined
  readonly mark: string | undefined
}

const STROKED = {
  fill: 'none',
  'stroke-width': 2,
  'stroke-linecap': 'round',
  'stroke-linejoin': 'round',
}

function drawIcon({ block, rect, mark }: Drawn, theme: Theme): string {
  const box = { x: rect.x + CARD.padding, y: rect.y + (rect.height - CARD.iconBox) / 2 }
  const inset = (CARD.iconBox - ICON) / 2
  const fold = foldOf(block)
  const square = {
    ...box,
    width: CARD.iconBox,
    height: CARD.iconBox,
    rx: 8,
    fill: theme[tierToken('icon', block.tier)],
  }
  const ink = theme[tierToken('ink', block.tier)]
  const place = { transform: `translate(${box.x + inset} ${box.y + inset}) scale(${ICON / GRID})` }
  if (mark !== undefined) return element('rect', square) + element('path', { ...place, fill: ink, d: mark })
  const icon = fold ? ZONE_ICONS[fold.kind] : BLOCK_ICONS[iconOf(block)]
  const strokes = icon.map(([name, attributes]) => element(name, attributes)).join('')
  return element('rect', square) + element('g', { ...place, ...STROKED, stroke: ink }, strokes)
}

/** The lines of a card in the middle of the rectangle. */
function drawText(card: Card, rect: Rect, theme: Theme): string {
  const x = rect.x + CARD.padding + CARD.iconBox + CARD.gap
  const lines = card.label.length + card.detail.length
  let y = rect.y + (rect.height - lines * LINE) / 2 + ASCENT
  let markup = ''
  const write = (style: typeof CARD.label | typeof CARD.detail, fill: string, content: string) => {
    markup += element('text', { x, y, 'font-size': style.size, 'font-weight': style.weight, fill }, content)
    y += LINE
  }
  for (const line of card.label) write(CARD.label, theme.text, escapeXml(line))
  card.detail.forEach((line, index) => {
    const copies =
      card.copies && index === card.detail.length - 1
        ? element('tspan', { 'font-weight': 600, fill: theme.text }, escapeXml(card.copies))
        : ''
    write(CARD.detail, theme.muted, [escapeXml(line), copies].filter(Boolean).join(' '))
  })
  return markup
}

const LOAD_COLOURS: Readonly<Record<Strain, keyof Theme>> = { over: 'danger', tight: 'warning', calm: 'muted' }

function drawLoad({ text, strain, says, isError }: DrawnLoad, rect: Rect, theme: Theme): string {
  const place = {
    x: rect.x + rect.width - CARD.padding,
    y: rect.y + rect.height - CARD.loadBaseline,
    'text-anchor': 'end',
    'font-size': CARD.load.size,
    'font-weight': CARD.load.weight,
    fill: theme[LOAD_COLOURS[strain === 'over' && !isError ? 'tight' : strain]],
  }
  return element('text', place, element('title', {}, escapeXml(says)) + escapeXml(text))
}

/** The mark of a block that reports, on the border of its card. */
function drawReportMark({ x, y, height }: Rect, theme: Theme): string {
  const { size, icon, left } = REPORT_MARK
  const middle = { x: x + left + size / 2, y: y + height }
  const group = {
    transform: `translate(${middle.x - icon / 2} ${middle.y - icon / 2}) scale(${icon / GRID})`,
    fill: 'none',
    stroke: theme.muted,
    'stroke-width': 2.25,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  }
  const circle = { cx: middle.x, cy: middle.y, r: size / 2, fill: theme.raised, stroke: theme.borderStrong }
  const strokes = BLOCK_ICONS.activity.map(([name, attributes]) => element(name, attributes)).join('')
  return element('circle', circle) + element('g', group, element('title', {}, canvasWords.reports) + strokes)
}

function drawCard(drawn: Drawn, theme: Theme): string {
  const { block, rect, load } = drawn
  const shadow = element('rect', { ...rect, y: rect.y + 1.5, rx: CARD.radius, fill: '#000', 'fill-opacity': 0.06 })
  const body = element('rect', { ...rect, rx: CARD.radius, fill: theme.raised, stroke: theme.borderStrong })
  const text = drawText(cardOf(block), load ? { ...rect, y: rect.y - CARD.loadLift } : rect, theme)
  return shadow + body + drawIcon(drawn, theme) + text + (load ? drawLoad(load, rect, theme) : '')
}

/** The cards of the blocks: icon or mark, label, technology and role, number of copies, and the load where there is one. */
export function drawCards({ board, whole, layout, reporting }: Picture, theme: Theme, markOf?: MarkOf): string {
  const loads = cardLoadsOf(whole)
  return board.blocks
    .map((block) => {
      const rect = layout.cards.get(block.id)
      const mark = loads.get(block.id)
      const load = mark && { ...mark, isError: mark.strain === 'over' && overloadOf(whole, block)?.isCertain === true }
      const card = rect && drawCard({ block, rect, load, mark: markOf?.(block.technology) }, theme)
      const report = rect && reporting.has(block.id) ? drawReportMark(rect, theme) : ''
      return card ? element('g', { 'data-block-id': block.id }, card + report) : ''
    })
    .join('')
}
