import type { BlockKind } from '../blockKind.ts'

/** A service of somebody else. */
export const externalApi = {
  id: 'external',
  title: 'External API',
  group: 'supporting',
  tier: 'data',
  allowedTiers: ['data', 'edge', 'business'],
  traits: [],
  key: 'x',
  icon: 'plug',
  technologies: ['Stripe', 'Auth0', 'Google Maps', 'Twilio', 'OpenAI', 'APNs', 'FCM', 'SendGrid', 'Algolia'],
  properties: ['owner', 'region', 'rationale'],
  rareProperties: ['parked'],
  defaults: {},
  use: 'For what others run: payments, maps, identity, a partner that calls you.',
  limits: 'Its failures become yours: set a timeout and a circuit breaker, or call it from a worker.',
  mermaid: { prefix: 'X', shape: 'rectangle' },
} as const satisfies BlockKind
