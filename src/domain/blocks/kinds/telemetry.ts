import type { BlockKind } from './blockKind.ts'

/** Metrics, traces and logs. */
export const telemetry = {
  id: 'telemetry',
  title: 'Telemetry',
  group: 'supporting',
  key: 'm',
  words: 'metrics logs traces tracing monitoring prometheus',
  comesAfter: {},
  tier: 'observability',
  allowedTiers: ['client', 'edge', 'business', 'data', 'observability'],
  traits: [],
  icon: 'activity',
  label: 'Metrics',
  technologies: [
    'Prometheus',
    'Grafana',
    'OpenTelemetry',
    'Jaeger',
    'Loki',
    'PagerDuty',
    'Opsgenie',
    'Elasticsearch',
    'InfluxDB',
  ],
  properties: ['scope', 'owner', 'region', 'rationale'],
  rareProperties: ['parked'],
  defaults: {},
  use: 'Metrics, traces and logs of the parts users wait for, so that a failure is seen before they report it.',
  limits: 'Storing everything is costly: sample traces and keep logs for as long as they are read.',
  edges: { any: 'telemetry' },
  mermaid: {
    prefix: 'TM',
    others: [
      { prefix: 'M', bare: true, label: /\bmetrics?\b/i },
      { prefix: 'T', bare: true, label: /\b(?:tracing|traces?)\b/i },
      { prefix: 'LG', bare: true, label: /\b(?:logs?|logging)\b/i },
    ],
    shape: 'rectangle',
    rank: 9,
  },
} as const satisfies BlockKind
