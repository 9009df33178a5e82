const SHAPE = /^[A-Za-z]\w*(?:-\w+)*$/
const LONGEST = 64

const setOf = (words: string) => new Set(words.split(' '))

/** Words some Mermaid version reads as its own, also where a hyphen follows; lower case. */
const KEYWORDS = setOf(
  'end graph flowchart subgraph swimlane style linkstyle class classdef click default interpolate href call ' +
    'direction acctitle accdescr v td tb bt lr rl br',
)

/** Keys that every object has, the ids of our subgraphs and of the unseen nodes between them; lower case. */
const TAKEN = setOf(
  'constructor tostring tolocalestring valueof hasownproperty isprototypeof propertyisenumerable prototype ' +
    'client edge business data observability below_client below_edge below_business below_data',
)

/** True when an id can name a node in every Mermaid version and clashes with none of our subgraphs. */
export function isSafeId(id: string): boolean {
  const lower = id.toLowerCase()
  const plain = id.length <= LONGEST && SHAPE.test(id) && !lower.endsWith('_end')
  return plain && !TAKEN.has(lower) && !lower.split('-').some((part) => KEYWORDS.has(part))
}
