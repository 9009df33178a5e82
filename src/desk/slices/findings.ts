import type { Change } from '#domain/board/change.ts'
import { idsOfFinding } from '#domain/flow/findingKey.ts'
import { type IsThere, nothing, type Slice } from './slice.ts'

/** What a person looks at among the findings and rules. */
export interface ShownFindings {
  /** the finding whose blocks are shown, by its key */
  readonly finding: string | undefined
  /** the finding that a reason for accepting it is being written for, by its key */
  readonly accepting: string | undefined
  /** the id of the rule whose page the list of rules shows */
  readonly ruleHelp: string | undefined
  /** what the place that a pointer or the focus is on is about: shown on the canvas */
  readonly pointed: readonly string[] | undefined
  /** changes that are shown on the canvas as they would be, without being made */
  readonly preview: readonly Change[] | undefined
}

/** There is no finding about a record that is gone. */
const ifAllThere = (key: string | undefined, isThere: IsThere): string | undefined =>
  key !== undefined && idsOfFinding(key).every(isThere) ? key : undefined

export const findings: Slice<ShownFindings> = {
  finding: { start: undefined, opened: nothing, changed: ifAllThere },
  accepting: { start: undefined, opened: nothing, changed: ifAllThere },
  ruleHelp: { start: undefined, opened: nothing },
  pointed: { start: undefined, opened: nothing, changed: nothing },
  // What would come of a change was shown for the board before.
  preview: { start: undefined, opened: nothing, changed: nothing },
}
