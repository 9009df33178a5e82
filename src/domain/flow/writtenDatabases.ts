import type { Block } from '#domain/board/board.ts'
import { type Link, writes } from '#domain/capacity/links.ts'
import type { FlowGraph } from './flowGraph.ts'
import { isKind } from './isKind.ts'

/** True for a SQL or NoSQL database. */
export const isDatabase = isKind('sql', 'nosql')

/** True for a request that can change a database. */
export const writesDatabase = (link: Link): boolean => isDatabase(link.to) && writes(link)

/** The databases a block writes, in the order of its edges. */
export const writtenDatabases = (flow: FlowGraph, block: Block): readonly Block[] => [
  ...new Set(
    flow
      .out(block)
      .filter(writesDatabase)
      .map(({ to }) => to),
  ),
]
