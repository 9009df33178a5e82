import { PRODUCTS } from '#domain/names/products.ts'
import { tokensOf } from '#domain/names/tokens.ts'
import type { Entry } from './sense.ts'
import { WORD_LISTS } from './words.ts'

const everything = () => true
const spelled = (phrase: string) => tokensOf(phrase, everything)

const WORD_ENTRIES: readonly Entry[] = WORD_LISTS.flatMap(({ words, weight, sense, lasts = false }) =>
  words.split(',').map((phrase): Entry => ({ words: spelled(phrase), weight, sense, lasts })),
)

const PRODUCT_ENTRIES: readonly Entry[] = PRODUCTS.flatMap(({ name, sense, spellings }) =>
  spellings.map(
    (phrase): Entry => ({ words: spelled(phrase), weight: 'product', sense, lasts: true, technology: name }),
  ),
)

/** The entries by their first word, the longest phrases first; of two with the same words the one listed first holds. */
const BY_FIRST: ReadonlyMap<string, readonly Entry[]> = (() => {
  const map = new Map<string, Entry[]>()
  for (const entry of [...WORD_ENTRIES, ...PRODUCT_ENTRIES]) {
    const first = entry.words[0] ?? ''
    map.set(first, [...(map.get(first) ?? []), entry])
  }
  for (const list of map.values()) list.sort((a, b) => b.words.length - a.words.length)
  return map
})()

const KNOWN = new Set([...WORD_ENTRIES, ...PRODUCT_ENTRIES].flatMap(({ words }) => words))
/** What a compound may end in; products are never a part of another word. */
const ENDINGS = new Set(WORD_ENTRIES.flatMap(({ words }) => (words.length === 1 ? words : [])))

/** An entry found in a phrase: the places of its first word and of the word behind its last. */
export interface Found {
  readonly entry: Entry
  readonly start: number
  readonly end: number
}

/** The entries of the lexicon that a phrase holds, from left to right, the longest where several begin; and the number of its words. */
export function findEntries(phrase: string): { readonly found: readonly Found[]; readonly length: number } {
  const words = tokensOf(
    phrase,
    (word) => KNOWN.has(word),
    (word) => ENDINGS.has(word),
  )
  const found: Found[] = []
  let at = 0
  while (at < words.length) {
    const start = at
    const entry = BY_FIRST.get(words[start] ?? '')?.find((each) =>
      each.words.every((word, i) => words[start + i] === word),
    )
    if (entry) found.push({ entry, start, end: start + entry.words.length })
    at = entry ? start + entry.words.length : start + 1
  }
  return { found, length: words.length }
}
