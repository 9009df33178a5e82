import type { AnyRecord } from './records/recordType.ts'

/** The records that name each other in a circle by a field, one list of ids for each circle, each from its first record on. */
export function circlesBy(field: string, records: readonly AnyRecord[]): string[][] {
  const next = new Map(records.map((record) => [record.id, record[field] as string | undefined]))
  const settled = new Set<string>()
  const circles: string[][] = []
  for (const { id } of records) {
    const walked = new Set<string>()
    let at: string | undefined = id
    while (at !== undefined && next.has(at) && !settled.has(at) && !walked.has(at)) {
      walked.add(at)
      at = next.get(at)
    }
    if (at !== undefined && walked.has(at)) circles.push([...walked].slice([...walked].indexOf(at)))
    for (const each of walked) settled.add(each)
  }
  return circles
}
