import { useMemo, useRef } from 'react'
import type { BlockToAdd } from '#commands/addCommands.ts'
import { connectBlocks } from '#commands/edges/connectBlocks.ts'
import type { Block, BlockId, Board } from '#domain/board/board.ts'
import { type EdgeAdvice, edgeAdvice } from '#domain/flow/edgeAdvice.ts'
import { nextKinds } from '#domain/flow/nextKinds.ts'
import { rankTargets, type Target } from '#domain/flow/rankTargets.ts'
import { dialogWords } from '#words/dialogs.ts'
import { useBoard, useDesk, useWorkspace } from '#workspace/useWorkspace.ts'
import { blockChoice, entryChoice, entryOfChoice } from './blockChoice.tsx'
import { ChoiceList } from './ChoiceList.tsx'
import type { Choice, ChoiceGroup } from './choice.ts'
import { closeDialog } from './closeDialog.ts'
import { ModalDialog } from './ModalDialog.tsx'

const WORDS = dialogWords.connect

const NOTES: Readonly<Record<Target['relation'], string | undefined>> = {
  new: undefined,
  connected: WORDS.connected,
  itself: WORDS.itself,
}

const noteOf = ({ relation }: Target, advice: EdgeAdvice | undefined): string | undefined =>
  [NOTES[relation], advice?.title].filter(Boolean).join(' · ') || undefined

function groupsOf(board: Board, from: Block): readonly ChoiceGroup[] {
  const against = edgeAdvice(board, { block: from.id, end: 'from' })
  const targets = rankTargets(board, from, against)
  return [
    {
      title: WORDS.onBoard,
      choices: targets.map((target) => blockChoice(target.block, noteOf(target, against.get(target.block.id)))),
    },
    { title: WORDS.newBlock, choices: nextKinds(board, from).map(entryChoice) },
  ]
}

/** Where the chosen edge leads: a new block goes beside the one it comes from. */
function targetOf(from: Block, id: string): BlockId | BlockToAdd {
  const entry = entryOfChoice(id)
  return entry ? { entry, beside: [from.id] } : (id as BlockId)
}

function ConnectFrom({ from }: { readonly from: Block }) {
  const workspace = useWorkspace()
  const board = useBoard((whole) => whole)
  const input = useRef<HTMLInputElement>(null)
  const groups = useMemo(() => groupsOf(board, from), [board, from])
  const choose = ({ id }: Choice) => {
    // The label takes the focus, which it can only once the dialog has given it back.
    closeDialog(workspace, () => connectBlocks(workspace, { from: [from.id], to: [targetOf(from, id)], goesOn: true }))
  }
  const name = from.label.trim() || WORDS.thisBlock
  const title = WORDS.title(name)
  return (
    <ModalDialog title={title} bare width="w-120" initialFocus={input} onClose={() => closeDialog(workspace)}>
      <ChoiceList
        label={title}
        placeholder={WORDS.placeholder(name)}
        groups={groups}
        onChoose={choose}
        inputRef={input}
      />
    </ModalDialog>
  )
}

/** Connects the selected block to another one, or to a new one, without a pointer. */
export function ConnectDialog() {
  const [first] = useDesk((desk) => desk.selection)
  const from = useBoard((board) => board.blocks.find((block) => block.id === first))
  return from ? <ConnectFrom key={from.id} from={from} /> : null
}
