import { base64Size, fromBase64 } from '#shared/base64.ts'
import {
  type Decode,
  decodeChoice,
  decodeFlag,
  decodeList,
  decodeNumber,
  decodeObject,
  decodeSet,
  type FieldDecode,
} from '#shared/decode.ts'
import { characterCount, manyLines, oneLine } from '#shared/plainText.ts'
import { ok } from '#shared/result.ts'
import { type FieldSpec, type FieldSpecs, ID_PATTERN } from './property.ts'

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

/** A list of numbers; each comes out at the nearest multiple of the step. */
function decodeNumbers(spec: FieldSpec & { type: 'numbers' }): Decode<readonly number[]> {
  const list = decodeList(decodeNumber(spec), spec.maxItems)
  const nearest = (value: number) => Math.round(value / spec.step) * spec.step + 0
  return (value, path, report) => {
    const numbers = list(value, path, report)
    if (numbers && numbers.length % spec.every !== 0)
      return report({ code: 'uneven', path, every: spec.every, count: numbers.length })
    return numbers?.map(nearest)
  }
}

/** A list of ids, each at most once. */
function decodeIds(limit: number): Decode<readonly string[]> {
  const list = decodeList(decodeId, limit)
  return (value, path, report) => {
    const ids = list(value, path, report)
    const repeated = ids?.find((id, index) => ids.indexOf(id) !== index)
    return repeated === undefined ? ids : report({ code: 'repeated-option', path, found: repeated })
  }
}

/** Bytes as they are, or as the base64 of a file. */
const decodeBytes =
  (limit: number): Decode<Uint8Array> =>
  (value, path, report) => {
    const isText = typeof value === 'string'
    if (!isText && !(value instanceof Uint8Array))
      return report({ code: 'wrong-type', path, expected: 'text', found: value })
    const length = isText ? base64Size(value) : value.length
    if (length > limit) return report({ code: 'too-many-bytes', path, limit, length })
    const bytes = isText ? fromBase64(value) : ok(value)
    // White space and missing padding are read elsewhere, but are not what the schema describes.
    if (!bytes.ok || (isText && (value.length % 4 > 0 || /\s/.test(value)))) return report({ code: 'not-base64', path })
    return bytes.value
  }

/** The decoder of one field; texts come out without control characters. */
export function decodeField(spec: FieldSpec): Decode<unknown> {
  switch (spec.type) {
    case 'id':
    case 'ref':
      return decodeId
    case 'refs':
      return decodeIds(spec.maxItems)
    case 'numbers':
      return decodeNumbers(spec)
    case 'bytes':
      return decodeBytes(spec.maxBytes)
    case 'records':
      return decodeList(decodeFields(spec.fields), spec.maxItems)
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
