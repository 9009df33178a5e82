import { ALL_KINDS } from '#domain/blocks/catalogue.ts'
import type { Reference } from '#domain/blocks/kinds/blockKind.ts'
import { PRODUCT_FIGURES } from '#domain/names/productFigures.ts'
import { PRODUCTS } from '#domain/names/products.ts'
import { rangeWords } from './capacityWords.ts'

/** One figure that loads are compared with, and where it is from. */
export interface FigureRow {
  /** the product with its parts, or the kind of block that the figure is about */
  readonly subject: string
  /** "5,000 to 10,000 queries/s" */
  readonly figure: string
  /** what it is the figure of: "server" */
  readonly one: string
  readonly document: string
  readonly section: string
  /** a board may set another one */
  readonly isSetting: boolean
}

const rowOf = (subject: string, reference: Reference, isSetting = false): FigureRow => ({
  subject,
  figure: rangeWords(reference),
  one: reference.one,
  document: reference.document,
  section: reference.section,
  isSetting,
})

/** Every figure that loads are compared with: of products, then of kinds of blocks. */
export const FIGURE_TABLE: readonly FigureRow[] = [
  ...PRODUCT_FIGURES.map((each) => rowOf(each.also ? `${each.product}, ${each.also}` : each.product, each)),
  ...ALL_KINDS.flatMap(({ title, capacity }) =>
    capacity && !('like' in capacity) ? [rowOf(title, capacity, 'setting' in capacity)] : [],
  ),
]

/** The kinds of blocks that are judged like a product where they name none that has a figure. */
export const JUDGED_LIKE: readonly { readonly kind: string; readonly like: string }[] = ALL_KINDS.flatMap(
  ({ title, capacity }) => (capacity && 'like' in capacity ? [{ kind: title, like: capacity.like }] : []),
)

/** The products of which the load is shown and not judged. */
export const NOT_JUDGED: readonly string[] = PRODUCTS.filter(({ facts }) => facts.has('withoutFigure')).map(
  ({ name }) => name,
)
