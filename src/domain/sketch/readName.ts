import { namesProduct } from '#domain/blocks/namesProduct.ts'
import { isBalancer, isGeneric } from '#domain/blocks/predicates.ts'
import type { BlockProperties } from '#domain/board/blockProperties.ts'
import { hasProperty } from '#domain/board/kind.ts'
import { blockLabel } from '#domain/mermaid/read/blockLabel.ts'
import { readLabel } from '#domain/mermaid/read/classify/readLabel.ts'
import type { Sense } from '#domain/names/productLists.ts'
import { productNamed, productsIn } from '#domain/names/products.ts'
import { onceForText } from '#shared/onceForText.ts'
import { ALSO_WORDS, spokenCopies } from './spokenCopies.ts'

/** What a name says of a block. */
export interface NameReading {
  /** the name without what has a field of its own: copies, and a product in brackets behind it */
  readonly label: string
  /** what it is; undefined when the lexicon knows none of its words */
  readonly sense: Sense | undefined
  /** a word says so by itself */
  readonly isSure: boolean
  readonly technology?: string
  readonly replicas?: number
  readonly layer?: NonNullable<BlockProperties['layer']>
}

/** Products of which people mean the one by the name of the other. */
const CALLED: Readonly<Record<string, string>> = { Postgres: 'PostgreSQL', Mongo: 'MongoDB' }

/** The product that a text is the name of, as it is usually written; undefined for any other text. */
export function productCalled(text: string): string | undefined {
  const product = productNamed(text)
  return product && (CALLED[product.name] ?? product.name)
}

/** The product that a label runs on, as it is written there, else as it is usually written. */
function technologyIn(label: string): string | undefined {
  const whole = productNamed(label)
  const product = whole ?? productsIn(label).find(({ name }) => !ALSO_WORDS.has(name))
  if (!product || isGeneric(product.sense)) return undefined
  return namesProduct(label, product.name) ? product.name : (CALLED[product.name] ?? product.name)
}

const LAYER = /\bl-?([47])\b|\blayer ([47])\b/i

function read(text: string): NameReading {
  const spoken = spokenCopies(text)
  const bare = { replicas: spoken?.replicas, ...blockLabel([spoken?.rest ?? text]) }
  const reading = readLabel(bare.technology === undefined ? [bare.label] : [bare.label, bare.technology])
  const sense = reading?.sense
  const counts = sense === undefined || hasProperty(sense.kind, 'replicas')
  const { label, technology, replicas } = counts ? bare : blockLabel([text], { counts: false })
  const made = technology ?? technologyIn(label)
  const layer = sense && isBalancer(sense) ? LAYER.exec(label) : undefined
  return {
    label,
    sense,
    isSure: reading?.sure ?? false,
    ...(made === undefined ? {} : { technology: made }),
    ...(replicas === undefined ? {} : { replicas }),
    ...(layer ? { layer: `L${layer[1] ?? layer[2]}` as 'L4' | 'L7' } : {}),
  }
}

/** What a name says, computed once a name. */
export const readName: (text: string) => NameReading = onceForText(read)
