import type { Board } from '#domain/board/board.ts'
import { findingsOf } from './findingsOf.ts'
import type { Finding, Rule, Speaks } from './rule.ts'
import { RULES } from './rules/catalogue.ts'
import { worstFirst } from './worstFirst.ts'

/** Which rules a check runs. */
export interface CheckOptions {
  readonly speaks: readonly Speaks[]
  /** the whole catalogue when not given */
  readonly rules?: readonly Rule[]
}

/**
 * What the rules find on a board: by severity, then in the order of the catalogue, then of the board. A rule that throws is
 * reported as a finding of its own, and the others go on.
 */
export const checkBoard = (board: Board, { speaks, rules = RULES }: CheckOptions): readonly Finding[] =>
  worstFirst(rules.filter((rule) => speaks.includes(rule.speaks)).flatMap((rule) => findingsOf(rule, board)))
