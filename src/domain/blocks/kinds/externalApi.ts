import type { BlockKind } from './blockKind.ts'

/** A service of somebody else. */
export const externalApi = {
  id: 'external',
  title: 'External API',
  group: 'supporting',
  key: 'x',
  words: 'third party provider payment stripe',
  comesAfter: { app: 80, worker: 80, notify: 10 },
  tier: 'data',
  allowedTiers: ['data', 'edge', 'business'],
  traits: [],
  icon: 'plug',
  roles: {
    provider: { title: 'provider' },
    identity: { title: 'identity' },
    producer: { title: 'producer' },
    media: { title: 'media' },
  },
  technologies: ['Stripe', 'Auth0', 'Google Maps', 'Twilio', 'OpenAI', 'APNs', 'FCM', 'SendGrid', 'Algolia'],
  properties: ['owner', 'region', 'rationale'],
  rareProperties: ['parked'],
  defaults: {},
  use: 'For what others run: payments, maps, identity, a partner that calls you.',
  limits: 'Its failures become yours: set a timeout and a circuit breaker, or call it from a worker.',
  isForeign: true,
  mermaid: { prefix: 'X', shape: 'rectangle', tiersShape: 'round', rank: 4 },
} as const satisfies BlockKind
