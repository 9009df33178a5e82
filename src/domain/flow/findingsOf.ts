import type { Board } from '#domain/board/board.ts'
import { findingKey } from './findingKey.ts'
import { type FlowGraph, flowOf } from './flowGraph.ts'
import type { Breach, Finding, Rule } from './rule.ts'
import { milder } from './worstFirst.ts'

/** The place of the first block that a finding concerns; behind all others where it concerns none. */
function firstPlace({ at }: Finding, flow: FlowGraph): number {
  const places: ReadonlyMap<string, number> = flow.places
  let first = Infinity
  for (const id of at) first = Math.min(first, places.get(id) ?? Infinity)
  return first
}

/** Puts the findings of one rule in the order of the first block that each concerns. */
function inBoardOrder(findings: readonly Finding[], flow: FlowGraph): readonly Finding[] {
  if (findings.length < 2) return findings
  const placed = findings.map((finding) => ({ finding, place: firstPlace(finding, flow) }))
  // Most rules go through the blocks in order.
  if (placed.every(({ place }, i) => i === 0 || (placed[i - 1]?.place ?? place) < place)) return findings
  const key = ({ finding }: (typeof placed)[0]) => findingKey(finding)
  placed.sort((a, b) => a.place - b.place || (key(a) < key(b) ? -1 : 1))
  return placed.map(({ finding }) => finding)
}

/** A breach together with what its rule knows. Field by field: on a large board there are hundreds. */
function findingOf(rule: Rule, breach: Breach): Finding {
  const { id, why } = rule
  const { at, says, source = rule.source, cause, fixes, opens } = breach
  // Who runs a rule as a hint is told no more than a hint, whatever the rule would make of it.
  const severity = milder(rule.severity, breach.severity ?? rule.severity)
  const finding: { -readonly [F in keyof Finding]: Finding[F] } = { at, says, rule: id, severity, why, source }
  if (cause !== undefined) finding.cause = cause
  if (fixes !== undefined) finding.fixes = fixes
  if (opens !== undefined) finding.opens = opens
  return finding
}

/** What one rule finds, in board order; a rule that throws gives a single finding that says so. */
export function findingsOf(rule: Rule, board: Board): readonly Finding[] {
  const { id, severity, why, source } = rule
  const flow = flowOf(board)
  try {
    const findings: Finding[] = []
    for (const breach of rule.check(flow)) findings.push(findingOf(rule, breach))
    return inBoardOrder(findings, flow)
  } catch {
    const says = `The check “${rule.title}” could not be run on this board.`
    return [{ at: [], says, rule: id, severity, why, source }]
  }
}
