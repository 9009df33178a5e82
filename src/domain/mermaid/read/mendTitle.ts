import { quoteMended, readsAsItIs } from './mendedLabel.ts'

const SUBGRAPH = /^\s*subgraph\s+(?=\S)/
const WITH_ID = /^([^\s[\]"]+)\s*\[(.*)\]$/u
const QUOTED = /^"[^"]*"$/
/** Mermaid reads no other signs in a bare title, and not these words. */
const AMISS = /[^\p{L}\p{N}\s_.:;?!$%&'*+/\\^`#-]|--|:::|\b(?:default|href|_self)\b/u

/** The line of a subgraph with its title quoted if it must be, and the title if it was; undefined for any other line. */
export function mendTitle(line: string): { readonly text: string; readonly labels: readonly string[] } | undefined {
  const [start] = SUBGRAPH.exec(line) ?? []
  if (start === undefined) return undefined
  const title = line.slice(start.length).trimEnd()
  const [, id, inside] = WITH_ID.exec(title) ?? []
  if (id !== undefined && inside !== undefined) {
    if (readsAsItIs(inside, '[')) return { text: line, labels: [] }
    return { text: `${start}${id}[${quoteMended(inside)}]`, labels: [inside.trim()] }
  }
  if (QUOTED.test(title) || !AMISS.test(title)) return { text: line, labels: [] }
  return { text: `${start}${quoteMended(title)}`, labels: [title] }
}
