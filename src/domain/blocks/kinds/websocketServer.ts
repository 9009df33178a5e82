import type { BlockKind } from '../blockKind.ts'

/** Holds open connections and pushes to clients. */
export const websocketServer = {
  id: 'ws',
  title: 'WebSocket server',
  group: 'business',
  tier: 'business',
  allowedTiers: ['business', 'edge'],
  traits: ['compute', 'block'],
  key: 'w',
  icon: 'plug-socket',
  technologies: ['WebSocket', 'Socket.IO', 'Node.js', 'Go', 'Java Spring', 'AWS API Gateway'],
  properties: ['replicas', 'auth', 'tls', 'sticky', 'autoscale', 'owner', 'region', 'rationale'],
  rareProperties: ['fireAndForget', 'rps', 'load', 'managed', 'parked'],
  defaults: {},
  use: 'When the server must speak first: chat, live positions, presence.',
  limits:
    'About 50,000 open connections a server; to reach a user on another copy it needs a session registry or a pub/sub channel.',
  mermaid: { prefix: 'WS', shape: 'rectangle' },
} as const satisfies BlockKind
