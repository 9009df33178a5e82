/** A place where a text names a node: from the first character of its id to behind its label, if one stands there. */
export interface Mention {
  readonly id: string
  readonly from: number
  readonly to: number
}

const WORD = /[\p{L}\p{N}_]+(?:[.-][\p{L}\p{N}_]+)*/gu
/** Lines that name nodes without showing them. */
const OTHER =
  /^\s*(?:%%|classDef\b|class\b|style\b|linkStyle\b|click\b|subgraph\b|direction\b|graph\b|flowchart\b|end\s*$)/
/** Words of labels and links and names of classes, which are no nodes whatever they say. */
const NO_NODES = /"[^"]*"|\|[^|]*\||:::[\w-]+|(?<=(?<![-=.])(?:--|==|-\.))\s+[^\s>|-][^>|"]*?(?=\s+(?:--|==|\.-))/g
const OPENING = /^(?:\(\(\(|\(\[|\[\[|\[\(|\(\(|\{\{|\[\/|\[\\|[[({>])/

/** The place behind a label that opens at `at`: quoted to its closing quote and brackets, else to the bracket that balances it. */
function labelEnd(line: string, at: number): number {
  const open = OPENING.exec(line.slice(at))?.[0]
  if (open === undefined) return at
  const quote = line.startsWith('"', at + open.length) ? line.indexOf('"', at + open.length + 1) : -1
  const from = quote < 0 ? at + open.length : quote
  const close = /[)\]}]+/.exec(line.slice(from))
  return close ? from + close.index + close[0].length : line.length
}

function inLine(line: string, start: number, isNode: (id: string) => boolean): Mention[] {
  const mentions: Mention[] = []
  let at = 0
  const words = line.replace(NO_NODES, (passed) => ' '.repeat(passed.length))
  for (const match of words.matchAll(WORD)) {
    if (match.index < at || !isNode(match[0])) continue
    const end = labelEnd(line, match.index + match[0].length)
    mentions.push({ id: match[0], from: start + match.index, to: start + end })
    at = end
  }
  return mentions
}

/** Every place where a text names one of the nodes, line by line; lines that only style or comment name none. */
export function mentionsIn(text: string, isNode: (id: string) => boolean): readonly (readonly Mention[])[] {
  let start = 0
  return text.split('\n').map((line) => {
    const mentions = OTHER.test(line) ? [] : inLine(line, start, isNode)
    start += line.length + 1
    return mentions
  })
}
