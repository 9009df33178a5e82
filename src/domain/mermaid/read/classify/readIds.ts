import { isBareWhenAlone, KNOWN_PREFIXES } from '#domain/mermaid/write/idPrefix.ts'
import type { Sense } from '#domain/names/productLists.ts'
import type { FlowchartNode } from '../flowchart.ts'

const ID = new RegExp(`^(${[...KNOWN_PREFIXES.keys()].join('|')})(\\d*)$`)

/** The letters of an id that we would give: only some stand without a number. */
const prefixOf = (id: string): string | undefined => {
  const [, letters = '', number] = ID.exec(id) ?? []
  return number || isBareWhenAlone(letters) ? letters : undefined
}

/** What letters stand for, where they stand for one kind; the others say nothing. */
function senseOf(letters: string): Sense | undefined {
  const known = KNOWN_PREFIXES.get(letters)
  if (!known || known.silent) return undefined
  return { kind: known.kind, ...(known.role === undefined ? {} : { role: known.role }) }
}

/**
 * What the ids of nodes say, for a flowchart in which every id is one that we would give; the letters A, B and C of other people
 * stand for nothing.
 */
export function readIds(nodes: readonly FlowchartNode[]): (id: string) => Sense | undefined {
  const ours = nodes.every(({ id }) => prefixOf(id) !== undefined)
  return (id) => (ours ? senseOf(prefixOf(id) ?? '') : undefined)
}
