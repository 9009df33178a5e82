import { namesProduct } from '#domain/blocks/namesProduct.ts'
import { ROLE_TITLES } from '#domain/blocks/roleTitles.ts'
import { roleOf } from '#domain/blocks/traits.ts'
import type { Block } from '#domain/board/board.ts'
import { rolesOf } from '#domain/board/kind.ts'
import type { Size } from '#shared/geometry.ts'
import { onceFor } from '#shared/onceFor.ts'
import { type TextStyle, textWidth } from './textWidth.ts'
import { wrapText } from './wrapText.ts'

/** The measures of a card in board pixels; canvas and images draw from the same ones. */
export const CARD = {
  minWidth: 160,
  /** no text makes it wider */
  maxWidth: 600,
  height: 60,
  lineStep: 20,
  grid: 20,
  radius: 10,
  iconBox: 32,
  padding: 12,
  gap: 12,
  label: { size: 13.5, weight: 600 },
  detail: { size: 12, weight: 400 },
  load: { size: 11, weight: 600 },
  /** from the bottom of the card to the baseline of its load, which stands below all other lines and makes no card larger */
  loadBaseline: 6,
  /** how much higher the other lines stand above a load */
  loadLift: 5,
} as const satisfies { label: TextStyle; detail: TextStyle; load: TextStyle } & Record<string, unknown>

/** From the left border of a card to its text. */
export const TEXT_LEFT = CARD.padding + CARD.iconBox + CARD.gap
/** Room on the right that also absorbs kerning and rounding. */
const TEXT_RIGHT = 16
const PREFERRED = 280 - TEXT_LEFT - TEXT_RIGHT
const LONGEST_WORD = CARD.maxWidth - TEXT_LEFT - TEXT_RIGHT

/** What stands on a card, line by line, and how large that makes it. */
export interface Card extends Size {
  readonly label: readonly string[]
  readonly detail: readonly string[]
  /** "×3", or empty when the number of copies is not stated */
  readonly copies: string
}

function detailOf(block: Block): string {
  const role = roleOf(block)
  const unusual = role !== undefined && role !== rolesOf(block.kind)[0]
  // A block that is called by its product need not say it twice.
  const named = block.technology !== undefined && namesProduct(block.label, block.technology)
  return [named ? undefined : block.technology, unusual ? ROLE_TITLES[role] : undefined].filter(Boolean).join(' · ')
}

function build(block: Block): Card {
  const widths = { preferred: PREFERRED, limit: LONGEST_WORD }
  const copies = block.replicas === undefined ? '' : `×${block.replicas.toLocaleString('en-GB')}`
  const label = wrapText(block.label, CARD.label, widths)
  const copiesWidth = copies ? textWidth(` ${copies}`, { ...CARD.detail, weight: 600 }) : 0
  const detail = wrapText(detailOf(block), CARD.detail, { ...widths, preferred: PREFERRED - copiesWidth })
  if (copies && detail.length === 0) detail.push('')
  const lastDetail = detail.length - 1
  const widest = Math.max(
    0,
    ...label.map((line) => textWidth(line, CARD.label)),
    ...detail.map((line, i) => textWidth(line, CARD.detail) + (i === lastDetail ? copiesWidth : 0)),
  )
  const width = Math.ceil((TEXT_LEFT + widest + TEXT_RIGHT) / CARD.grid) * CARD.grid
  const extraLines = Math.max(0, label.length + Math.max(detail.length, 1) - 2)
  return {
    label,
    detail,
    copies,
    width: Math.max(CARD.minWidth, width),
    height: CARD.height + extraLines * CARD.lineStep,
  }
}

/** The card of a block: at least 160 × 60 pixels, in steps of 20, grown to its text; computed once a block. */
export const cardOf: (block: Block) => Card = onceFor(build)
