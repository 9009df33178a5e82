import type { BlockKind } from './blockKind.ts'

/** Answers from a place near the user. */
export const cdn = {
  id: 'cdn',
  title: 'CDN',
  group: 'edge',
  key: 'c',
  words: 'cloudfront cloudflare edge cache fastly',
  comesAfter: { client: 10, entry: 10, object: 30 },
  tier: 'edge',
  allowedTiers: ['edge'],
  traits: ['router', 'block'],
  icon: 'globe',
  technologies: ['CloudFront', 'Cloudflare', 'Fastly', 'Lambda@Edge', 'Cloudflare Workers'],
  properties: ['features', 'tls', 'cachesDynamic', 'balances', 'owner', 'region', 'rationale'],
  rareProperties: ['auth', 'managed', 'parked'],
  defaults: { tls: true },
  use: 'Reach for it when users are far apart or files are many: images, scripts and video are served from nearby.',
  limits: 'What it holds can be stale until it expires or is purged; personal answers pass through to the origin.',
  edges: { to: { object: 'origin' } },
  mermaid: { prefix: 'E', bare: true, shape: 'rectangle', tiersShape: 'round', rank: 0 },
} as const satisfies BlockKind
