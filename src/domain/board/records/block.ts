import { BLOCK_PROPERTIES } from '../blockProperties.ts'
import { hasProperty, KINDS, type Kind, ROLES, type Role, rolesOf } from '../kind.ts'
import { LIMITS } from '../limits.ts'
import { ID } from '../property.ts'
import { TIERS } from '../tier.ts'
import type { AnyRecord, RecordSpec } from './recordType.ts'

const COORDINATE = { type: 'number', min: -LIMITS.coordinate, max: LIMITS.coordinate, required: true } as const

function fits({ kind, role }: AnyRecord, field: string): boolean {
  if (field === 'role') return role === undefined || rolesOf(kind as Kind).includes(role as Role)
  return !Object.hasOwn(BLOCK_PROPERTIES, field) || hasProperty(kind as Kind, field)
}

/**
 * One building block. `x` and `y` are board pixels; along the flow (x when the board runs right, y when it runs down) they count from
 * the start of the block's tier band, so that a band can grow without moving what lies in it. `mermaidId` is the node id of its first
 * Mermaid export, kept so that later exports match.
 */
export const blockRecord = {
  type: 'block',
  list: 'blocks',
  words: { one: 'block', many: 'blocks' },
  most: 10_000,
  scope: 'board',
  since: 1,
  idPrefix: 'b',
  copied: 'selected',
  fields: {
    id: ID,
    kind: { type: 'choice', options: KINDS, required: true },
    label: { type: 'text', maxLength: LIMITS.blockLabel, required: true },
    tier: { type: 'choice', options: TIERS, required: true },
    x: { ...COORDINATE, place: 'x' },
    y: { ...COORDINATE, place: 'y' },
    role: { type: 'choice', options: [...new Set<Role>(Object.values(ROLES).flat())] },
    zone: { type: 'ref', to: 'zone', whenGone: 'parent' },
    mermaidId: { type: 'id', unique: true },
    ...BLOCK_PROPERTIES,
  },
  narrowed: { field: 'role', by: 'kind', options: (kind) => rolesOf(kind as Kind) },
  // Two people may at the same time change the kind and say something that only the old kind has.
  fit: { kindsOf: [], stray: (block) => Object.keys(block).filter((field) => !fits(block, field)) },
  flawOf: ({ kind, role }) => {
    const roles = rolesOf(kind as Kind)
    if (role === undefined || roles.includes(role as Role)) return undefined
    return { field: 'role', code: 'wrong-role', kind: String(kind), roles, found: String(role) }
  },
} as const satisfies RecordSpec
