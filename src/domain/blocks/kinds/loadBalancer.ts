import type { BlockKind } from '../blockKind.ts'

/** Spreads requests over several copies of a server. */
export const loadBalancer = {
  id: 'lb',
  title: 'Load balancer',
  group: 'edge',
  tier: 'edge',
  allowedTiers: ['edge', 'business', 'data'],
  traits: ['router', 'block'],
  key: 'l',
  icon: 'split',
  technologies: ['ALB', 'NGINX', 'HAProxy', 'Envoy', 'NLB', 'Cloudflare'],
  properties: ['layer', 'replicas', 'tls', 'sticky', 'owner', 'region', 'rationale'],
  rareProperties: ['features', 'auth', 'cachesDynamic', 'autoscale', 'managed', 'parked'],
  defaults: { tls: true },
  use: 'Put it before two or more copies of a server, so that losing one copy loses no user.',
  limits:
    'Layer 4 forwards connections without reading them; layer 7 reads the request, ends TLS and routes by path. One NGINX holds 10,000 connections and more.',
  mermaid: { prefix: 'LB', shape: 'rectangle' },
} as const satisfies BlockKind
