import { findingKey } from '#domain/flow/findingKey.ts'
import type { Finding } from '#domain/flow/rule.ts'
import { worstFirst } from '#domain/flow/worstFirst.ts'

/** Findings in the order in which they were told before, those that are new at the end of their severity. */
export function keepPlaces(findings: readonly Finding[], told: readonly Finding[]): readonly Finding[] {
  const places = new Map(told.map((finding, place) => [findingKey(finding), place]))
  const placed = findings.map((finding) => ({ finding, place: places.get(findingKey(finding)) ?? told.length }))
  return worstFirst(placed.sort((a, b) => a.place - b.place).map(({ finding }) => finding))
}
