import { prepareSource } from '#domain/mermaid/read/prepareSource.ts'

const QUOTED = /"[^"]*"/g
const ATTRIBUTES = /@\{[^{}]*\}/g
// Only a label in quotes goes on in the next line; here it is blank already.
const BRACKETS = [/\[(?:\s*|[^[\]\n]*)\]/g, /\((?:\s*|[^()\n]*)\)/g, /\{(?:\s*|[^{}\n]*)\}/g]
const FLAG = /(?<=[\p{L}\p{N}_])>[^>\]\n]*\]/gu
const PIPED = /\|[^|\n]*\|/g
const CLASS = /:::[\w-]+/g
const EDGE_ID = /(?<![^\s;&])[^\s;&@]+@(?=[-=.<~xo])/g
const SPOKEN = /(?:--(?![-xo>])|==(?![=xo>])|-\.(?![-.])).*?(?:-{2,}[-xo>]|={2,}[=xo>]|\.+-[xo>]?)/g
const LINK = /(?:<|(?<![^\s])[xo])?(?:-{2,}[-xo>]|={2,}[=xo>]|-?\.+-[xo>]?|~{3,})/g
const HEADER = /^\s*(?:flowchart|graph)(?:-elk)?\b[ \t]*(?:TD|TB|BT|LR|RL|[<>^v])?/gm
const OTHER_STATEMENT = /^\s*(?:subgraph|classDef|class|style|linkStyle|click|direction|accTitle|accDescr|end)\b/

const blank = (text: string): string => text.replace(/[^\n]/g, ' ')

function withoutLabels(text: string): string {
  let left = text.replace(QUOTED, blank).replace(ATTRIBUTES, blank)
  for (let before = ''; before !== left; ) {
    before = left
    for (const bracket of BRACKETS) left = left.replace(bracket, blank)
  }
  return left.replace(FLAG, blank).replace(PIPED, blank)
}

/** The text of a flowchart with nothing but the ids of nodes left, and words of statements that are not about nodes and links. */
const onlyIds = (text: string): string =>
  withoutLabels(text)
    .replace(HEADER, blank)
    .replace(CLASS, blank)
    .replace(EDGE_ID, blank)
    .replace(SPOKEN, ' ')
    .replace(LINK, ' ')

/** Gives the line, counted from 1, on which the text of a flowchart first mentions the node with an id. */
export function nodeLines(source: string): (id: string) => number | undefined {
  const lines = onlyIds(prepareSource(source).text).split('\n')
  const mentioned = new Map<string, number>()
  // What a subgraph or a style names counts only when nothing else does.
  for (const other of [false, true]) {
    for (const [i, line] of lines.entries()) {
      if (OTHER_STATEMENT.test(line) !== other) continue
      for (const word of line.split(/[\s&;,]+/)) if (!mentioned.has(word)) mentioned.set(word, i + 1)
    }
  }
  return (id) => mentioned.get(id)
}
