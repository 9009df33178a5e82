import { isApplication, isCache, isQueue, isSocketServer } from '#domain/blocks/predicates.ts'
import { onceForText } from '#shared/onceForText.ts'
import { type PhraseReading, readBundle, readPhrase } from './readPhrase.ts'
import { storeSense } from './storeSense.ts'

/** What a label says a block is, and which line of it said so, counted from 0. */
export interface LabelReading extends PhraseReading {
  readonly line: number
}

const MARKS = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\ufe0f|\u200d|\u20e3/gu
const NUMBERING = /^\s*(?:\d+[.):]|[①-⑳])\s*/u
/** Where the main part of a line ends and what says more about it begins. */
const BREAKS = /\s+[-–—/|+&,→>]\s*|\s*[,;:(){}[\]–—→]\s*|\s\/\s|\s+(?:and|or)\s+/iu
const BEHIND = /(?<=\S)\s+(?:for|of|via|from|to|with|in|on|per|by|using|behind|into|at|through|as)\s.*$/iu

const segmentsOf = (line: string): string[] =>
  line
    .replace(MARKS, ' ')
    .replace(NUMBERING, '')
    .split(BREAKS)
    .map((segment) => segment.trim())
    .filter(Boolean)

/** What a part of a line says: what stands before its first preposition, else all of it. */
function readSegment(segment: string): PhraseReading | undefined {
  const main = segment.replace(BEHIND, '')
  const reading = readPhrase(main)
  if (!reading && PEOPLE.test(segment)) return { sense: { kind: 'client' }, sure: false, word: 'user', open: false }
  if (reading || main === segment) return reading
  const whole = readPhrase(segment)
  return whole && { ...whole, sure: false }
}

/** Many people, whatever is said of them: "users worldwide", but not "users table". */
const PEOPLE =
  /^(?:users|customers|clients|visitors|players|viewers|shoppers)\b(?!\s+(?:table|data|list|collection|topic))/i

const FINE_ROLES = new Set(['worker', 'bff'])

/** What a later part of the label adds: which store a database is, or which sort of application. */
function refined(first: PhraseReading, later: readonly PhraseReading[]): PhraseReading {
  const product = later.find(({ technology }) => technology !== undefined)
  const named = first.technology ?? product?.technology
  const withProduct = named === undefined ? first : { ...first, technology: named }
  const store = first.open && first.technology === undefined && product && storeSense(first.sense, product.sense)
  if (store) return { ...withProduct, sense: store, sure: true }
  const queue = later.find(({ sense, word }) => isQueue(sense) && word !== 'event')
  // Redis is a cache, unless what it is used for is a queue.
  if (first.technology !== undefined && isCache(first.sense) && queue && first.word === first.technology) {
    return { ...first, sense: queue.sense }
  }
  // A server is what it speaks; a gateway of its own name is an API gateway.
  const realtime = later.find(({ sense }) => isSocketServer(sense))
  const mayBe = (isApplication(first.sense) && !first.sure) || first.word === 'gateway'
  if (realtime && mayBe) return { ...withProduct, sense: realtime.sense }
  const finer = later.find(
    ({ sense, technology }) => isApplication(sense) && FINE_ROLES.has(sense.role ?? '') && technology === undefined,
  )
  if (isApplication(first.sense) && first.sense.role === undefined && !first.sure && finer)
    return { ...withProduct, sense: finer.sense }
  return withProduct
}

function read(lines: readonly string[]): LabelReading | undefined {
  const bundle = readBundle(lines[0] ?? '')
  if (bundle) return { ...bundle, line: 0 }
  const readings = lines.flatMap((line, i) =>
    segmentsOf(line).flatMap((segment, j): readonly (LabelReading & { first: boolean })[] => {
      const reading = readSegment(segment)
      return reading ? [{ ...reading, line: i, first: i === 0 && j === 0 }] : []
    }),
  )
  const [first, ...later] = readings
  if (!first) return undefined
  const sense = refined(first, later)
  return { ...sense, line: first.line, sure: first.first ? sense.sure : false }
}

/** What the words of a label say, its first line first; undefined when the lexicon knows none of them. */
export const readLabel: (lines: readonly string[]) => LabelReading | undefined = (lines) => readOnce(lines.join('\n'))

const readOnce = onceForText((text: string) => read(text.split('\n')))
