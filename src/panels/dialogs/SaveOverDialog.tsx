import { useRef } from 'react'
import { saveFile, saveFileAs } from '#commands/file/saveFile.ts'
import { Button } from '#parts/Button.tsx'
import { dialogWords } from '#words/dialogs.ts'
import { useDesk, useWorkspace } from '#workspace/useWorkspace.ts'
import { closeDialog } from './closeDialog.ts'
import { ModalDialog } from './ModalDialog.tsx'

const WORDS = dialogWords.saveOver

/** Asks what to do where another program changed the file of the board: nothing is written before there is an answer. */
export function SaveOverDialog() {
  const workspace = useWorkspace()
  const file = useDesk((desk) => desk.files.get(workspace.library.current()))
  const keep = useRef<HTMLButtonElement>(null)
  const close = (then?: () => void) => closeDialog(workspace, then)
  if (!file) return null
  return (
    <ModalDialog title={WORDS.title(file.place.name)} width="w-110" initialFocus={keep} onClose={close}>
      <p className="m-0 break-words px-5 pt-1 pb-4 leading-relaxed">{WORDS.explained}</p>
      <div className="flex flex-wrap justify-end gap-2 border-border border-t px-5 py-3">
        <Button ref={keep} onClick={() => close()}>
          {WORDS.leave}
        </Button>
        <Button onClick={() => close(() => void saveFileAs(workspace))}>{WORDS.saveAs}</Button>
        <Button tone="danger" onClick={() => close(() => void saveFile(workspace, true))}>
          {WORDS.saveOver}
        </Button>
      </div>
    </ModalDialog>
  )
}
