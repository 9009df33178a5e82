/** What is wrong with a value and where; the path reads like `blocks[3].replicas` and is empty for the whole. */
export type Flaw = { readonly path: string } & (
  | {
      readonly code: 'wrong-type'
      readonly expected: 'object' | 'list' | 'text' | 'number' | 'flag'
      readonly found: unknown
    }
  | {
      readonly code: 'out-of-range'
      readonly min: number
      readonly max: number
      readonly integer: boolean
      readonly found: number
    }
  | { readonly code: 'unknown-option'; readonly options: readonly string[]; readonly found: unknown }
  | { readonly code: 'repeated-option'; readonly found: string }
  | { readonly code: 'too-long'; readonly limit: number; readonly length: number }
  | { readonly code: 'bad-id'; readonly found: string }
  | { readonly code: 'missing-field' | 'unknown-field' | 'unsafe-field' }
  | { readonly code: 'too-many'; readonly limit: number; readonly count: number }
  | { readonly code: 'too-many-bytes'; readonly limit: number; readonly length: number }
  | { readonly code: 'not-base64' }
  | { readonly code: 'uneven'; readonly every: number; readonly count: number }
)

/** Takes note of a flaw; gives undefined, so that a decoder can return it. */
export type Report = (flaw: Flaw) => undefined

/** Reads a value of unknown type; gives undefined, and reports why, when it is not what it should be. Never throws. */
export type Decode<T> = (value: unknown, path: string, report: Report) => T | undefined

// Names that reach an object’s prototype when used as a key.
const UNSAFE_NAMES: readonly string[] = ['__proto__', 'constructor', 'prototype']

const at = (path: string, field: string) => (path === '' ? field : `${path}.${field}`)

/** Reads true or false. */
export const decodeFlag: Decode<boolean> = (value, path, report) => {
  if (typeof value === 'boolean') return value
  return report({ code: 'wrong-type', path, expected: 'flag', found: value })
}

/** Reads a finite number within the range, ends included; -0 becomes 0. */
export const decodeNumber =
  ({ min, max, integer = false }: { min: number; max: number; integer?: boolean | undefined }): Decode<number> =>
  (value, path, report) => {
    if (typeof value !== 'number') return report({ code: 'wrong-type', path, expected: 'number', found: value })
    if (!(value >= min && value <= max) || (integer && !Number.isInteger(value)))
      return report({ code: 'out-of-range', path, min, max, integer, found: value })
    return value + 0
  }

/** Reads one of the given words. */
export const decodeChoice =
  (options: readonly string[]): Decode<string> =>
  (value, path, report) => {
    if (typeof value === 'string' && options.includes(value)) return value
    return report({ code: 'unknown-option', path, options, found: value })
  }

/** Reads a list of some of the given words, each at most once. */
export const decodeSet = (options: readonly string[]): Decode<readonly string[]> => {
  const item = decodeChoice(options)
  return (value, path, report) => {
    if (!Array.isArray(value)) return report({ code: 'wrong-type', path, expected: 'list', found: value })
    if (value.length > options.length)
      return report({ code: 'too-many', path, limit: options.length, count: value.length })
    const seen = new Set<string>()
    for (const [index, entry] of value.entries()) {
      const word = item(entry, `${path}[${index}]`, report)
      if (word === undefined) return undefined
      if (seen.has(word)) return report({ code: 'repeated-option', path, found: word })
      seen.add(word)
    }
    return [...seen]
  }
}

/** Reads a list of at most `limit` entries; longer lists are not looked into. */
export const decodeList =
  <T>(item: Decode<T>, limit: number): Decode<readonly T[]> =>
  (value, path, report) => {
    if (!Array.isArray(value)) return report({ code: 'wrong-type', path, expected: 'list', found: value })
    if (value.length > limit) return report({ code: 'too-many', path, limit, count: value.length })
    const read: T[] = []
    for (let i = 0; i < value.length; i++) {
      const entry = item(value[i], `${path}[${i}]`, report)
      if (entry !== undefined) read.push(entry)
    }
    return read.length === value.length ? read : undefined
  }

/** A field of an object and whether it may be left out. */
export interface FieldDecode {
  readonly decode: Decode<unknown>
  readonly required: boolean
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const ownField = (value: Readonly<Record<string, unknown>>, field: string) =>
  Object.hasOwn(value, field) ? value[field] : undefined

/** One by one, since an object may have millions that are only counted. */
function* strayFields(value: object, fields: ReadonlyMap<string, FieldDecode>, path: string): Iterable<Flaw> {
  for (const key of Object.keys(value))
    if (!fields.has(key))
      yield { code: UNSAFE_NAMES.includes(key) ? 'unsafe-field' : 'unknown-field', path: at(path, key) }
}

/** Reads an object with the given fields and no others; the result has their order and none of the missing ones. */
export function decodeObject(fields: ReadonlyMap<string, FieldDecode>): Decode<Readonly<Record<string, unknown>>> {
  return (value, path, report) => {
    if (!isObject(value)) return report({ code: 'wrong-type', path, expected: 'object', found: value })
    let sound = true
    const note: Report = (flaw) => {
      sound = false
      return report(flaw)
    }
    for (const flaw of strayFields(value, fields, path)) note(flaw)
    const read: Record<string, unknown> = {}
    for (const [field, { decode, required }] of fields) {
      const raw = ownField(value, field)
      if (raw !== undefined) read[field] = decode(raw, at(path, field), note)
      else if (required) note({ code: 'missing-field', path: at(path, field) })
    }
    return sound ? read : undefined
  }
}
