import type { BlockKind } from '../blockKind.ts'

/** The one door for outside calls: identity, quotas, routing. */
export const apiGateway = {
  id: 'gateway',
  title: 'API gateway',
  group: 'edge',
  tier: 'edge',
  allowedTiers: ['edge'],
  traits: ['router', 'block'],
  key: 'g',
  icon: 'door',
  technologies: ['Kong', 'AWS API Gateway', 'NGINX', 'Envoy'],
  properties: ['auth', 'rateLimit', 'tls', 'replicas', 'owner', 'region', 'rationale'],
  rareProperties: ['idempotent', 'features', 'balances', 'cachesDynamic', 'managed', 'autoscale', 'parked'],
  defaults: { auth: true, rateLimit: true, tls: true },
  use: 'Needed for a public API, and useful as the single entry to several services: identity, quotas and routing in one place.',
  limits:
    'One more hop on every call, and one more part to run; with one service and no public API the load balancer can do its work.',
  mermaid: { prefix: 'G', shape: 'rectangle' },
} as const satisfies BlockKind
