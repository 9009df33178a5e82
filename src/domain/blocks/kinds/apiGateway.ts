import type { BlockKind } from './blockKind.ts'

/** The one door for outside calls: identity, quotas, routing. */
export const apiGateway = {
  id: 'gateway',
  title: 'API gateway',
  group: 'edge',
  key: 'g',
  words: 'kong apigw',
  comesAfter: { client: 20, entry: 30, cdn: 20, lb: 30, external: 10 },
  tier: 'edge',
  allowedTiers: ['edge'],
  traits: ['router', 'block'],
  icon: 'door',
  technologies: ['Kong', 'AWS API Gateway', 'NGINX', 'Envoy'],
  properties: ['auth', 'rateLimit', 'tls', 'replicas', 'owner', 'region', 'rationale'],
  rareProperties: ['idempotent', 'features', 'balances', 'cachesDynamic', 'managed', 'autoscale', 'parked'],
  defaults: { auth: true, rateLimit: true, tls: true },
  use: 'Needed for a public API, and useful as the single entry to several services: identity, quotas and routing in one place.',
  limits:
    'One more hop on every call, and one more part to run; with one service and no public API the load balancer can do its work.',
  mermaid: { prefix: 'G', bare: true, shape: 'rectangle', rank: 0 },
} as const satisfies BlockKind
