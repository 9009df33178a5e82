import { BRIEF_PRESETS, type BriefPreset, fillFromPreset } from '#domain/board/briefPresets.ts'
import { commandWords } from '#words/commands.ts'
import type { Command, EditCommand } from '../command.ts'

/** The id of the command that fills a preset in. */
export const presetCommandId = ({ id }: BriefPreset) => `brief-${id}` as const

/** What is done with the brief: fill usual targets in where it says nothing, and draw the clients that it names. */
export const BRIEF_COMMANDS: readonly Command<ReturnType<typeof presetCommandId> | 'put-users-on-board'>[] = [
  ...BRIEF_PRESETS.map(
    (preset): EditCommand<ReturnType<typeof presetCommandId>> => ({
      id: presetCommandId(preset),
      title: commandWords.fillBrief(preset.title),
      group: 'Board',
      edit: ({ board }) => ({ changes: fillFromPreset(board.brief, preset) }),
    }),
  ),
  {
    id: 'put-users-on-board',
    title: 'Put the users on the board',
    group: 'Interview',
    load: async () => (await import('./briefEdits.ts')).putUsersOnBoard,
  },
]
