import type { MermaidFault } from './mermaidFault.ts'

/** The time of Mermaid's parser grows with the square of a line's length; real lines are a hundred times shorter. */
const MOST_IN_LINE = 20_000
/** Steps that Mermaid's patterns take in about half a second. */
const MOST_STEPS = 500_000_000

const count = (text: string, part: string): number => text.split(part).length - 1

/** The steps of Mermaid's search for colours behind `style` and `classDef`, which tries every colon with every hash. */
const styleSteps = (line: string): number =>
  (count(line, 'style') + count(line, 'classDef')) * count(line, ':') * count(line, '#') * line.length

/** The steps of Mermaid's search for the end of a tag that has none, from every place where one begins. */
function tagSteps(tail: string): number {
  let steps = 0
  for (const { 0: tag, index } of tail.matchAll(/<\w+/g)) steps += tag.length * (tail.length - index)
  return steps
}

/** The fault of a text over which Mermaid's parser would sit for seconds or for ever; no real text is one. */
export function costlyText(text: string): MermaidFault | undefined {
  const lines = text.split('\n')
  const long = lines.findIndex(({ length }) => length > MOST_IN_LINE)
  if (long >= 0) return { code: 'too-large', characters: lines[long]?.length ?? 0, limit: MOST_IN_LINE, line: long + 1 }
  const style = lines.findIndex((line) => styleSteps(line) > MOST_STEPS)
  if (style >= 0) return { code: 'syntax', line: style + 1, source: 'style' }
  const end = text.lastIndexOf('>') + 1
  const tail = text.slice(end)
  if (tagSteps(tail) <= MOST_STEPS) return undefined
  return { code: 'syntax', line: text.slice(0, end + tail.search(/<\w/)).split('\n').length, found: '<' }
}
