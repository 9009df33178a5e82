import type { BlockProperties } from '#domain/board/blockProperties.ts'
import type { Kind, Role } from '#domain/board/kind.ts'

/** What a word on a box says about the block: its kind, and what else follows from the word. */
export interface Sense {
  readonly kind: Kind
  readonly role?: Role
  readonly features?: BlockProperties['features']
  readonly platform?: NonNullable<BlockProperties['platform']>
}

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
