import { Dialog } from '@base-ui/react/dialog'
import { useMemo, useRef } from 'react'
import { dropFromPalette } from '#commands/addCommands.ts'
import { connectBlocks } from '#commands/edges/connectBlocks.ts'
import type { OpenEdge, OpenPlace } from '#desk/slices/gesture.ts'
import { PALETTE, type PaletteEntry } from '#domain/blocks/palette.ts'
import { findBlock } from '#domain/board/lookup.ts'
import { nextKinds } from '#domain/flow/nextKinds.ts'
import { clamp, type Point } from '#shared/geometry.ts'
import { dialogWords } from '#words/dialogs.ts'
import { modalDialogWords } from '#words/modalDialog.ts'
import { useBoard, useDesk, useWorkspace } from '#workspace/useWorkspace.ts'
import { entryChoice, entryOfChoice } from './blockChoice.tsx'
import { ChoiceList } from './ChoiceList.tsx'
import type { Choice } from './choice.ts'
import { closeDialog } from './closeDialog.ts'
import { useReturn } from './ModalDialog.tsx'

const WIDTH = 272
const HEIGHT = 340
const MARGIN = 8

const within = (at: number, size: number, room: number) => clamp(at, MARGIN, Math.max(MARGIN, room - size - MARGIN))

interface PickerProps {
  readonly label: string
  readonly entries: readonly PaletteEntry[]
  /** the middle of the window when it is left out */
  readonly screen: Point | undefined
  readonly onChoose: (entry: PaletteEntry) => void
}

function Picker({ label, entries, screen, onChoose }: PickerProps) {
  const workspace = useWorkspace()
  const input = useRef<HTMLInputElement>(null)
  const giveBack = useReturn()
  const choices = useMemo(() => entries.map(entryChoice), [entries])
  const choose = ({ id }: Choice) => {
    const entry = entryOfChoice(id)
    // The label takes the focus, which it can only once the list has given it back.
    if (entry) closeDialog(workspace, () => onChoose(entry))
  }
  const left = within(screen?.x ?? (window.innerWidth - WIDTH) / 2, WIDTH, window.innerWidth)
  const top = within(screen?.y ?? (window.innerHeight - HEIGHT) / 2, HEIGHT, window.innerHeight)
  return (
    <Dialog.Root open modal="trap-focus" onOpenChange={(open) => !open && closeDialog(workspace)}>
      <Dialog.Portal>
        <Dialog.Popup
          initialFocus={input}
          finalFocus={giveBack}
          style={{ left, top, width: WIDTH }}
          className="fixed z-50 flex flex-col overflow-hidden rounded-xl border border-border bg-raised shadow-float outline-none"
        >
          <Dialog.Title className="sr-only">{label}</Dialog.Title>
          <ChoiceList
            label={label}
            placeholder={label}
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
function AfterEdge({ from, at, screen }: OpenEdge) {
  const workspace = useWorkspace()
  const board = useBoard((whole) => whole)
  const source = findBlock(board, from)
  const entries = useMemo(() => (source ? nextKinds(board, source) : []), [board, source])
  const add = (entry: PaletteEntry) => source && connectBlocks(workspace, { from: [from], to: [{ entry, at }] })
  return <Picker label={dialogWords.nextBlock} entries={entries} screen={screen} onChoose={add} />
}

/** Asks which block is to be added at a place, all that there are. */
function AtPlace({ at, screen }: OpenPlace) {
  const workspace = useWorkspace()
  const add = (entry: PaletteEntry) => dropFromPalette(workspace, entry, at)
  return <Picker label={dialogWords.blockHere} entries={PALETTE} screen={screen} onChoose={add} />
}

/** Asks what an edge dropped on the empty board leads to, or which block is to be put at a place. */
export function NextBlockPicker() {
  const openEdge = useDesk((desk) => desk.openEdge)
  const openPlace = useDesk((desk) => desk.openPlace)
  if (openEdge) return <AfterEdge key={openEdge.from} {...openEdge} />
  return openPlace ? <AtPlace {...openPlace} /> : null
}
