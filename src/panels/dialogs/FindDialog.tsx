import { useMemo, useRef } from 'react'
import { dialogWords } from '#words/dialogs.ts'
import { useBoard, useWorkspace } from '#workspace/useWorkspace.ts'
import { blockChoice, goToBlock } from './blockChoice.tsx'
import { ChoiceList } from './ChoiceList.tsx'
import type { Choice } from './choice.ts'
import { closeDialog } from './closeDialog.ts'
import { ModalDialog } from './ModalDialog.tsx'

/** Finds a block of the board, selects it and brings it into view. */
export function FindDialog() {
  const workspace = useWorkspace()
  const blocks = useBoard((board) => board.blocks)
  const input = useRef<HTMLInputElement>(null)
  const groups = useMemo(() => [{ title: '', choices: blocks.map((block) => blockChoice(block)) }], [blocks])
  const choose = ({ id }: Choice) => {
    const block = blocks.find((each) => each.id === id)
    if (block) closeDialog(workspace, () => goToBlock(workspace, block.id))
  }
  return (
    <ModalDialog
      title={dialogWords.find.title}
      bare
      width="w-120"
      initialFocus={input}
      onClose={() => closeDialog(workspace)}
    >
      <ChoiceList
        label={dialogWords.find.list}
        placeholder={dialogWords.find.placeholder}
        groups={groups}
        onChoose={choose}
        inputRef={input}
      />
    </ModalDialog>
  )
}
