import { quotedName } from '#domain/blocks/quotedName.ts'
import type { Block } from '#domain/board/board.ts'
import { listed } from './listed.ts'

const MOST_NAMES = 4

/** A block's label in quotes, for a sentence; the title of its kind when it has no label. */
export const nameOf = quotedName

/** The labels of one or more blocks for a sentence: “A”, “B” and “C”; at most four of them, then how many more there are. */
export function namesOf(blocks: readonly Block[]): string {
  const shown = blocks.slice(0, blocks.length > MOST_NAMES ? MOST_NAMES - 1 : MOST_NAMES).map(nameOf)
  const more = blocks.length - shown.length
  return listed(more > 0 ? [...shown, `${more} more`] : shown)
}
