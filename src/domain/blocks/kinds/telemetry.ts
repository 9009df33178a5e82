import type { BlockKind } from '../blockKind.ts'

/** Metrics, traces and logs. */
export const telemetry = {
  id: 'telemetry',
  title: 'Telemetry',
  group: 'supporting',
  tier: 'observability',
  allowedTiers: ['client', 'edge', 'business', 'data', 'observability'],
  traits: [],
  key: 'm',
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
  mermaid: { prefix: 'TM', shape: 'rectangle' },
} as const satisfies BlockKind
