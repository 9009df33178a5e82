import { useMemo, useRef } from 'react'
import { boundKeys } from '#commands/boundKeys.ts'
import { COMMANDS, type CommandId } from '#commands/catalogue.ts'
import type { Command } from '#commands/command.ts'
import { isAvailable, runCommand } from '#commands/runCommand.ts'
import type { KeyBindings } from '#desk/slices/keys.ts'
import { LaterIcon } from '#icons/LaterIcon.tsx'
import { keysLabel } from '#parts/shortcutLabel.ts'
import { dialogWords } from '#words/dialogs.ts'
import { useWorkspace } from '#workspace/useWorkspace.ts'
import { ChoiceList } from './ChoiceList.tsx'
import type { Choice, ChoiceGroup } from './choice.ts'
import { closeDialog } from './closeDialog.ts'
import { ModalDialog } from './ModalDialog.tsx'

const WORDS = dialogWords.commands

const choiceOf = (command: Command, available: boolean, key: string | undefined): Choice => ({
  id: command.id,
  title: command.title,
  words: command.group,
  icon: command.icon && <LaterIcon name={command.icon} />,
  shortcut: key && keysLabel(key),
  disabled: !available,
})

/** The commands under their groups, then those that cannot be run now. */
function groupsOf(available: (command: Command) => boolean, bindings: KeyBindings): readonly ChoiceGroup[] {
  const { keysOf } = boundKeys(bindings)
  const lineOf = (command: Command<CommandId>, usable: boolean) =>
    choiceOf(command, usable, keysOf.get(command.id)?.[0])
  const offered = COMMANDS.filter((command) => command.id !== 'commands')
  const usable = offered.filter(available)
  const groups = [...new Set(usable.map((command) => command.group))].map((title) => ({
    title: title as string,
    choices: usable.filter((command) => command.group === title).map((command) => lineOf(command, true)),
  }))
  const idle = offered.filter((command) => !available(command)).map((command) => lineOf(command, false))
  return [...groups, { title: WORDS.idle, choices: idle }]
}

/** Finds any command by its name and runs it once the dialog is gone. */
export function CommandPalette() {
  const workspace = useWorkspace()
  const input = useRef<HTMLInputElement>(null)
  const groups = useMemo(
    () => groupsOf((command) => isAvailable(command, workspace), workspace.desk.getState().bindings),
    [workspace],
  )
  const run = ({ id }: Choice) =>
    closeDialog(workspace, () => {
      if (document.activeElement === document.body) workspace.view.focus()
      const command = COMMANDS.find((each) => each.id === id)
      if (command) void runCommand(command, workspace)
    })
  return (
    <ModalDialog title={WORDS.title} bare width="w-140" initialFocus={input} onClose={() => closeDialog(workspace)}>
      <ChoiceList
        label={WORDS.list}
        placeholder={WORDS.question}
        groups={groups}
        flat
        onChoose={run}
        inputRef={input}
      />
    </ModalDialog>
  )
}
