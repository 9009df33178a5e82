import type { BlockKind } from '../blockKind.ts'

/** Hands messages from producers to consumers, later and at their pace. */
export const messageQueue = {
  id: 'queue',
  title: 'Message queue',
  group: 'data',
  tier: 'data',
  allowedTiers: ['data', 'business'],
  traits: ['store', 'block'],
  key: 'q',
  icon: 'list',
  technologies: ['Kafka', 'SQS', 'RabbitMQ', 'Pulsar', 'Redis Pub/Sub', 'Redis Streams'],
  properties: ['dlq', 'replicas', 'shards', 'partitionKey', 'owner', 'region', 'rationale'],
  rareProperties: ['consumersOutOfScope', 'salted', 'autoscale', 'load', 'managed', 'parked'],
  defaults: {},
  use: 'For work the user need not wait for, and for telling several services of one event.',
  limits:
    'A Kafka broker moves 100,000 messages/s and more; messages can come twice or late, so consumers must cope and failing ones need a dead-letter queue.',
  mermaid: { prefix: 'K', shape: 'rectangle' },
} as const satisfies BlockKind
