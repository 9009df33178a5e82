import type { Block } from '#domain/board/board.ts'
import { blockKind } from './catalogue.ts'

/** A block's label in quotes, for a sentence; the title of its kind when it has no label. */
export const quotedName = (block: Block): string => `“${block.label.trim() || blockKind(block.kind).title}”`
