import { quotedName } from '#domain/blocks/quotedName.ts'
import type { Block, BlockId, Board, EdgeId } from '#domain/board/board.ts'
import { findRecord } from '#domain/board/lookup.ts'
import { listed } from './listed.ts'
import type { Finding } from './rule.ts'

const MOST_NAMES = 4

/** A block's label in quotes, for a sentence; the title of its kind when it has no label. */
export const nameOf = quotedName

/** The labels of one or more blocks for a sentence: “A”, “B” and “C”; at most four of them, then how many more there are. */
export function namesOf(blocks: readonly Block[]): string {
  const shown = blocks.slice(0, blocks.length > MOST_NAMES ? MOST_NAMES - 1 : MOST_NAMES).map(nameOf)
  const more = blocks.length - shown.length
  return listed(more > 0 ? [...shown, `${more} more`] : shown)
}

/** What the place of a finding is called: its blocks, or the two that its only edge joins; what is wrong there where it has none. */
export function placeName({ blocks, edges }: Board, { at, says }: Pick<Finding, 'at' | 'says'>): string {
  const among = at.flatMap((id) => findRecord(blocks, id as BlockId) ?? [])
  const [line, ...lines] = at.flatMap((id) => findRecord(edges, id as EdgeId) ?? [])
  const from = line && findRecord(blocks, line.from)
  const to = line && findRecord(blocks, line.to)
  if (from && to && lines.length === 0 && among.every((block) => block === from || block === to))
    return `${nameOf(from)} → ${nameOf(to)}`
  return among.length > 0 ? namesOf(among) : says
}
