import type { BlockKind } from './blockKind.ts'

/** Holds open connections and pushes to clients. */
export const websocketServer = {
  id: 'ws',
  title: 'WebSocket server',
  group: 'business',
  key: 'w',
  words: 'socket realtime push live',
  comesAfter: { client: 50, lb: 20, gateway: 30, app: 100, worker: 70, queue: 30 },
  tier: 'business',
  allowedTiers: ['business', 'edge'],
  traits: ['compute', 'block'],
  icon: 'plug-socket',
  technologies: ['WebSocket', 'Socket.IO', 'Node.js', 'Go', 'Java Spring', 'AWS API Gateway'],
  properties: ['replicas', 'auth', 'tls', 'sticky', 'autoscale', 'owner', 'region', 'rationale'],
  rareProperties: ['fireAndForget', 'rps', 'load', 'managed', 'parked'],
  defaults: {},
  use: 'When the server must speak first: chat, live positions, presence.',
  limits:
    'About 50,000 open connections a server; to reach a user on another copy it needs a session registry or a pub/sub channel.',
  capacity: {
    each: 50_000,
    setting: 'serverConnections',
    unit: 'connections',
    one: 'server',
    copies: 'apart',
    document: 'Four-step framework',
    section: 'chat walkthrough: WebSocket connections',
  },
  edges: { to: { client: 'event' } },
  mermaid: { prefix: 'WS', shape: 'rectangle', rank: 1 },
} as const satisfies BlockKind
