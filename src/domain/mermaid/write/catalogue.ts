import type { Board } from '#domain/board/board.ts'
import { legacy } from './legacy.ts'
import type { MermaidDialect, WrittenMermaid } from './mermaidDialect.ts'
import type { DialectId, MermaidOptions } from './mermaidOptions.ts'
import { reference } from './reference.ts'
import { tiers } from './tiers.ts'

/** Every dialect a board can be written in, in the order they are offered. */
export const MERMAID_DIALECTS = [reference, tiers, legacy] as const satisfies readonly MermaidDialect[]

const BY_ID: ReadonlyMap<DialectId, MermaidDialect> = new Map(MERMAID_DIALECTS.map((dialect) => [dialect.id, dialect]))

/** The dialect of an id. */
export const mermaidDialect = (id: DialectId): MermaidDialect => BY_ID.get(id) ?? reference

/** The board in the dialect of the options. The same board and options always give the same text. */
export const writeMermaid = (board: Board, options: MermaidOptions): WrittenMermaid =>
  mermaidDialect(options.dialect).write(board, options)
