import type { BlockKind } from './blockKind.ts'

/** Hands messages from producers to consumers, later and at their pace. */
export const messageQueue = {
  id: 'queue',
  title: 'Message queue',
  group: 'data',
  key: 'q',
  words: 'kafka sqs rabbitmq stream topic event bus pubsub',
  comesAfter: {
    app: 40,
    worker: 90,
    ws: 20,
    notify: 30,
    sql: 40,
    nosql: 30,
    queue: 50,
    object: 10,
    outbox: 10,
    external: 40,
    generic: 30,
  },
  tier: 'data',
  allowedTiers: ['data', 'business'],
  traits: ['store', 'block'],
  icon: 'list',
  roles: {
    queue: { title: 'queue' },
    stream: { title: 'stream' },
    pubsub: { title: 'pub/sub' },
    dlq: { title: 'dead-letter queue' },
  },
  technologies: ['Kafka', 'SQS', 'RabbitMQ', 'Pulsar', 'Redis Pub/Sub', 'Redis Streams'],
  properties: ['dlq', 'replicas', 'shards', 'partitionKey', 'owner', 'region', 'rationale'],
  rareProperties: ['consumersOutOfScope', 'fireAndForget', 'salted', 'autoscale', 'load', 'managed', 'parked'],
  defaults: {},
  use: 'For work the user need not wait for, and for telling several services of one event.',
  limits:
    'A Kafka broker moves 100,000 messages/s and more; messages can come twice or late, so consumers must cope and failing ones need a dead-letter queue.',
  capacity: { like: 'Kafka' },
  edges: { any: 'event' },
  mermaid: { prefix: 'K', bare: true, shape: 'rectangle', tiersShape: 'channel', rank: 8 },
} as const satisfies BlockKind
