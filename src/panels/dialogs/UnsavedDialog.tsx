import { useStore } from 'zustand'
import { Button } from '#parts/Button.tsx'
import { CommandButton } from '#parts/CommandButton.tsx'
import { dialogWords } from '#words/dialogs.ts'
import { useDesk, useWorkspace } from '#workspace/useWorkspace.ts'
import { ModalDialog } from './ModalDialog.tsx'

const WORDS = dialogWords.unsaved

/** Asks before a board is left that is not saved anywhere. */
export function UnsavedDialog() {
  const { document } = useWorkspace()
  const leaving = useDesk((desk) => desk.leaving)
  const name = useStore(document.state, ({ board }) => board.settings.name)
  if (!leaving) return null
  return (
    <ModalDialog title={WORDS.title} width="w-110" onClose={leaving.stay}>
      <p className="m-0 px-5 pb-4 leading-relaxed">{WORDS.explained(name)}</p>
      <div className="flex flex-wrap items-center justify-end gap-2 border-border border-t px-5 py-3">
        <span className="mr-auto">
          <CommandButton id="save-file" />
        </span>
        <Button size="small" tone="danger" onClick={leaving.go}>
          {WORDS.leave}
        </Button>
        <Button size="small" tone="primary" onClick={leaving.stay}>
          {WORDS.stay}
        </Button>
      </div>
    </ModalDialog>
  )
}
