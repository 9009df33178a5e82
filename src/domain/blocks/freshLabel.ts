import type { Block, Board } from '#domain/board/board.ts'
import type { Kind } from '#domain/board/kind.ts'
import { groupBy } from '#shared/groupBy.ts'
import { blockKind } from './catalogue.ts'
import { PALETTE } from './palette.ts'

const labelOf = (kind: Kind): string => blockKind(kind).label ?? blockKind(kind).title

/** The label of a block of a kind that comes to a board, with the first number from 2 on that tells it from the others there. */
export function freshLabel({ blocks }: Pick<Board, 'blocks'>, kind: Kind, label = labelOf(kind)): string {
  let fresh = label
  for (let i = 2; blocks.some((block) => block.label === fresh); i++) fresh = `${label} ${i}`
  return fresh
}

/** Most labels do not, and are not gone through for the number. */
const ENDS_IN_DIGIT = /\d$/

/** A label in lower case without the number at its end, which is all that copies of one thing differ in. */
const withoutNumber = (label: string): string => {
  const text = label.trim().toLowerCase()
  if (!ENDS_IN_DIGIT.test(text)) return text
  return text.replace(/[\s\-#_]*\d+$/, '') || text
}

/** What blocks are called that come from the palette, each with the kinds of those. */
const GIVEN: ReadonlyMap<string, ReadonlySet<Kind>> = new Map(
  [...groupBy(PALETTE, ({ label }) => withoutNumber(label))].map(([label, entries]) => [
    label,
    new Set(entries.map(({ kind }) => kind)),
  ]),
)

/** True for a label that a block of a kind has, in whatever role it comes, until somebody gives it one. */
export const isFreshLabel = (label: string, kind: Kind): boolean => GIVEN.get(withoutNumber(label))?.has(kind) ?? false

/**
 * The label that a person gave a block, in lower case and without the number at its end; undefined for a block without one, and for
 * one that is still called what a new block is.
 */
export function typedLabel({ label }: Pick<Block, 'label'>): string | undefined {
  const text = withoutNumber(label)
  return text === '' || GIVEN.has(text) ? undefined : text
}
