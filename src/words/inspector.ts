import type { EdgeKind } from '#domain/board/kind.ts'
import { listed } from '#domain/flow/listed.ts'
import { counted } from '#shared/plural.ts'

interface Counts {
  readonly blocks?: number
  readonly edges?: number
  readonly zones?: number
}

/** The properties of what is selected, and of the board. */
export const inspectorWords = {
  selected: ({ blocks = 0, edges = 0, zones = 0 }: Counts) => {
    const parts = [blocks && counted(blocks, 'block'), edges && counted(edges, 'edge'), zones && counted(zones, 'zone')]
    return `${listed(parts.filter((part) => part !== 0))} selected`
  },
  appliesToAll: 'A change applies to all of them.',
  properties: 'Properties',
  more: 'More',
  stated: (count: number) => `${count} stated`,
  about: 'About',
  load: 'Load',
  arrange: 'Arrange',

  label: 'Label',
  kind: 'Kind',
  role: 'Role',
  fromName: (said: string) => `${said} (from the name)`,
  rolesFromNames: 'From their names',
  readFromName: 'Read from the name; choose a role to state it',
  suggestedRole: (role: string) => `The name suggests ${role}; rules go by it once it is chosen`,
  tier: 'Tier',
  technology: 'Technology',
  inTier: (tier: string) => `${tier} tier`,
  whenToUse: 'When to use it',
  limits: 'Limits',

  /** the edges that are selected together, each by its ends */
  eachEdge: 'Edges',
  moreEdges: (count: number) => `${counted(count, 'more edge')} on the board`,
  ends: (from: string, to: string) => `${from} → ${to}`,
  edgeDirection: 'The arrow points where the message goes.',

  zone: 'Zone',
  holds: (blocks: number) => `Holds ${counted(blocks, 'block')}`,
  liesIn: 'Lies in',
  noZone: 'No zone',
  newZone: 'New zone…',
  /** from the outermost zone to the one that is meant */
  zonePath: (names: readonly string[]) => names.join(' › '),

  board: 'Board',
  chooseSomething: 'Choose a block or an edge to see its properties here.',
  boardName: 'Name',
  tiersRun: 'Tiers run',
  directions: { right: 'Left to right', down: 'Top to bottom' },
  brief: 'Brief',
  ruleSettings: 'Rule settings',
  edgeKinds: {
    request: 'Request',
    event: 'Event',
    replication: 'Replication',
    origin: 'Origin fetch',
    telemetry: 'Telemetry',
  } satisfies Record<EdgeKind, string>,
} as const
