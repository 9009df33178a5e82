import { expect, test } from 'vitest'
import { ALL_KINDS } from '#domain/blocks/catalogue.ts'
import { EMPTY_BOARD } from '#domain/board/board.ts'
import { PRODUCTS } from '#domain/names/products.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { capacityOf } from './capacityOf.ts'
import { FIGURE_TABLE, JUDGED_LIKE, NOT_JUDGED } from './figureTable.ts'

test('the table has each figure with the document and section that it is from', () => {
  expect(
    FIGURE_TABLE.map(({ subject, figure, document, section }) => `${subject}: ${figure} (${document}, ${section})`),
  ).toEqual([
    'PostgreSQL, Postgres: 5,000 to 10,000 queries/s (Four-step framework, numbers every engineer should know)',
    'MySQL: 5,000 to 10,000 queries/s (Four-step framework, numbers every engineer should know)',
    'Redis, Redis GEO, Redis Pub/Sub, Redis Streams: 100,000 queries/s and more (Four-step framework, numbers every engineer should know)',
    'Cassandra: 10,000 to 50,000 queries/s (Four-step framework, numbers every engineer should know)',
    'Kafka: 100,000 messages/s and more (Four-step framework, numbers every engineer should know)',
    'Application server: 1,000 requests/s (Step-by-step framework, technical tips: use numbers to validate design)',
    'WebSocket server: 50,000 connections (Four-step framework, chat walkthrough: WebSocket connections)',
  ])
})

test('every block that has a capacity of a document’s has it from the table', () => {
  const documents = new Set(FIGURE_TABLE.map(({ document, section }) => `${document}, ${section}`))
  for (const { id } of ALL_KINDS) {
    for (const technology of ['', ...PRODUCTS.map(({ name }) => name)]) {
      const [block] = parseNotation(`A:${id}(Box){replicas=2}`).blocks
      const capacity = block && capacityOf({ ...block, technology }, EMPTY_BOARD.settings)
      if (capacity) expect(documents).toContain(`${capacity.reference.document}, ${capacity.reference.section}`)
    }
  }
})

test('a product has one figure, whatever block it stands on', () => {
  const figures = (technology: string) =>
    ALL_KINDS.flatMap(({ id, traits }) => {
      const [block] = parseNotation(`A:${id}(Box){replicas=2}`).blocks
      const capacity = block && capacityOf({ ...block, technology }, EMPTY_BOARD.settings)
      return capacity && (traits as readonly string[]).includes('store') ? [capacity.each, capacity.basis] : []
    })
  for (const [product, each] of [
    ['Redis', 100_000],
    ['PostgreSQL', 10_000],
    ['Cassandra', 50_000],
    ['Kafka', 100_000],
  ] as const) {
    expect(new Set(figures(product)), product).toEqual(new Set([each, 'product']))
  }
})

test('other stores are judged like a product of the table, or not at all', () => {
  expect(JUDGED_LIKE.map(({ kind, like }) => `${kind}: ${like}`)).toEqual([
    'Cache: Redis',
    'SQL database: PostgreSQL',
    'NoSQL database: Cassandra',
    'Message queue: Kafka',
  ])
  expect(NOT_JUDGED).toEqual(expect.arrayContaining(['Neo4j', 'RabbitMQ', 'SQS', 'Elasticsearch', 'Caffeine']))
})
