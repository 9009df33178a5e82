import type { BlockId, EdgeId } from '#domain/board/board.ts'
import type { FlowGraph } from './flowGraph.ts'

/** How bad a finding is: a broken request, a weak point an interviewer attacks, or something worth one sentence. */
export type Severity = 'error' | 'warning' | 'hint'

/** When a rule speaks: after each change, once the board has rested (the missing part may be next), or in a review only. */
export type Speaks = 'live' | 'settled' | 'review'

/** One place where a board breaks a rule: the blocks and edges concerned, and what is wrong there, naming blocks by label. */
export interface Breach {
  readonly at: readonly (BlockId | EdgeId)[]
  readonly says: string
}

/** One rule of the request flow: a catalogue entry that is checked, explained and drawn from this object alone. */
export interface Rule {
  /** kebab-case, unique in the catalogue; saved boards and tests name rules by it */
  readonly id: string
  readonly title: string
  readonly severity: Severity
  readonly speaks: Speaks
  /** why it matters, one sentence */
  readonly why: string
  /** the framework and its section, as people know them */
  readonly source: string
  /** every breach on the board, in any order; must end on every board, cycles and self-edges included */
  check(flow: FlowGraph): Iterable<Breach>
  /** a board in the compact notation that keeps this rule and breaks none of severity error */
  readonly good: string
  /** a board in the compact notation that breaks this rule */
  readonly bad: string
}

/** What a check reports to people: a breach together with what its rule knows. */
export interface Finding extends Breach {
  readonly rule: string
  readonly severity: Severity
  readonly why: string
  readonly source: string
}
