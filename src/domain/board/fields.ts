import { BLOCK_PROPERTIES } from './blockProperties.ts'
import type { Block, BoardSettings, Edge, Tradeoff, Zone } from './board.ts'
import { BRIEF_PROPERTIES } from './briefProperties.ts'
import { EDGE_PROPERTIES } from './edgeProperties.ts'
import { EDGE_KINDS, KINDS, ROLES } from './kind.ts'
import { LIMITS } from './limits.ts'
import type { ValueSpec } from './property.ts'
import { RULE_SETTINGS } from './ruleSettings.ts'
import { TIERS } from './tier.ts'

/** What a field of a record takes, and whether every record has it. */
export type FieldSpec = (ValueSpec | { readonly type: 'id' }) & { readonly required?: true }

/** The fields of a record in the order a file lists them. */
export type FieldSpecs = Readonly<Record<string, FieldSpec>>

type FieldsOf<T> = Readonly<Record<Exclude<keyof T, 'order'>, FieldSpec>>

const ID = { type: 'id', required: true } as const
const COORDINATE = { type: 'number', min: -LIMITS.coordinate, max: LIMITS.coordinate, required: true } as const
const BAND_SIZE = { type: 'number', min: 0, max: LIMITS.bandSize } as const

/** What an id looks like: letters, digits, `_` and `-`, and no name that reaches an object's prototype. */
export const ID_PATTERN = `^(?!(?:__proto__|constructor|prototype)$)[A-Za-z0-9_-]{1,${LIMITS.id}}$`

/** The fields of a board's settings. */
export const SETTINGS_FIELDS = {
  name: { type: 'text', maxLength: LIMITS.boardName, required: true },
  direction: { type: 'choice', options: ['right', 'down'], required: true },
  clientSize: BAND_SIZE,
  edgeSize: BAND_SIZE,
  businessSize: BAND_SIZE,
  dataSize: BAND_SIZE,
  observabilitySize: BAND_SIZE,
  ...RULE_SETTINGS,
} as const satisfies FieldsOf<BoardSettings>

/** The fields of a board's brief. */
export const BRIEF_FIELDS: FieldSpecs = BRIEF_PROPERTIES

/** The fields of a block; which roles go with which kind is checked apart. */
export const BLOCK_FIELDS = {
  id: ID,
  kind: { type: 'choice', options: KINDS, required: true },
  label: { type: 'text', maxLength: LIMITS.blockLabel, required: true },
  tier: { type: 'choice', options: TIERS, required: true },
  x: COORDINATE,
  y: COORDINATE,
  role: { type: 'choice', options: [...new Set(Object.values(ROLES).flat())] },
  zone: { type: 'id' },
  mermaidId: { type: 'id' },
  ...BLOCK_PROPERTIES,
} as const satisfies FieldsOf<Block>

/** The fields of an edge. */
export const EDGE_FIELDS = {
  id: ID,
  from: ID,
  to: ID,
  kind: { type: 'choice', options: EDGE_KINDS, required: true },
  label: { type: 'text', maxLength: LIMITS.edgeLabel },
  ...EDGE_PROPERTIES,
} as const satisfies FieldsOf<Edge>

/** The fields of a zone. */
export const ZONE_FIELDS = {
  id: ID,
  label: { type: 'text', maxLength: LIMITS.zoneLabel, required: true },
  parent: { type: 'id' },
} as const satisfies FieldsOf<Zone>

/** The fields of an accepted trade-off; which rules there are is not checked, so that a rule may go without taking a board with it. */
export const TRADEOFF_FIELDS = {
  id: ID,
  rule: { type: 'text', maxLength: 64, required: true },
  mark: { type: 'text', maxLength: 32 },
  says: { type: 'text', maxLength: LIMITS.says, required: true },
  reason: { type: 'text', maxLength: LIMITS.reason, multiline: true, required: true },
} as const satisfies FieldsOf<Tradeoff>
