import type { Sense } from '#domain/names/productLists.ts'
import type { Weight } from './sense.ts'

/** Words of one meaning: separated by commas, as they stand on boxes, in lower case. */
export interface WordList {
  readonly weight: Weight
  readonly sense: Sense
  /** stays what it is when a front such as "service" follows */
  readonly lasts?: true
  readonly words: string
}
