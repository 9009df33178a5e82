type Fields = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

/** True for values of fields that are the same: equal plain values, lists of equal values in the same order, objects of equal fields. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (!isObject(a) || !isObject(b)) return false
  if (!isList(a) || !isList(b)) return !isList(a) && !isList(b) && differingFields(a, b).length === 0
  return a.length === b.length && a.every((entry: unknown, index: number) => sameValue(entry, b[index]))
}

const isList = (value: object): value is readonly unknown[] | Uint8Array =>
  Array.isArray(value) || value instanceof Uint8Array

/** The names of the fields in which two records differ; one that is missing is the same as one that is undefined. */
export function differingFields(a: object, b: object): readonly string[] {
  if (a === b) return []
  const [old, next] = [a as Fields, b as Fields]
  const differing = Object.keys(old).filter((field) => !sameValue(old[field], next[field]))
  for (const field of Object.keys(next))
    if (!Object.hasOwn(old, field) && next[field] !== undefined) differing.push(field)
  return differing
}
