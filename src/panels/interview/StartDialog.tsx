import { useCallback } from 'react'
import { closeDialog } from '#panels/dialogs/closeDialog.ts'
import { ModalDialog } from '#panels/dialogs/ModalDialog.tsx'
import { interviewWords } from '#words/interview.ts'
import { useWorkspace } from '#workspace/useWorkspace.ts'

/** What to practise, in which format and as whom. */
export function StartDialog() {
  const workspace = useWorkspace()
  const close = useCallback(() => closeDialog(workspace), [workspace])
  return (
    <ModalDialog title={interviewWords.practise} width="w-[1120px]" onClose={close}>
      <div />
    </ModalDialog>
  )
}
