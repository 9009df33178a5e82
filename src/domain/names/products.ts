import { ALL_KINDS } from '#domain/blocks/catalogue.ts'
import { isExternal, isGeneric } from '#domain/blocks/predicates.ts'
import type { Block } from '#domain/board/board.ts'
import type { Kind } from '#domain/board/kind.ts'
import { onceFor } from '#shared/onceFor.ts'
import { onceForText } from '#shared/onceForText.ts'
import { phraseFinder } from './phrases.ts'
import { PRODUCT_FACTS, PRODUCTS_ALSO_ON, type ProductFact } from './productFacts.ts'
import { figureOfProduct, type ProductFigure } from './productFigures.ts'
import { PRODUCT_LISTS, type Sense } from './productLists.ts'
import { tokenizer } from './tokens.ts'

/** A product that stands on boxes. */
export interface Product {
  /** as it is usually written */
  readonly name: string
  readonly sense: Sense
  /** what it is called in the middle of a label, in lower case */
  readonly spellings: readonly string[]
  readonly facts: ReadonlySet<ProductFact>
  /** what one node of it takes, where a document names it */
  readonly figure: ProductFigure | undefined
}

const listed = (names: string): readonly string[] => names.split(',').map((name) => name.trim())

const FACTS: ReadonlyMap<string, ReadonlySet<ProductFact>> = (() => {
  const map = new Map<string, Set<ProductFact>>()
  for (const [fact, names] of Object.entries(PRODUCT_FACTS)) {
    for (const name of listed(names)) map.set(name, (map.get(name) ?? new Set()).add(fact as ProductFact))
  }
  return map
})()

const NO_FACTS: ReadonlySet<ProductFact> = new Set()

/** Every product that is known. */
export const PRODUCTS: readonly Product[] = PRODUCT_LISTS.flatMap(({ sense, products }) =>
  listed(products).map((written) => {
    const [name = '', spellings = name] = written.split('=').map((part) => part.trim())
    return {
      name,
      sense,
      spellings: spellings.split('|').map((spelling) => spelling.trim()),
      facts: FACTS.get(name) ?? NO_FACTS,
      figure: figureOfProduct(name),
    }
  }),
)

/** What blocks of a kind are usually made with: what the kind offers first, then every other product of it. */
export const technologiesOf: (kind: Kind) => readonly string[] = onceForText((kind: string) => {
  const offered = ALL_KINDS.find(({ id }) => id === kind)?.technologies ?? []
  return [...new Set([...offered, ...PRODUCTS.filter(({ sense }) => sense.kind === kind).map(({ name }) => name)])]
})

const spelled = tokenizer(() => true)

const SPELLED = PRODUCTS.flatMap((product) =>
  [...new Set([...product.spellings, product.name.toLowerCase()])].map((spelling) => ({
    words: spelled(spelling),
    product,
  })),
)
const findIn = phraseFinder(SPELLED)
const KNOWN = new Set(SPELLED.flatMap(({ words }) => words))

const wordsIn = tokenizer(
  (word) => KNOWN.has(word),
  () => false,
)

/** The products that a text names, from left to right, the longest where several begin. */
export const productsIn: (text: string) => readonly Product[] = onceForText((text: string) =>
  findIn(wordsIn(text)).map(({ entry }) => entry.product),
)

/** The product that a text is the name of and nothing else; undefined for any other text. */
export const productNamed: (text: string) => Product | undefined = onceForText((text: string) => {
  const words = wordsIn(text)
  const [first] = findIn(words)
  return first && first.end - first.start === words.length ? first.entry.product : undefined
})

/** Kinds by the names of products. */
function kindsByName(pairs: readonly (readonly [Kind, readonly string[]])[]): ReadonlyMap<string, readonly Kind[]> {
  const map = new Map<string, Kind[]>()
  for (const [kind, names] of pairs) for (const name of names) map.set(name, [...(map.get(name) ?? []), kind])
  return map
}

const OFFERED_ON = kindsByName(
  ALL_KINDS.map(({ id, technologies }) => [id, technologies.flatMap(productsIn).map(({ name }) => name)]),
)
const ALSO_ON = kindsByName(Object.entries(PRODUCTS_ALSO_ON).map(([kind, names]) => [kind as Kind, listed(names)]))

/** What runs code may be written with anything that code is written with; an outbox is a table of a database. */
const ALIKE: Partial<Readonly<Record<Kind, readonly Kind[]>>> = {
  ws: ['app'],
  notify: ['app'],
  outbox: ['sql', 'nosql'],
}

/** True when a product may stand on a block of a kind; of a box of which nothing is known, and on one, it always may. */
export function mayStandOn({ name, sense, facts }: Product, kind: Kind): boolean {
  if (sense.kind === kind || isGeneric(sense) || isGeneric({ kind })) return true
  // What others run may be drawn as such.
  if (isExternal({ kind }) && facts.has('managed')) return true
  if (ALIKE[kind]?.includes(sense.kind)) return true
  return [OFFERED_ON, ALSO_ON].some((kinds) => kinds.get(name)?.includes(kind))
}

/** The kinds that offer a product, its own first. */
export const kindsFor = ({ name, sense }: Product): readonly Kind[] => [
  ...new Set([sense.kind, ...(OFFERED_ON.get(name) ?? [])]),
]

/** What a block may be asked for its product. */
export type Named = Pick<Block, 'kind' | 'technology' | 'label'>

function find({ kind, technology, label }: Named): readonly Product[] {
  if (technology?.trim()) return productsIn(technology)
  return productsIn(label).filter((product) => mayStandOn(product, kind))
}

/** The products a block runs on: those its technology names; without one, those its label names that may stand on it. */
export const productsOf: (block: Named) => readonly Product[] = onceFor(find)

/** True when something is known to be so of a product that a block runs on. */
export function hasProduct(block: Named, fact: ProductFact): boolean {
  const products = productsOf(block)
  return products.length > 0 && products.some(({ facts }) => facts.has(fact))
}
