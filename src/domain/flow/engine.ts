import type { Board } from '#domain/board/board.ts'
import { onceFor } from '#shared/onceFor.ts'
import { findingKey } from './findingKey.ts'
import { type FlowGraph, flowOf } from './flowGraph.ts'
import type { Finding, Rule, Severity, Speaks } from './rule.ts'
import { RULES } from './rules/catalogue.ts'

/** Which rules a check runs. */
export interface CheckOptions {
  readonly speaks: readonly Speaks[]
  /** the whole catalogue when not given */
  readonly rules?: readonly Rule[]
}

const RANKS: Readonly<Record<Severity, number>> = { error: 0, warning: 1, hint: 2 }

const placesOf = onceFor(
  (flow: FlowGraph): ReadonlyMap<string, number> => new Map(flow.blocks.map(({ id }, place) => [id, place])),
)

/** Puts the findings of one rule in the order of the first block that each concerns. */
function inBoardOrder(findings: readonly Finding[], flow: FlowGraph): readonly Finding[] {
  if (findings.length < 2) return findings
  const places = placesOf(flow)
  const placed = findings.map((finding) => {
    const place = finding.at.reduce((first, id) => Math.min(first, places.get(id) ?? Infinity), Infinity)
    return { finding, place, key: findingKey(finding) }
  })
  placed.sort((a, b) => a.place - b.place || (a.key < b.key ? -1 : 1))
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

/** Rules or findings, errors before warnings before hints, those of one severity in the order given. */
export const worstFirst = <T extends { readonly severity: Severity }>(items: readonly T[]): readonly T[] =>
  [...items].sort((a, b) => RANKS[a.severity] - RANKS[b.severity])

/**
 * What the rules find on a board: by severity, then in the order of the catalogue, then of the board. A rule that throws is
 * reported as a finding of its own, and the others go on.
 */
export const checkBoard = (board: Board, { speaks, rules = RULES }: CheckOptions): Finding[] =>
  worstFirst(rules.filter((rule) => speaks.includes(rule.speaks))).flatMap((rule) => findingsOf(rule, board))
