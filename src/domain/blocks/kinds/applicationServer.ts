import type { BlockKind } from '../blockKind.ts'

/** Runs the business rules; also BFF, worker and analytics job by role. */
export const applicationServer = {
  id: 'app',
  title: 'Application server',
  group: 'business',
  tier: 'business',
  allowedTiers: ['business'],
  traits: ['compute', 'block'],
  key: 'a',
  icon: 'server',
  roleIcons: { worker: 'cog', bff: 'layers' },
  technologies: ['Node.js', 'Java Spring', 'Go', 'Java', 'Kotlin', 'Next.js', 'Cloudflare Workers'],
  properties: ['replicas', 'auth', 'idempotent', 'autoscale', 'stateful', 'critical', 'owner', 'region', 'rationale'],
  rareProperties: ['trigger', 'sticky', 'fireAndForget', 'rps', 'load', 'managed', 'parked'],
  defaults: {},
  use: 'Where the business rules run; keep it stateless and add copies behind a load balancer.',
  limits: 'About 1,000 requests/s a copy as a planning figure; state held in memory ties users to one copy.',
  mermaid: { prefix: 'S', shape: 'rectangle' },
} as const satisfies BlockKind
