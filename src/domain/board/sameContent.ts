import type { Board } from './board.ts'

type Fields = Readonly<Record<string, unknown>>

const sameValue = (a: unknown, b: unknown): boolean =>
  a === b || (Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((entry, i) => entry === b[i]))

/** The order of a record is its place in the list, which is where a file keeps it. */
function sameFields(a: object, b: object): boolean {
  if (a === b) return true
  const [one, other] = [a as Fields, b as Fields]
  const fields = new Set([...Object.keys(one), ...Object.keys(other)])
  return [...fields].every((field) => field === 'order' || sameValue(one[field], other[field]))
}

const sameList = (a: readonly object[], b: readonly object[]): boolean =>
  a === b || (a.length === b.length && a.every((record, index) => sameFields(record, b[index] as object)))

/** True when two boards have the same file. Quick where they share their records. */
export function sameContent(a: Board, b: Board): boolean {
  if (a === b) return true
  return (
    sameFields(a.settings, b.settings) &&
    sameFields(a.brief, b.brief) &&
    sameList(a.blocks, b.blocks) &&
    sameList(a.edges, b.edges) &&
    sameList(a.zones, b.zones) &&
    sameList(a.tradeoffs, b.tradeoffs)
  )
}
