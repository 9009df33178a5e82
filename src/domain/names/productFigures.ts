import type { Reference } from '#domain/blocks/kinds/blockKind.ts'

/** What one copy of a product takes, as the document that names it has it. */
export interface ProductFigure extends Reference {
  readonly product: string
  /** other names of it, and what is a part of it, separated by commas */
  readonly also?: string
}

const NUMBERS = { document: 'Four-step framework', section: 'numbers every engineer should know' }
const SQL = { each: 10_000, low: 5_000, unit: 'queries/s', one: 'server', copies: 'leader', ...NUMBERS } as const

/** The figures of the products that a document names, one a product; others are judged like the one that their kind is likest. */
export const PRODUCT_FIGURES: readonly ProductFigure[] = [
  { product: 'PostgreSQL', also: 'Postgres', ...SQL },
  { product: 'MySQL', ...SQL },
  {
    product: 'Redis',
    also: 'Redis GEO, Redis Pub/Sub, Redis Streams',
    each: 100_000,
    orMore: true,
    unit: 'queries/s',
    one: 'node',
    copies: 'leader',
    ...NUMBERS,
  },
  {
    product: 'Cassandra',
    each: 50_000,
    low: 10_000,
    unit: 'queries/s',
    one: 'node',
    copies: 'nodes',
    ...NUMBERS,
  },
  { product: 'Kafka', each: 100_000, orMore: true, unit: 'messages/s', one: 'broker', copies: 'apart', ...NUMBERS },
]

/** The figure of a product, by its name; undefined for one that no document gives a figure. */
export const figureOfProduct: (name: string) => ProductFigure | undefined = (() => {
  const byName = new Map(
    PRODUCT_FIGURES.flatMap((each) =>
      [each.product, ...(each.also?.split(',') ?? [])].map((name) => [name.trim(), each]),
    ),
  )
  return (name: string) => byName.get(name)
})()
