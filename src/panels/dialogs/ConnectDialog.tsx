import { Dialog } from '@base-ui/react/dialog'
import { useMemo, useRef, useState } from 'react'
import type { BlockToAdd } from '#commands/addCommands.ts'
import { connectBlocks } from '#commands/edges/connectBlocks.ts'
import { kindName } from '#domain/blocks/kindName.ts'
import type { Block, BlockId, Board } from '#domain/board/board.ts'
import { type EdgeAdvice, edgeAdvice } from '#domain/flow/edgeAdvice.ts'
import { placeBeside } from '#parts/placeBeside.ts'
import { dialogWords } from '#words/dialogs.ts'
import { modalDialogWords } from '#words/modalDialog.ts'
import { useBoard, useDesk, useWorkspace } from '#workspace/useWorkspace.ts'
import { blockChoice, entryChoice } from './blockChoice.tsx'
import { ConnectField } from './ConnectField.tsx'
import type { Choice } from './choice.ts'
import { closeDialog } from './closeDialog.ts'
import { allTargets, type ConnectTarget, targetsNamed } from './connectTargets.ts'
import { useReturn } from './ModalDialog.tsx'

const WORDS = dialogWords.connect
const SIZE = { width: 340, height: 320 }
/** At most this many lines; who looks for another one types a letter. */
const MOST = 100

const NOTES = { new: undefined, connected: WORDS.connected, itself: WORDS.itself } as const

type Against = ReadonlyMap<BlockId, EdgeAdvice>

function choiceOf(target: ConnectTarget, against: Against): Choice {
  if (target.is === 'block') {
    const { block, relation } = target.target
    const note = [NOTES[relation], against.get(block.id)?.title].filter(Boolean).join(' · ')
    return blockChoice(block, note || undefined)
  }
  const choice = entryChoice(target.entry)
  if (target.is === 'entry') return { ...choice, title: WORDS.add(kindName(target.entry)), detail: WORDS.newBlock }
  return { ...choice, id: target.id, title: WORDS.addNamed(target.entry.label), detail: target.entry.title }
}

/** Where the chosen edges lead: a new block goes beside those they come from. */
function endOf(beside: readonly BlockId[], target: ConnectTarget): BlockId | BlockToAdd {
  if (target.is === 'block') return target.id
  const added = { entry: target.entry, beside }
  return target.is === 'named' ? { ...added, isNamed: true } : added
}

/** What can be connected to by a text, as lines to choose; what is taken already is not offered again. */
function useLines(board: Board, from: Block) {
  const against = useMemo(() => edgeAdvice(board, { block: from.id, end: 'from' }), [board, from])
  const all = useMemo(() => allTargets(board, from, against), [board, from, against])
  return (typed: string, taken: readonly ConnectTarget[]) => {
    const left = all.filter((each) => each.is !== 'block' || !taken.some(({ id }) => id === each.id))
    return targetsNamed(left, typed, { board, from })
      .slice(0, MOST)
      .map((target) => ({ target, choice: choiceOf(target, against) }))
  }
}

/** Beside the card, on the side that has room. */
function usePlace(from: BlockId) {
  const { view } = useWorkspace()
  const [place] = useState(() => {
    const window = { width: globalThis.innerWidth, height: globalThis.innerHeight }
    const card = view.onScreen(from) ?? { x: window.width / 2, y: window.height / 4, width: 0, height: 0 }
    const size = { ...SIZE, width: Math.min(SIZE.width, window.width - 16) }
    const { x, y } = placeBeside(card, size, { side: 'bottom', window })
    // Above a card its own height is not known, so that it stands on its foot.
    const across = y < card.y ? { bottom: window.height - y - size.height } : { top: y }
    return { left: x, width: size.width, ...across }
  })
  return place
}

const isOnBoard = (target: EventTarget | null) => target instanceof Element && target.closest('[data-board]') !== null

/** The list stands beside the first of the blocks, and offers what serves that one. */
function ConnectFrom({ all, from }: { readonly all: readonly BlockId[]; readonly from: Block }) {
  const workspace = useWorkspace()
  const board = useBoard((whole) => whole)
  const input = useRef<HTMLInputElement>(null)
  const giveBack = useReturn()
  const linesFor = useLines(board, from)
  const place = usePlace(from.id)
  const connect = (targets: readonly ConnectTarget[]) => {
    workspace.desk.setState({ connectingFrom: undefined })
    // A label takes the focus, which it can only once the list has given it back.
    closeDialog(workspace, () =>
      connectBlocks(workspace, { from: all, to: targets.map((each) => endOf(all, each)), goesOn: true }),
    )
  }
  const name = WORDS.called(from.label.trim() || WORDS.thisBlock, all.length - 1)
  return (
    <Dialog.Root
      open
      modal="trap-focus"
      onOpenChange={(open, { reason, event }) => {
        if (open) return
        // A press on another card connects to that.
        if (reason !== 'outside-press' || !isOnBoard(event.target))
          workspace.desk.setState({ connectingFrom: undefined })
        closeDialog(workspace)
      }}
    >
      <Dialog.Portal>
        <Dialog.Popup
          initialFocus={input}
          finalFocus={giveBack}
          style={place}
          className="fixed z-50 flex flex-col overflow-hidden rounded-xl border border-border bg-raised shadow-float outline-none"
        >
          <Dialog.Title className="sr-only">{WORDS.title(name)}</Dialog.Title>
          <ConnectField
            label={WORDS.title(name)}
            placeholder={WORDS.placeholder(name)}
            linesFor={linesFor}
            onConnect={connect}
            inputRef={input}
          />
          <Dialog.Close className="sr-only">{modalDialogWords.close}</Dialog.Close>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

/** Connects the selected blocks to others, or to new ones, by typing their names beside a card. */
export function ConnectDialog() {
  const selection = useDesk((desk) => desk.selection)
  const blocks = useBoard((board) => board.blocks)
  const all = [...selection].filter((id): id is BlockId => blocks.some((block) => block.id === id))
  const from = blocks.find(({ id }) => id === all[0])
  return from ? <ConnectFrom key={from.id} all={all as BlockId[]} from={from} /> : null
}
