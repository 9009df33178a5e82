import {
  type Decode,
  decodeChoice,
  decodeFlag,
  decodeNumber,
  decodeObject,
  decodeSet,
  type FieldDecode,
} from '#shared/decode.ts'
import { characterCount, manyLines, oneLine } from '#shared/plainText.ts'
import { type FieldSpec, type FieldSpecs, ID_PATTERN } from './fields.ts'

const idPattern = new RegExp(ID_PATTERN)

const decodeId: Decode<string> = (value, path, report) => {
  if (typeof value !== 'string') return report({ code: 'wrong-type', path, expected: 'text', found: value })
  return idPattern.test(value) ? value : report({ code: 'bad-id', path, found: value })
}

const decodeText =
  (limit: number, clean: (text: string) => string): Decode<string> =>
  (value, path, report) => {
    if (typeof value !== 'string') return report({ code: 'wrong-type', path, expected: 'text', found: value })
    if (value.length > limit && characterCount(value) > limit)
      return report({ code: 'too-long', path, limit, length: characterCount(value) })
    return clean(value)
  }

/** The decoder of one field; texts come out without control characters. */
export function decodeField(spec: FieldSpec): Decode<unknown> {
  switch (spec.type) {
    case 'id':
      return decodeId
    case 'flag':
      return decodeFlag
    case 'number':
      return decodeNumber(spec)
    case 'choice':
      return decodeChoice(spec.options)
    case 'set':
      return decodeSet(spec.options)
    case 'text':
      return decodeText(spec.maxLength, spec.multiline ? manyLines : oneLine)
  }
}

/** The decoder of an object with these fields and no others. */
export function decodeFields(specs: FieldSpecs): Decode<Readonly<Record<string, unknown>>> {
  const fields = Object.entries(specs).map(([field, spec]): [string, FieldDecode] => [
    field,
    { decode: decodeField(spec), required: spec.required === true },
  ])
  return decodeObject(new Map(fields))
}
