import { findingKey } from '#domain/flow/findingKey.ts'
import type { Finding } from '#domain/flow/rule.ts'
import { worstFirst } from '#domain/flow/worstFirst.ts'

const areSame = (findings: readonly Finding[], told: readonly Finding[]): boolean => {
  const known = new Set(told)
  return findings.length === told.length && findings.every((finding) => known.has(finding))
}

/**
 * Findings in the order in which they were told before, those that are new at the end of their severity. What was told before is
 * worst first; the same findings are the same list.
 */
export function keepPlaces(findings: readonly Finding[], told: readonly Finding[]): readonly Finding[] {
  if (areSame(findings, told)) return told
  const places = new Map(told.map((finding, place) => [findingKey(finding), place]))
  const placed = findings.map((finding) => ({ finding, place: places.get(findingKey(finding)) ?? told.length }))
  return worstFirst(placed.sort((a, b) => a.place - b.place).map(({ finding }) => finding))
}
