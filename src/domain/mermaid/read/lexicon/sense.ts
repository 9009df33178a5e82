import type { Sense } from '#domain/names/productLists.ts'

/**
 * How a word decides: a `thing` by itself; a `person` only at the end of a phrase ("user profile" is no user); a `vessel` such as
 * "database" unless a product says which; a `front` such as "service" gives its own kind unless what stands before it is a thing
 * that `lasts`; an `app` is a front, a client when something says whose it is; a `carrier` such as "cluster" never has a kind of
 * its own; a `product` where no thing is named.
 */
export type Weight = 'thing' | 'person' | 'vessel' | 'front' | 'app' | 'carrier' | 'product'

/** One entry of the lexicon: words of a phrase, in lower case and singular, and what they mean. */
export interface Entry {
  readonly words: readonly string[]
  readonly weight: Weight
  readonly sense: Sense
  /** stays what it is when a `front` follows: a "cache server" is a cache, a "search service" an application */
  readonly lasts: boolean
  /** the product as it is usually written */
  readonly technology?: string
}
