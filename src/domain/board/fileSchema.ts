import { FILE_FORMAT, fileVersion } from './fileVersion.ts'
import { type FieldSpec, type FieldSpecs, ID_PATTERN } from './property.ts'
import { helpOf } from './propertyHelp.ts'
import { BOARD_SHAPE } from './records/catalogue.ts'
import type { RecordSpec } from './records/recordType.ts'

type Schema = Readonly<Record<string, unknown>>

const BASE64 = '^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$'

function valueSchema(spec: FieldSpec): Schema {
  switch (spec.type) {
    case 'id':
    case 'ref':
      return { $ref: '#/$defs/id' }
    case 'refs':
      return { type: 'array', items: { $ref: '#/$defs/id' }, maxItems: spec.maxItems, uniqueItems: true }
    case 'numbers':
      return {
        type: 'array',
        items: { type: 'number', minimum: spec.min, maximum: spec.max },
        maxItems: spec.maxItems,
      }
    case 'bytes':
      return { type: 'string', contentEncoding: 'base64', pattern: BASE64, maxLength: 4 * Math.ceil(spec.maxBytes / 3) }
    case 'records':
      return { type: 'array', items: recordSchema(spec.fields), maxItems: spec.maxItems }
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
function fieldSchema(spec: FieldSpec & { readonly title?: string; readonly unit?: string }): Schema {
  const { title, unit } = spec
  const help = helpOf(spec)
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

/** What the schema says of a type beside its fields: the options of a choice by those of another. */
function besideFields({ fields, narrowed }: RecordSpec): Schema {
  const by = fields[narrowed?.by ?? '']
  if (!narrowed || by?.type !== 'choice') return {}
  const allOf = by.options.map((value) => {
    const options = narrowed.options(value)
    return {
      if: { properties: { [narrowed.by]: { const: value } } },
      // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema
      then: { properties: { [narrowed.field]: options.length === 0 ? false : { enum: options } } },
    }
  })
  return { allOf }
}

/** The JSON Schema (2020-12) of board files, from the same data the decoder reads; references between records are beyond it. */
export function fileSchema(shape = BOARD_SHAPE): Schema {
  const { singles, records } = shape
  const parts: Readonly<Record<string, Schema>> = Object.fromEntries([
    ...singles.map(({ type, fields }) => [type, recordSchema(fields)] as const),
    ...records.map(
      ({ type, list, most }) => [list, { type: 'array', items: { $ref: `#/$defs/${type}` }, maxItems: most }] as const,
    ),
  ])
  const board = object(parts, Object.keys(parts))
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Tierboard board',
    description:
      'A system architecture on four tiers. Ids are unique on a board; the order of a list is the order on screen.',
    ...object({ format: { const: FILE_FORMAT }, version: { const: fileVersion(shape) }, board }, [
      'format',
      'version',
      'board',
    ]),
    $defs: {
      id: { type: 'string', pattern: ID_PATTERN },
      ...Object.fromEntries(
        records.map((spec) => [spec.type, { ...recordSchema(spec.fields), ...besideFields(spec) }]),
      ),
    },
  }
}
