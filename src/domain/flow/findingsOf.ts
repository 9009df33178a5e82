import type { Board } from '#domain/board/board.ts'
import { onceFor } from '#shared/onceFor.ts'
import { findingKey } from './findingKey.ts'
import { type FlowGraph, flowOf } from './flowGraph.ts'
import type { Finding, Rule } from './rule.ts'

const placesOf = onceFor(
  (flow: FlowGraph): ReadonlyMap<string, number> => new Map(flow.blocks.map(({ id }, place) => [id, place])),
)

/** Puts the findings of one rule in the order of the first block that each concerns. */
function inBoardOrder(findings: readonly Finding[], flow: FlowGraph): readonly Finding[] {
  if (findings.length < 2) return findings
  const places = placesOf(flow)
  const placed = findings.map((finding) => {
    const place = finding.at.reduce((first, id) => Math.min(first, places.get(id) ?? Infinity), Infinity)
    return { finding, place }
  })
  // Most rules go through the blocks in order.
  if (placed.every(({ place }, i) => i === 0 || (placed[i - 1]?.place ?? place) < place)) return findings
  const keys = new Map(findings.map((finding) => [finding, findingKey(finding)]))
  const key = (finding: Finding) => keys.get(finding) ?? ''
  placed.sort((a, b) => a.place - b.place || (key(a.finding) < key(b.finding) ? -1 : 1))
  return placed.map(({ finding }) => finding)
}

/** What one rule finds, in board order; a rule that throws gives a single finding that says so. */
export function findingsOf(rule: Rule, board: Board): readonly Finding[] {
  const { id, severity, why, source } = rule
  const flow = flowOf(board)
  try {
    const findings = [...rule.check(flow)].map((breach) => ({ ...breach, rule: id, severity, why, source }))
    return inBoardOrder(findings, flow)
  } catch {
    const says = `The check “${rule.title}” could not be run on this board.`
    return [{ at: [], says, rule: id, severity, why, source }]
  }
}
