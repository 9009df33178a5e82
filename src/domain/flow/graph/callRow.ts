import type { RequestGraph } from './requestGraph.ts'

/** Numbered blocks of which each calls the next, as a linked list, and how many of them from here on are services. */
export interface CallRow {
  readonly node: number
  readonly services: number
  /** the last service of the row */
  readonly last: number | undefined
  readonly next: CallRow | undefined
}

/** The row that begins with a block and goes on with another row, or ends there. */
export function rowOf({ isService }: RequestGraph, node: number, next: CallRow | undefined): CallRow {
  const counts = isService[node] === true
  return {
    node,
    next,
    services: (next?.services ?? 0) + (counts ? 1 : 0),
    last: next?.last ?? (counts ? node : undefined),
  }
}

/** Of the rows of some blocks, by the numbers of these, the first with the most services. */
export function longestRow(
  rows: readonly (CallRow | undefined)[],
  nodes: readonly number[] | undefined,
): CallRow | undefined {
  let longest: CallRow | undefined
  if (nodes === undefined) return longest
  for (let i = 0; i < nodes.length; i++) {
    const row = rows[nodes[i] as number]
    if (row && row.services > (longest?.services ?? -1)) longest = row
  }
  return longest
}
