import { boundKeys } from '#commands/boundKeys.ts'
import { COMMANDS, type CommandId } from '#commands/catalogue.ts'
import type { Command } from '#commands/command.ts'
import { isAvailable, runCommand } from '#commands/runCommand.ts'
import type { Workspace } from '#commands/workspace.ts'
import { PALETTE } from '#domain/blocks/palette.ts'
import { LaterIcon } from '#icons/LaterIcon.tsx'
import { entryChoice } from '#panels/dialogs/blockChoice.tsx'
import { keysLabel } from '#parts/shortcutLabel.ts'
import { groupBy } from '#shared/groupBy.ts'
import { finderWords } from '#words/finder.ts'
import type { Deed, DeedGroup } from './deed.ts'

const { groups: GROUPS } = finderWords
/** What adds a block is found among the blocks. */
const ADDING: ReadonlySet<CommandId> = new Set(PALETTE.map(({ id }): CommandId => `add-${id}`))

const commandOf = (id: CommandId) => COMMANDS.find((command) => command.id === id)
const run = (id: CommandId) => (workspace: Workspace) => {
  const command = commandOf(id)
  if (command) return runCommand(command, workspace, true)
}

const shownKey = ({ desk }: Workspace, id: CommandId) => {
  const [first] = boundKeys(desk.getState().bindings).keysOf.get(id) ?? []
  return first && keysLabel(first)
}

/** What there is to be run, and what cannot be run now. */
export interface CommandDeeds {
  /** under the groups of the commands */
  readonly grouped: readonly DeedGroup[]
  readonly idle: DeedGroup
}

/** Every command but those that add a certain block and the one that opens the list. */
export function commandDeeds(workspace: Workspace): CommandDeeds {
  const offered = COMMANDS.filter(({ id }) => id !== 'commands' && !ADDING.has(id))
  const deedOf = (command: Command<CommandId>, disabled: boolean): Deed => ({
    id: command.id,
    title: command.title,
    words: [command.group, finderWords.alsoCalled[command.id]].join(' '),
    icon: command.icon && <LaterIcon name={command.icon} />,
    shortcut: shownKey(workspace, command.id),
    disabled,
    act: run(command.id),
  })
  const usable = offered.filter((command) => isAvailable(command, workspace))
  const idle = offered.filter((command) => !usable.includes(command))
  const groups = groupBy(usable, (command) => command.group)
  return {
    grouped: [...groups].map(([title, commands]) => ({ title, choices: commands.map((each) => deedOf(each, false)) })),
    idle: { title: GROUPS.idle, choices: idle.map((command) => deedOf(command, true)) },
  }
}

/** Every entry of the palette, to be added. */
export const blockDeeds = (workspace: Workspace): DeedGroup => ({
  title: GROUPS.blocks,
  choices: PALETTE.map((entry) => ({
    ...entryChoice(entry),
    shortcut: shownKey(workspace, `add-${entry.id}`),
    act: run(`add-${entry.id}`),
  })),
})
