import type { Board } from '#domain/board/board.ts'
import { encodeBoard } from '#domain/board/encodeBoard.ts'
import { TIER_TITLES, TIERS } from '#domain/board/tier.ts'
import { boardMetadata } from '#files/boardMetadata.ts'
import type { MarkOf } from '#icons/loadMarks.ts'
import type { Size } from '#shared/geometry.ts'
import { THEMES, type ThemeName } from '#shared/theme.ts'
import { pictureWords } from '#words/picture.ts'
import { drawBands } from './drawBands.ts'
import { drawCards } from './drawCards.ts'
import { drawLabels, drawLines } from './drawEdges.ts'
import { drawZones } from './drawZones.ts'
import { type PictureLines, sceneOf } from './scene.ts'
import { element, escapeXml } from './xml.ts'

/** What a picture of the board shows in words, for those who cannot see it: its tiers with their blocks, then the edges. */
function describeBoard(board: Board): string {
  if (board.blocks.length === 0) return pictureWords.empty
  const tiers = TIERS.flatMap((tier) => {
    const labels = board.blocks.filter((block) => block.tier === tier).map((block) => block.label)
    return labels.length === 0 ? [] : [pictureWords.tier(TIER_TITLES[tier], labels)]
  })
  return [pictureWords.counts(board.blocks.length, board.edges.length), ...tiers].join(' ')
}

/** How a picture is to look, and whether it carries the board so that opening it gives the board back. */
export interface SvgOptions extends PictureLines {
  readonly theme: ThemeName
  /** leaves the ground around the bands out */
  readonly transparent: boolean
  readonly embed: boolean
  /** the marks of products, in place of the icons of their kinds; none when not given */
  readonly markOf?: MarkOf | undefined
  /** how many pixels of the picture one board pixel takes; 1 when not given */
  readonly scale?: number
  /** Inter as base64 of a WOFF2 file, for places that have no fonts of their own */
  readonly font?: string
}

const FONTS =
  "Inter, 'Inter Variable', 'Segoe UI', Roboto, 'Helvetica Neue', Arial, 'Liberation Sans', 'Noto Sans', sans-serif"

const fontRule = (base64: string) =>
  element(
    'style',
    {},
    `@font-face{font-family:Inter;font-weight:100 900;src:url(data:font/woff2;base64,${base64}) format('woff2')}`,
  )

/** How large the picture of a board is at scale 1, in whole pixels. */
export const pictureSize = (board: Board, lines?: PictureLines): Size => {
  const { width, height } = sceneOf(board, lines).frame
  return { width, height }
}

/** A picture of the board as one SVG text without references to anything outside it; equal boards give equal texts. */
export function writeSvg(board: Board, options: SvgOptions): string {
  const scene = sceneOf(board, options)
  const { x, y, width, height } = scene.frame
  const theme = THEMES[options.theme]
  const scale = options.scale ?? 1
  const content = [
    element('title', { id: 'tierboard-title' }, escapeXml(board.settings.name)),
    element('desc', { id: 'tierboard-desc' }, escapeXml(describeBoard(scene.board))),
    options.embed ? boardMetadata(encodeBoard(board)) : '',
    options.font ? fontRule(options.font) : '',
    options.transparent ? '' : element('rect', { ...scene.frame, fill: theme.page }),
    drawBands(scene, theme),
    drawZones(scene, theme),
    drawLines(scene, theme),
    drawCards(scene, theme, options.markOf),
    drawLabels(scene, theme),
  ]
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `${x} ${y} ${width} ${height}`,
    width: Math.round(width * scale),
    height: Math.round(height * scale),
    role: 'img',
    'aria-labelledby': 'tierboard-title tierboard-desc',
    'font-family': FONTS,
  }
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('svg', attributes, content.filter(Boolean).join('\n'))}\n`
}
