import { isServer, isStore } from '#domain/blocks/predicates.ts'
import type { Block } from '#domain/board/board.ts'
import { labelWords } from '#domain/names/labelWords.ts'
import type { Link } from './links.ts'

const WRITER = /\b(?:shorten|generator|generation|ingest|ingestion|writer)\b/
/** What no label of a writer lacks; quicker to look for than whole words. */
const HINT = /shorten|generat|ingest|writer/i

/** True for a label that says that a service only takes writes. */
export const isWriterByName = (block: Pick<Block, 'label'>): boolean =>
  HINT.test(block.label) && WRITER.test(labelWords(block))

const asksStore = ({ kind, to }: Link): boolean => kind === 'request' && isStore(to)

/** True for a service that only takes writes: its label says so, or all its requests to stores state that they write. */
export function onlyWrites(block: Block, out: readonly Link[]): boolean {
  if (!isServer(block)) return false
  if (isWriterByName(block)) return true
  return out.some(asksStore) && out.every((link) => !asksStore(link) || link.edge.access === 'write')
}
