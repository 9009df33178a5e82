import { useMemo, useRef } from 'react'
import { ChoiceList } from '#panels/dialogs/ChoiceList.tsx'
import { closeDialog } from '#panels/dialogs/closeDialog.ts'
import { ModalDialog } from '#panels/dialogs/ModalDialog.tsx'
import { finderWords } from '#words/finder.ts'
import { useWorkspace } from '#workspace/useWorkspace.ts'
import { blockDeeds, commandDeeds } from './commandDeeds.tsx'
import type { Deed } from './deed.ts'
import { useDeeds } from './useDeeds.tsx'

/** Finds whatever can be run, added, opened or gone to by its name, and does that once the dialog is gone. */
export function CommandPalette() {
  const workspace = useWorkspace()
  const input = useRef<HTMLInputElement>(null)
  const commands = useMemo(() => commandDeeds(workspace), [workspace])
  const groups = useMemo(() => [...commands.grouped, blockDeeds(workspace), commands.idle], [commands, workspace])
  const found = useDeeds(commands)
  const choose = ({ act }: Deed) =>
    closeDialog(workspace, () => {
      if (document.activeElement === document.body) workspace.view.focus()
      void act(workspace)
    })
  return (
    <ModalDialog
      title={finderWords.title}
      bare
      width="w-140"
      initialFocus={input}
      onClose={() => closeDialog(workspace)}
    >
      <ChoiceList
        label={finderWords.list}
        placeholder={finderWords.question}
        groups={groups}
        found={found}
        onChoose={choose}
        inputRef={input}
      />
    </ModalDialog>
  )
}
