import type { BlockPropertyId } from '#domain/board/blockProperties.ts'
import type { BlockId, EdgeId } from '#domain/board/board.ts'
import type { BriefPropertyId } from '#domain/board/briefProperties.ts'
import type { EdgePropertyId } from '#domain/board/edgeProperties.ts'
import type { Link } from '#domain/capacity/links.ts'
import type { Draft } from './draft/draft.ts'
import type { FlowGraph } from './flowGraph.ts'

/** All severities, the worst first. */
export const SEVERITIES = ['error', 'warning', 'hint'] as const

/** How bad a finding is: a broken request, a weak point an interviewer attacks, or something worth one sentence. */
export type Severity = (typeof SEVERITIES)[number]

/** All moments at which rules speak, in the order in which they come. */
export const MOMENTS = ['live', 'settled', 'review', 'presenting'] as const

/**
 * When a rule speaks: after each change; once the board has rested (the missing part may be next); on a complete board that
 * has rested; or only when a person asks for a review, as before presenting.
 */
export type Speaks = (typeof MOMENTS)[number]

/** What rules are about, in the order in which they are listed for reading. */
export const TOPICS = ['tiers', 'edge', 'services', 'caches', 'data', 'events', 'reliability', 'operations'] as const

/** What a rule is about. */
export type Topic = (typeof TOPICS)[number]

/** A repair: its title says what it will do; equal titles of one rule's findings are the same repair at different places. */
export interface Fix {
  readonly title: string
  /** it joins loose ends, which comes first: it is offered even where another rule then finds an error, and says so */
  readonly joins?: true
  /** makes the changes on a draft of the board; pure, and without effect where what it needs is gone */
  readonly draw: (draft: Draft) => void
}

/** Something only a person can write down, and the field where it belongs. */
export interface Opening {
  readonly title: string
  readonly field:
    | { readonly in: 'brief'; readonly name: BriefPropertyId }
    | { readonly in: 'block'; readonly id: BlockId; readonly name: BlockPropertyId }
    | { readonly in: 'edge'; readonly id: EdgeId; readonly name: EdgePropertyId }
}

/** One place where a board breaks a rule: the blocks and edges concerned, and what is wrong there, naming blocks by label. */
export interface Breach {
  readonly at: readonly (BlockId | EdgeId)[]
  readonly says: string
  /** less than that of the rule, where the breach rests on something that nobody stated or does little harm; the rule says where */
  readonly severity?: Severity
  /** figures or words that the breach rests on beside its places: who accepted it with other ones has not accepted this */
  readonly cause?: string
  /** the repairs that may help, the best first; asked for only when they are to be shown */
  readonly fixes?: () => readonly Fix[]
  readonly opens?: Opening
  /** where the figure that it rests on is from, in place of what its rule rests on */
  readonly source?: string
}

/** That some breaches of a rule weigh less than the rule, and which: the end of a sentence that begins with “where”. */
export interface LowerSeverity {
  readonly severity: Severity
  readonly where: string
}

/** One rule of the request flow: a catalogue entry that is checked, explained and drawn from this object alone. */
export interface Rule {
  /** kebab-case, unique in the catalogue; saved boards and tests name rules by it */
  readonly id: string
  readonly title: string
  readonly topic: Topic
  readonly severity: Severity
  /** stated when a breach may be less than that */
  readonly lower?: LowerSeverity
  readonly speaks: Speaks
  /** what it looks for, one or two sentences */
  readonly what: string
  /** why it matters, one sentence */
  readonly why: string
  /** the framework and its section, as people know them */
  readonly source: string
  /** when it keeps quiet although one might expect it to speak, a sentence each */
  readonly quiet: readonly string[]
  /** it rests on what products take, which a page of its own tells */
  readonly figures?: true
  /** labels decide where it speaks, not only what it says; other rules are not run again when a label changes */
  readonly readsLabels?: true
  /** true for a link that breaks the rule by its two ends, whatever else is on the board; asked while an edge is being drawn. The link is between blocks of the graph, which need not hold it */
  readonly forbids?: (flow: FlowGraph, link: Link) => boolean
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
