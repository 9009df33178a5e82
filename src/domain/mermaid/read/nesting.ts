import type { FlowchartGroup } from './flowchart.ts'
import type { MermaidFault } from './mermaidFault.ts'

/** How many subgraphs may lie inside each other; drawings that people read have fewer than ten. */
const MOST_DEEP = 100

const SUBGRAPH = /^\s*subgraph\b/
const END = /^\s*end\s*;?\s*$/

const fault = (count: number): MermaidFault => ({
  code: 'too-many',
  what: 'subgraphs inside each other',
  count,
  limit: MOST_DEEP,
})

/** The fault of a text whose subgraphs lie too deep in each other, as far as its lines tell; Mermaid's parser takes long over one. */
export function tooDeepText(text: string): MermaidFault | undefined {
  let [open, deepest] = [0, 0]
  for (const line of text.split('\n')) {
    if (SUBGRAPH.test(line)) deepest = Math.max(deepest, ++open)
    else if (END.test(line)) open--
  }
  return deepest > MOST_DEEP ? fault(deepest) : undefined
}

/** The fault of a flowchart whose subgraphs lie too deep in each other for a board. */
export function tooDeep(groups: readonly FlowchartGroup[]): MermaidFault | undefined {
  const parents = new Map(groups.map(({ id, parent }) => [id, parent]))
  for (const { id } of groups) {
    let depth = 1
    for (let at = parents.get(id); at !== undefined && depth <= MOST_DEEP; at = parents.get(at)) depth++
    if (depth > MOST_DEEP) return fault(depth)
  }
  return undefined
}
