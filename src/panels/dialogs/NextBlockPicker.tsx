import { Dialog } from '@base-ui/react/dialog'
import { useMemo, useRef } from 'react'
import { connectBlocks } from '#commands/edges/connectBlocks.ts'
import type { OpenEdge } from '#desk/slices/gesture.ts'
import { nextKinds } from '#domain/flow/nextKinds.ts'
import { clamp } from '#shared/geometry.ts'
import { dialogWords } from '#words/dialogs.ts'
import { modalDialogWords } from '#words/modalDialog.ts'
import { useBoard, useDesk, useWorkspace } from '#workspace/useWorkspace.ts'
import { entryChoice, entryOfChoice } from './blockChoice.tsx'
import { ChoiceList } from './ChoiceList.tsx'
import type { Choice } from './choice.ts'
import { closeDialog } from './closeDialog.ts'

const WIDTH = 272
const HEIGHT = 340
const MARGIN = 8

const within = (at: number, size: number, room: number) => clamp(at, MARGIN, Math.max(MARGIN, room - size - MARGIN))

function Picker({ from, at, screen }: OpenEdge) {
  const workspace = useWorkspace()
  const board = useBoard((whole) => whole)
  const source = board.blocks.find((block) => block.id === from)
  const input = useRef<HTMLInputElement>(null)
  const choices = useMemo(() => (source ? nextKinds(board, source).map(entryChoice) : []), [board, source])
  const choose = ({ id }: Choice) => {
    const entry = entryOfChoice(id)
    if (!source || !entry) return
    // The label takes the focus, which it can only once the list has given it back.
    closeDialog(workspace, () => connectBlocks(workspace, { from: [from], to: [{ entry, at }] }))
  }
  const left = within(screen.x, WIDTH, window.innerWidth)
  const top = within(screen.y, HEIGHT, window.innerHeight)
  return (
    <Dialog.Root open modal="trap-focus" onOpenChange={(open) => !open && closeDialog(workspace)}>
      <Dialog.Portal>
        <Dialog.Popup
          initialFocus={input}
          style={{ left, top, width: WIDTH }}
          className="fixed z-50 flex flex-col overflow-hidden rounded-xl border border-border bg-raised shadow-float outline-none"
        >
          <Dialog.Title className="sr-only">{dialogWords.nextBlock}</Dialog.Title>
          <ChoiceList
            label={dialogWords.nextBlock}
            placeholder={dialogWords.nextBlock}
            groups={[{ title: '', choices }]}
            onChoose={choose}
            inputRef={input}
            height="max-h-[294px]"
          />
          <Dialog.Close className="sr-only">{modalDialogWords.close}</Dialog.Close>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

/** Asks what an edge dropped on the empty board leads to, and adds it there. */
export function NextBlockPicker() {
  const openEdge = useDesk((desk) => desk.openEdge)
  return openEdge ? <Picker key={openEdge.from} {...openEdge} /> : null
}
