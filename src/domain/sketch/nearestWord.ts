import { LEXICON_WORDS } from '#domain/mermaid/read/lexicon/lexicon.ts'
import { PRODUCTS } from '#domain/names/products.ts'
import { groupBy } from '#shared/groupBy.ts'
import { onceForText } from '#shared/onceForText.ts'
import { productCalled } from './readName.ts'
import { ALSO_WORDS } from './spokenCopies.ts'

const LEAST = 4
const SHORT = 6
const LONG = 9

/** How many slips of the keys a word of a length may have and still be taken for another one. */
const slipsIn = (length: number): number => (length < LEAST ? 0 : length < LONG ? 1 : 2)

/** What a known word is offered as: a product by its name, any other word as it is. */
const OFFERED: ReadonlyMap<string, string> = new Map([
  ...[...LEXICON_WORDS].map((word): [string, string] => [word, word]),
  ...PRODUCTS.filter(({ name }) => !ALSO_WORDS.has(name)).flatMap(({ name, spellings }) =>
    [name.toLowerCase(), ...spellings]
      .filter((spelling) => /^\S+$/u.test(spelling))
      .map((spelling): [string, string] => [spelling, productCalled(spelling) ?? name]),
  ),
])

/** Words that are names of things in their own right, whatever they are near to. */
const OWN: ReadonlySet<string> = new Set(['auction', 'auctions', 'shift'])
const PRODUCT_WORDS: ReadonlySet<string> = new Set(
  PRODUCTS.flatMap(({ name, spellings }) => [name.toLowerCase(), ...spellings]),
)
/** Known words by their length, so that only those of about one length are compared. */
const LENGTHS = groupBy(
  [...OFFERED.keys()].filter((word) => word.length >= LEAST),
  (word) => word.length,
)

type Row = readonly number[]

/** The next row of the table of slips: to each beginning of `b` from the beginning of `a` that ends at `i`. */
function nextRow([a, b]: readonly [string, string], i: number, [older, old]: readonly [Row, Row]): Row {
  const row = [i]
  for (let j = 1; j <= b.length; j++) {
    const step = a[i - 1] === b[j - 1] ? 0 : 1
    const isSwapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
    const least = Math.min((old[j] as number) + 1, (row[j - 1] as number) + 1, (old[j - 1] as number) + step)
    row.push(isSwapped ? Math.min(least, (older[j - 2] as number) + 1) : least)
  }
  return row
}

/** How many letters were left out, put in, mistaken or swapped with the next to come from one word to another; `most` + 1 for more. */
export function slipsBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let rows: readonly [Row, Row] = [[], Array.from({ length: b.length + 1 }, (_, j) => j)]
  for (let i = 1; i <= a.length; i++) {
    const row = nextRow([a, b], i, rows)
    if (Math.min(...row) > most) return most + 1
    rows = [rows[1], row]
  }
  return Math.min(rows[1][b.length] as number, most + 1)
}

const STEM = /(?:es|ers?|s|d|ed|ue|ing)$/u
const stem = (word: string): string => word.replace(STEM, '')

/** True for two forms of one word, such as “match” and “matcher”; a product has one form. */
function isFormOf(word: string, known: string): boolean {
  if (PRODUCT_WORDS.has(known)) return word === `${known}s` && !known.endsWith('s')
  if (known.startsWith(word) && !known.endsWith('e')) return true
  return word === `${known}s` || stem(word) === known || stem(known) === word || stem(word) === stem(known)
}

const inOrder = (word: string): string => [...word].sort().join()

/** True where a short word is no other word: letters of the known one are missing or swapped, none is mistaken for another. */
function isPlainSlip(word: string, known: string): boolean {
  if (word.length === LEAST) return known.length > word.length && known.startsWith(word.slice(0, 2))
  if (PRODUCT_WORDS.has(known)) return known.length >= SHORT - 1
  return word.length >= SHORT || known.length > word.length || inOrder(word) === inOrder(known)
}

/** The known words of about the length of a word. */
const ofLength = (length: number, by: number): readonly string[] =>
  Array.from({ length: 2 * by + 1 }, (_, i) => LENGTHS.get(length - by + i) ?? []).flat()

interface Near {
  readonly known: string
  readonly slips: number
}

function nearest(word: string): string | undefined {
  const most = slipsIn(word.length)
  if (most === 0 || OFFERED.has(word) || OWN.has(word)) return undefined
  let best: Near | undefined
  for (const known of ofLength(word.length, most)) {
    const least = best ? best.slips - 1 : most
    const slips = slipsBetween(word, known, least)
    if (slips > least) continue
    if (isFormOf(word, known)) return undefined
    if (isPlainSlip(word, known)) best = { known, slips }
  }
  return best && (OFFERED.get(best.known) ?? best.known)
}

const nearestKnown = onceForText(nearest)

/** The known word that a word was meant to be, as it is usually written; undefined for one that is known or near to none. */
export const nearestWord = (word: string): string | undefined => nearestKnown(word.toLowerCase())
