import type { BlockKind } from '../blockKind.ts'

/** Where the request starts: a browser, an app, a device or a partner. */
export const client = {
  id: 'client',
  title: 'Client',
  group: 'client',
  tier: 'client',
  allowedTiers: ['client'],
  traits: [],
  key: 'u',
  icon: 'devices',
  technologies: [
    'React',
    'Vue',
    'Angular',
    'Next.js',
    'Swift',
    'Kotlin',
    'Java',
    'React Native',
    'Flutter',
    '.NET MAUI',
    'IndexedDB',
    'AsyncStorage',
    'SQLite',
  ],
  properties: ['platform', 'owner', 'rationale'],
  rareProperties: ['parked'],
  defaults: {},
  use: 'Draw one for each kind of caller: browser, phone, device, partner program.',
  limits: 'It is outside your walls: whatever it sends has to be checked at the edge.',
  mermaid: { prefix: 'U', shape: 'rectangle' },
} as const satisfies BlockKind
