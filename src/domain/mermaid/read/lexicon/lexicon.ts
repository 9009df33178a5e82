import { type FoundPhrase, phraseFinder } from '#domain/names/phrases.ts'
import { PRODUCTS } from '#domain/names/products.ts'
import { tokenizer } from '#domain/names/tokens.ts'
import type { Entry } from './sense.ts'
import { WORD_LISTS } from './words.ts'

const spelled = tokenizer(() => true)

const WORD_ENTRIES: readonly Entry[] = WORD_LISTS.flatMap(({ words, weight, sense, lasts = false }) =>
  words.split(',').map((phrase): Entry => ({ words: spelled(phrase), weight, sense, lasts })),
)

const PRODUCT_ENTRIES: readonly Entry[] = PRODUCTS.flatMap(({ name, sense, spellings }) =>
  spellings.map(
    (phrase): Entry => ({ words: spelled(phrase), weight: 'product', sense, lasts: true, technology: name }),
  ),
)

const findIn = phraseFinder([...WORD_ENTRIES, ...PRODUCT_ENTRIES])

/** Every word of the lexicon, in lower case and singular. */
export const LEXICON_WORDS: ReadonlySet<string> = new Set(
  [...WORD_ENTRIES, ...PRODUCT_ENTRIES].flatMap(({ words }) => words),
)
/** What a compound may end in; products are never a part of another word. */
const ENDINGS = new Set(WORD_ENTRIES.flatMap(({ words }) => (words.length === 1 ? words : [])))

const wordsIn = tokenizer(
  (word) => LEXICON_WORDS.has(word),
  (word) => ENDINGS.has(word),
)

/** An entry found in a phrase. */
export type Found = FoundPhrase<Entry>

/** The entries of the lexicon that a phrase holds, from left to right, the longest where several begin; and the number of its words. */
export function findEntries(phrase: string): { readonly found: readonly Found[]; readonly length: number } {
  const words = wordsIn(phrase)
  return { found: findIn(words), length: words.length }
}
