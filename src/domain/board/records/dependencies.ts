import { onceFor } from '#shared/onceFor.ts'
import { type BoardRecordSpec, type RecordSpec, refListsOf, refsOf } from './recordType.ts'

/** The names of the types whose ids a record of this type holds. */
export const leadsTo = (spec: RecordSpec): readonly string[] => [
  ...new Set([...refsOf(spec), ...refListsOf(spec)].map(({ to }) => to)),
]

/** The record types so that each comes after those that it refers to; types may refer to themselves, but not to each other in a circle. */
export const inDependencyOrder = onceFor((records: readonly BoardRecordSpec[]): readonly BoardRecordSpec[] => {
  const sorted: BoardRecordSpec[] = []
  const visit = (spec: BoardRecordSpec, way: readonly BoardRecordSpec[]) => {
    if (way.includes(spec)) throw new Error(`Record types refer to each other in a circle: ${spec.type}`)
    if (sorted.includes(spec)) return
    const others = records.filter((other) => other !== spec && leadsTo(spec).includes(other.type))
    for (const other of others) visit(other, [...way, spec])
    sorted.push(spec)
  }
  for (const spec of records) visit(spec, [])
  return sorted
})
