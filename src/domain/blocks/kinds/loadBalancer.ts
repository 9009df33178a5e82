import type { BlockKind } from './blockKind.ts'

/** Spreads requests over several copies of a server. */
export const loadBalancer = {
  id: 'lb',
  title: 'Load balancer',
  group: 'edge',
  key: 'l',
  words: 'alb nlb nginx haproxy balancer',
  comesAfter: { client: 30, entry: 20, cdn: 30, gateway: 10, external: 20 },
  tier: 'edge',
  allowedTiers: ['edge', 'business', 'data'],
  traits: ['router', 'block'],
  icon: 'split',
  technologies: ['ALB', 'NGINX', 'HAProxy', 'Envoy', 'NLB', 'Cloudflare'],
  properties: ['layer', 'replicas', 'tls', 'sticky', 'owner', 'region', 'rationale'],
  rareProperties: ['features', 'auth', 'cachesDynamic', 'autoscale', 'managed', 'parked'],
  defaults: { tls: true },
  use: 'Put it before two or more copies of a server, so that losing one copy loses no user.',
  limits:
    'Layer 4 forwards connections without reading them; layer 7 reads the request, ends TLS and routes by path. One NGINX holds 10,000 connections and more.',
  mermaid: {
    prefix: 'LB',
    bare: true,
    others: [
      { prefix: 'L4', bare: true, layer: 'L4' },
      { prefix: 'L7', bare: true, layer: 'L7' },
    ],
    shape: 'rectangle',
    tiersShape: 'hexagon',
    rank: 0,
  },
} as const satisfies BlockKind
