import type { Workspace } from '#commands/workspace.ts'
import type { Choice } from '#panels/dialogs/choice.ts'

/** A line that does something once it is chosen. */
export interface Deed extends Choice {
  readonly act: (workspace: Workspace) => unknown
}

/** Such lines under a heading. */
export interface DeedGroup {
  readonly title: string
  readonly choices: readonly Deed[]
}
