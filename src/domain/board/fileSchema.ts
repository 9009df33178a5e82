import { FILE_FORMAT, FILE_VERSION } from './decode.ts'
import {
  BLOCK_FIELDS,
  BRIEF_FIELDS,
  EDGE_FIELDS,
  type FieldSpec,
  type FieldSpecs,
  ID_PATTERN,
  SETTINGS_FIELDS,
  TRADEOFF_FIELDS,
  ZONE_FIELDS,
} from './fields.ts'
import { KINDS, rolesOf } from './kind.ts'
import { LIMITS } from './limits.ts'

type Schema = Readonly<Record<string, unknown>>

function valueSchema(spec: FieldSpec): Schema {
  switch (spec.type) {
    case 'id':
      return { $ref: '#/$defs/id' }
    case 'flag':
      return { type: 'boolean' }
    case 'number':
      return { type: spec.integer ? 'integer' : 'number', minimum: spec.min, maximum: spec.max }
    case 'choice':
      return { enum: spec.options }
    case 'set':
      return { type: 'array', items: { enum: spec.options }, uniqueItems: true }
    case 'text':
      return { type: 'string', maxLength: spec.maxLength }
  }
}

/** A field's schema with its title and help, for editors that show them. */
function fieldSchema(
  spec: FieldSpec & { readonly title?: string; readonly help?: string; readonly unit?: string },
): Schema {
  const { title, help, unit } = spec
  return {
    ...(title === undefined ? {} : { title: unit === undefined ? title : `${title} (${unit})` }),
    ...(help === undefined ? {} : { description: help }),
    ...valueSchema(spec),
  }
}

const object = (properties: Readonly<Record<string, Schema>>, required: readonly string[]): Schema => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
})

function recordSchema(specs: FieldSpecs): Schema {
  const fields = Object.entries(specs)
  const required = fields.filter(([, spec]) => spec.required).map(([field]) => field)
  return object(Object.fromEntries(fields.map(([field, spec]) => [field, fieldSchema(spec)])), required)
}

const rolesByKind = KINDS.map((kind) => ({
  if: { properties: { kind: { const: kind } } },
  // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema
  then: { properties: { role: rolesOf(kind).length === 0 ? false : { enum: rolesOf(kind) } } },
}))

const list = (name: string, maxItems: number): Schema => ({
  type: 'array',
  items: { $ref: `#/$defs/${name}` },
  maxItems,
})

/** The JSON Schema (2020-12) of board files, from the same data the decoder reads; references between records are beyond it. */
export function fileSchema(): Schema {
  const board = object(
    {
      settings: recordSchema(SETTINGS_FIELDS),
      brief: recordSchema(BRIEF_FIELDS),
      blocks: list('block', LIMITS.blocks),
      edges: list('edge', LIMITS.edges),
      zones: list('zone', LIMITS.zones),
      tradeoffs: list('tradeoff', LIMITS.tradeoffs),
    },
    ['settings', 'brief', 'blocks', 'edges', 'zones', 'tradeoffs'],
  )
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Tierboard board',
    description:
      'A system architecture on four tiers. Ids are unique on a board; the order of a list is the order on screen.',
    ...object({ format: { const: FILE_FORMAT }, version: { const: FILE_VERSION }, board }, [
      'format',
      'version',
      'board',
    ]),
    $defs: {
      id: { type: 'string', pattern: ID_PATTERN },
      block: { ...recordSchema(BLOCK_FIELDS), allOf: rolesByKind },
      edge: recordSchema(EDGE_FIELDS),
      zone: recordSchema(ZONE_FIELDS),
      tradeoff: recordSchema(TRADEOFF_FIELDS),
    },
  }
}
