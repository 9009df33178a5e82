import { describe, expect, test } from 'vitest'
import { ALL_KINDS } from '#domain/blocks/catalogue.ts'
import type { Block } from '#domain/board/board.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { PRODUCT_FACTS, PRODUCTS_ALSO_ON } from './productFacts.ts'
import { PRODUCT_FIGURES } from './productFigures.ts'
import { kindsFor, mayStandOn, PRODUCTS, productNamed, productsIn, productsOf } from './products.ts'
import { isManaged, scalesItself, takesWritesEverywhere } from './runsOn.ts'

const names = (text: string) => productsIn(text).map(({ name }) => name)
const block = (notation: string) => parseNotation(notation).blocks[0] as Block

describe('the table of products', () => {
  test('says nothing of a product that it does not have', () => {
    const said = [
      ...Object.values(PRODUCT_FACTS),
      ...Object.values(PRODUCTS_ALSO_ON),
      ...PRODUCT_FIGURES.map(({ product, also }) => (also ? `${product}, ${also}` : product)),
    ].flatMap((list) => list.split(',').map((name) => name.trim()))
    const known = new Set(PRODUCTS.map(({ name }) => name))
    expect(said.filter((name) => !known.has(name))).toEqual([])
  })

  test('has each product once', () => {
    const all = PRODUCTS.map(({ name }) => name)
    expect(all.filter((name, i) => all.indexOf(name) !== i)).toEqual([])
  })

  test.each(ALL_KINDS.map((kind) => [kind.title, kind] as const))('knows what is offered for: %s', (_, kind) => {
    const unknown = kind.technologies.filter((technology) => {
      const products = productsIn(technology)
      return products.length === 0 || !products.every((product) => mayStandOn(product, kind.id))
    })
    expect(unknown).toEqual([])
  })
})

describe('the products that a text names', () => {
  test.each([
    ['PostgreSQL', ['PostgreSQL']],
    ['AWS ALB', ['ALB']],
    ['RDS Multi-AZ', ['RDS Multi-AZ']],
    ['RDS PostgreSQL', ['RDS']],
    ['OrdersPostgres', ['Postgres']],
    ['orders-dynamodb', ['DynamoDB']],
    ['PostgreSQL + Redis', ['PostgreSQL', 'Redis']],
    ['Amazon MSK (Kafka)', ['MSK', 'Kafka']],
    ['Categories', []],
    ['API gateway', []],
    ['Object storage', []],
  ])('are told by whole words: %s', (text, found) => {
    expect(names(text)).toEqual(found)
  })

  test('are one only where the text says nothing else', () => {
    expect([productNamed('amazon dynamodb')?.name, productNamed('our own MongoDB fork')]).toEqual([
      'DynamoDB',
      undefined,
    ])
  })
})

describe('the products a block runs on', () => {
  test.each([
    ['D:nosql(Messages){tech=Cassandra}', ['Cassandra']],
    ['D:nosql(Cassandra)', ['Cassandra']],
    ['A:app(Order Lambda)', ['Lambda']],
    ['A:app(Kafka consumer)', []],
    ['D:nosql(Cassandra){tech=DynamoDB}', ['DynamoDB']],
    ['G:gateway(API gateway)', []],
  ])('are those of its technology, else of its label: %s', (notation, found) => {
    expect(productsOf(block(notation)).map(({ name }) => name)).toEqual(found)
  })

  test.each([
    ['A:app(Order Lambda)', true],
    ['D:sql{tech=RDS Multi-AZ}', true],
    ['D:sql{tech=RDS}', false],
    ['D:sql{tech=PostgreSQL managed=on}', true],
    ['L:lb(ALB)', true],
    ['Q:queue(Jobs){tech=Amazon SQS}', true],
    ['K:cache{tech=Redis}', false],
  ])('say whether somebody else keeps its copies: %s', (notation, managed) => {
    expect(isManaged(block(notation))).toBe(managed)
  })

  test.each([
    ['A:app{tech=Cloud Run}', true],
    ['A:app{tech=EC2}', false],
    ['A:app{autoscale=on}', true],
    ['D:sql{tech=Aurora}', false],
    ['D:sql{tech=Aurora Serverless}', true],
  ])('say whether it takes what comes by itself: %s', (notation, itself) => {
    expect(scalesItself(block(notation))).toBe(itself)
  })

  test.each([
    ['D:nosql(Cassandra)', true],
    ['D:sql{tech=Cloud Spanner}', true],
    ['D:sql{tech=PostgreSQL}', false],
    ['D:sql{tech=PostgreSQL replication=multi-leader}', true],
  ])('say whether every node takes writes: %s', (notation, everywhere) => {
    expect(takesWritesEverywhere(block(notation))).toBe(everywhere)
  })
})

test('a product may stand on its own kind, on those that offer it and on boxes of which nothing is known', () => {
  const stands = (name: string, kind: Block['kind']) => {
    const product = productNamed(name)
    return product && mayStandOn(product, kind)
  }
  expect([stands('Redis', 'cache'), stands('Redis', 'nosql'), stands('Redis', 'sql')]).toEqual([true, true, false])
  expect([stands('Memcached', 'nosql'), stands('Node.js', 'ws'), stands('MySQL', 'outbox')]).toEqual([
    false,
    true,
    true,
  ])
  expect([stands('MongoDB', 'generic'), stands('SQS', 'external'), stands('Kubernetes', 'sql')]).toEqual([
    true,
    true,
    true,
  ])
  const nginx = productNamed('NGINX')
  expect(nginx && kindsFor(nginx)).toEqual(['lb', 'gateway'])
  expect(stands('NGINX', 'cdn')).toBe(true)
})
