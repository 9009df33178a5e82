import { ADD_COMMANDS } from './addCommands.ts'
import { ALIGN_COMMANDS } from './arrange/align.ts'
import { MOVE_COMMANDS } from './arrange/move.ts'
import { BRIEF_COMMANDS } from './brief/briefCommands.ts'
import type { Command } from './command.ts'
import { ADD_CONNECTED_COMMANDS } from './edges/addConnected.ts'
import { EDGE_COMMANDS } from './edges/edgeCommands.ts'
import { EDGE_PROPERTY_COMMANDS } from './edges/edgePropertyCommands.ts'
import { STEP_COMMANDS } from './edges/stepCommands.ts'
import { CLIPBOARD_COMMANDS } from './edit/clipboard.ts'
import { HISTORY_COMMANDS } from './edit/history.ts'
import { SELECTION_COMMANDS } from './edit/selection.ts'
import { BOARD_COMMANDS } from './file/boardCommands.ts'
import { SAVING_COMMANDS } from './file/savingCommands.ts'
import { FINDING_COMMANDS } from './findings/findingCommands.ts'
import { HELP_COMMANDS } from './help/helpCommands.ts'
import { INTERVIEW_COMMANDS } from './interview/interviewCommands.ts'
import { VIEW_COMMANDS } from './view/viewCommands.ts'
import { ZONE_COMMANDS } from './zones/zoneCommands.ts'

const LISTED = [
  ...BOARD_COMMANDS,
  ...SAVING_COMMANDS,
  ...BRIEF_COMMANDS,
  ...HISTORY_COMMANDS,
  ...CLIPBOARD_COMMANDS,
  ...SELECTION_COMMANDS,
  ...ZONE_COMMANDS,
  ...EDGE_PROPERTY_COMMANDS,
  ...EDGE_COMMANDS,
  ...ALIGN_COMMANDS,
  ...MOVE_COMMANDS,
  ...FINDING_COMMANDS,
  ...VIEW_COMMANDS,
  ...INTERVIEW_COMMANDS,
  ...HELP_COMMANDS,
  ...ADD_COMMANDS,
  ...ADD_CONNECTED_COMMANDS,
  ...STEP_COMMANDS,
] as const

/** The id of a command that there is. */
export type CommandId = (typeof LISTED)[number]['id']

/** Everything a person can do, in the order menus and the command palette show it. */
export const COMMANDS: readonly Command<CommandId>[] = LISTED

const byId = new Map(COMMANDS.map((command) => [command.id, command]))

/** The command of an id. Throws when there is none, which the types rule out. */
export function commandById(id: CommandId): Command<CommandId> {
  const command = byId.get(id)
  if (!command) throw new Error(`No command “${id}”`)
  return command
}
