import type { BlockKind } from './blockKind.ts'

/** Name resolution and the firewall before anything else. */
export const entry = {
  id: 'entry',
  title: 'DNS and WAF',
  group: 'supporting',
  key: 'f',
  words: 'dns waf firewall anycast route 53',
  comesAfter: { client: 40 },
  tier: 'edge',
  allowedTiers: ['edge'],
  traits: ['router'],
  icon: 'shield',
  technologies: ['Route 53', 'Cloudflare', 'AWS WAF', 'Anycast', 'CloudFront', 'Fastly'],
  properties: ['features', 'tls', 'balances', 'owner', 'region', 'rationale'],
  rareProperties: ['auth', 'cachesDynamic', 'managed', 'parked'],
  defaults: { tls: true },
  use: 'The outermost stop: name lookup, routing to a near region, and a filter against attacks.',
  limits: 'DNS answers are cached by others, so moving traffic with it takes minutes.',
  mermaid: { prefix: 'E', bare: true, shape: 'rectangle', tiersShape: 'round', rank: 0 },
} as const satisfies BlockKind
