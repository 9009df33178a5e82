import { BRIEF_PRESETS, type BriefPreset, fillFromPreset } from '#domain/board/briefPresets.ts'
import { commandWords } from '#words/commands.ts'
import type { Command } from '../command.ts'

/** The id of the command that fills a preset in. */
export const presetCommandId = ({ id }: BriefPreset) => `brief-${id}` as const

/** What is done to the brief: fill usual targets in where it says nothing. */
export const BRIEF_COMMANDS: readonly Command<ReturnType<typeof presetCommandId>>[] = BRIEF_PRESETS.map((preset) => ({
  id: presetCommandId(preset),
  title: commandWords.fillBrief(preset.title),
  group: 'Board',
  edit: ({ board }) => ({ changes: fillFromPreset(board.brief, preset) }),
}))
