import type { Board } from '#domain/board/board.ts'
import type { Change, RecordType } from '#domain/board/change.ts'
import { sameValue } from './codec.ts'

const LISTS = { block: 'blocks', edge: 'edges', zone: 'zones', tradeoff: 'tradeoffs' } as const

/** The fields that differ, those the second object lacks as undefined; undefined when none does. */
function differingFields(old: object, next: object): Record<string, unknown> | undefined {
  const [before, after] = [old as Record<string, unknown>, next as Record<string, unknown>]
  const fields = new Set([...Object.keys(before), ...Object.keys(after)])
  const differing = [...fields].filter((field) => !sameValue(before[field], after[field]))
  return differing.length === 0 ? undefined : Object.fromEntries(differing.map((field) => [field, after[field]]))
}

function recordChanges(type: RecordType, old: Board, next: Board): Change[] {
  const [before, after] = [old[LISTS[type]], next[LISTS[type]]]
  if (before === after) return []
  const known = new Map<string, object>(before.map((record) => [record.id, record]))
  const stays = new Set<string>(after.map(({ id }) => id))
  const changes: unknown[] = before.filter(({ id }) => !stays.has(id)).map(({ id }) => ({ op: 'remove', type, id }))
  for (const record of after) {
    const earlier = known.get(record.id)
    const fields = earlier && earlier !== record ? differingFields(earlier, record) : undefined
    if (!earlier) changes.push({ op: 'put', type, record })
    else if (fields) changes.push({ op: 'patch', type, id: record.id, fields })
  }
  return changes as Change[]
}

/** The fewest changes that turn one board into the other; none for equal boards. Pure. */
export function changesBetween(old: Board, next: Board): Change[] {
  const settings = differingFields(old.settings, next.settings)
  const brief = differingFields(old.brief, next.brief)
  return [
    ...(settings ? [{ op: 'patch', type: 'settings', fields: settings } as const] : []),
    ...(brief ? [{ op: 'patch', type: 'brief', fields: brief } as const] : []),
    ...recordChanges('zone', old, next),
    ...recordChanges('block', old, next),
    ...recordChanges('edge', old, next),
    ...recordChanges('tradeoff', old, next),
  ]
}
