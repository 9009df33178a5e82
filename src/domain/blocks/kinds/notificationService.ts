import type { BlockKind } from './blockKind.ts'

/** Reaches people by push, mail or text message. */
export const notificationService = {
  id: 'notify',
  title: 'Notification service',
  group: 'business',
  key: 'n',
  words: 'push email sms apns fcm',
  comesAfter: { gateway: 40, app: 90, worker: 40, queue: 20 },
  tier: 'business',
  allowedTiers: ['business'],
  traits: ['compute', 'block'],
  icon: 'bell',
  technologies: ['APNs/FCM', 'APNs', 'FCM', 'SendGrid', 'Twilio', 'Node.js', 'Java Spring', 'Go'],
  properties: ['replicas', 'idempotent', 'owner', 'region', 'rationale'],
  rareProperties: ['trigger', 'autoscale', 'managed', 'parked'],
  defaults: {},
  use: 'For push, mail and text messages to people who are not connected now.',
  limits: 'Providers limit rates and lose messages; call it through a queue and make repeats harmless.',
  edges: { to: { client: 'event' } },
  mermaid: { prefix: 'N', shape: 'rectangle', tiersShape: 'stadium', rank: 1 },
} as const satisfies BlockKind
