import { StreamLanguage, type StringStream } from '@codemirror/language'

/** Where a reader is; all but the front matter starts afresh in each line, so that a half-typed line recolours no other. */
interface Place {
  front: 'possible' | 'inside' | 'over'
  /** true where a statement may begin */
  start: boolean
  styling: 'no' | 'name' | 'values'
  /** open brackets around the words of a node */
  depth: number
  /** true between `--` and the arrow that ends the words of an edge */
  words: boolean
}

type Reader = (stream: StringStream, place: Place) => string | undefined

const LINE_START = { start: true, styling: 'no', depth: 0, words: false } as const

const frontMatter: Reader = (stream, place) => {
  if (place.front === 'over') return undefined
  const fence = stream.sol() && stream.match(/^---\s*$/, false)
  if (place.front === 'possible' && !fence) {
    place.front = 'over'
    return undefined
  }
  place.front = place.front === 'inside' && fence ? 'over' : 'inside'
  stream.skipToEnd()
  return 'meta'
}

const comment: Reader = (stream, { start }) => {
  if (!start) return undefined
  if (stream.match(/^%%\{.*/)) return 'meta'
  return stream.match(/^%%.*/) ? 'comment' : undefined
}

const DIRECTED = /^(?:(?:flowchart|graph)(?:-elk)?|direction)(?:[ \t]+(?:T[BD]|BT|RL|LR)(?![\w-]))?(?![\w-])/
const STYLING = /^(?:style|classDef|linkStyle)(?![\w-])/
const OPENING = /^(?:subgraph|end|class|click)(?![\w-])/

const keyword: Reader = (stream, place) => {
  if (!place.start) return undefined
  if (stream.match(STYLING)) place.styling = 'name'
  else if (!stream.match(DIRECTED) && !stream.match(OPENING)) return undefined
  return 'keyword'
}

const style: Reader = (stream, place) => {
  if (place.styling === 'values') return stream.match(/^[^;]+/) ? 'attributeValue' : undefined
  if (place.styling === 'no' || !stream.match(/^[^\s;]+/)) return undefined
  place.styling = 'values'
  return 'variableName'
}

const string: Reader = (stream) => (stream.match(/^"[^"]*"?/) ? 'string' : undefined)

const CLOSING = /^.*?(?=\s*(?:--|==|\.-))/

const edgeWords: Reader = (stream, place) => {
  if (!place.words) return undefined
  place.words = false
  return stream.match(CLOSING) && stream.current() !== '' ? 'labelName' : undefined
}

const nodeWords: Reader = (stream, { depth }) => (depth > 0 && stream.match(/^[^[\](){}"]+/) ? 'string' : undefined)

const ARROW = /^(?:<|[ox](?=--|==|-\.))?(?:--+[>xo]?|==+[>xo]?|-?\.+-[>xo]?|-\.|~~~+)/

const arrow: Reader = (stream, place) => {
  if (!stream.match(ARROW)) return undefined
  place.words = /^[<ox]?(?:--|==|-\.)$/.test(stream.current())
  return 'operator'
}

const pipe: Reader = (stream) => (stream.match(/^\|[^|]*\|?/) ? 'labelName' : undefined)

const className: Reader = (stream) => (stream.match(/^:::[\w-]*/) ? 'className' : undefined)

const bracket: Reader = (stream, place) => {
  if (stream.match(/^[[({>]/)) place.depth++
  else if (stream.match(/^[\])}]/)) place.depth = Math.max(place.depth - 1, 0)
  else return undefined
  return 'bracket'
}

const id: Reader = (stream) =>
  stream.match(/^[\w\u0080-\uffff]+(?:-[\w\u0080-\uffff]+)*/) ? 'variableName' : undefined

const READERS: readonly Reader[] = [
  comment,
  keyword,
  style,
  edgeWords,
  string,
  nodeWords,
  arrow,
  pipe,
  className,
  bracket,
  id,
]

function token(stream: StringStream, place: Place): string | null {
  const front = frontMatter(stream, place)
  if (front) return front
  if (stream.sol()) Object.assign(place, LINE_START)
  if (stream.eatSpace()) return null
  for (const read of READERS) {
    const found = read(stream, place)
    if (!found) continue
    place.start = false
    return found
  }
  if (stream.next() === ';') Object.assign(place, LINE_START)
  else place.start = false
  return 'punctuation'
}

/** Mermaid flowcharts as far as colours need: a half-typed or unknown statement is coloured as well as can be. */
export const mermaidLanguage = StreamLanguage.define<Place>({
  name: 'mermaid',
  startState: () => ({ front: 'possible', ...LINE_START }),
  token,
  languageData: { commentTokens: { line: '%%' } },
})
