import type { BlockKind } from '../blockKind.ts'

/** Reaches people by push, mail or text message. */
export const notificationService = {
  id: 'notify',
  title: 'Notification service',
  group: 'business',
  tier: 'business',
  allowedTiers: ['business'],
  traits: ['compute', 'block'],
  key: 'n',
  icon: 'bell',
  technologies: ['APNs/FCM', 'APNs', 'FCM', 'SendGrid', 'Twilio', 'Node.js', 'Java Spring', 'Go'],
  properties: ['replicas', 'idempotent', 'owner', 'region', 'rationale'],
  rareProperties: ['trigger', 'autoscale', 'managed', 'parked'],
  defaults: {},
  use: 'For push, mail and text messages to people who are not connected now.',
  limits: 'Providers limit rates and lose messages; call it through a queue and make repeats harmless.',
  mermaid: { prefix: 'N', shape: 'rectangle' },
} as const satisfies BlockKind
