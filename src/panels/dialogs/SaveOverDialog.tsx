import { useRef } from 'react'
import { saveFile, saveFileAs } from '#commands/file/saveFile.ts'
import { Button } from '#parts/Button.tsx'
import { useDesk, useWorkspace } from '#workspace/useWorkspace.ts'
import { closeDialog } from './closeDialog.ts'
import { ModalDialog } from './ModalDialog.tsx'

/** Asks what to do where another program changed the file of the board: nothing is written before there is an answer. */
export function SaveOverDialog() {
  const workspace = useWorkspace()
  const file = useDesk((desk) => desk.files.get(workspace.library.current()))
  const keep = useRef<HTMLButtonElement>(null)
  const close = (then?: () => void) => closeDialog(workspace, then)
  if (!file) return null
  return (
    <ModalDialog title={`“${file.place.name}” has changed`} width="w-110" initialFocus={keep} onClose={close}>
      <p className="m-0 break-words px-5 pt-1 pb-4 leading-relaxed">
        Another program wrote to this file after it was last opened or saved here. Saving over it replaces what that
        program wrote.
      </p>
      <div className="flex flex-wrap justify-end gap-2 border-border border-t px-5 py-3">
        <Button ref={keep} onClick={() => close()}>
          Leave the file alone
        </Button>
        <Button onClick={() => close(() => void saveFileAs(workspace))}>Save as another file…</Button>
        <Button tone="danger" onClick={() => close(() => void saveFile(workspace, true))}>
          Save over it
        </Button>
      </div>
    </ModalDialog>
  )
}
