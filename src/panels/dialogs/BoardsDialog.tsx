import { useCallback, useEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import type { BoardSummary } from '#commands/workspace.ts'
import { Button } from '#parts/Button.tsx'
import { dialogWords } from '#words/dialogs.ts'
import { useWorkspace } from '#workspace/useWorkspace.ts'
import { BoardRow } from './BoardRow.tsx'
import { closeDialog } from './closeDialog.ts'
import { ModalDialog } from './ModalDialog.tsx'

type Boards = readonly BoardSummary[] | 'reading' | 'unreadable'

function useBoards() {
  const { library } = useWorkspace()
  const [boards, setBoards] = useState<Boards>('reading')
  const read = useCallback(
    () =>
      library.list().then(setBoards, () => {
        setBoards('unreadable')
      }),
    [library],
  )
  useEffect(() => void read(), [read])
  return { boards, read }
}

const WORDS = dialogWords.boards

/** The boards kept in this browser: open one, delete one, start a new one. */
export function BoardsDialog() {
  const workspace = useWorkspace()
  const { library, desktop } = workspace
  const { boards, read } = useBoards()
  const isKept = useStore(workspace.storage.isKept)
  const newBoard = useRef<HTMLButtonElement>(null)
  const attempt = async (action: Promise<unknown>, failure: string) => {
    try {
      await action
    } catch {
      desktop.notify(failure, 'error')
    }
  }
  const leave = (action: () => Promise<unknown>, failure: string) =>
    closeDialog(workspace, () => void attempt(action(), failure))
  const open = (id: string) => leave(() => library.open(id), WORDS.notOpened)
  const remove = async (id: string) => {
    newBoard.current?.focus()
    await attempt(library.remove(id), WORDS.notDeleted)
    await read()
  }
  const word = typeof boards === 'string' ? WORDS[boards] : boards.length === 0 ? WORDS.none : undefined
  return (
    <ModalDialog title={WORDS.title} width="w-120" onClose={() => closeDialog(workspace)}>
      <div className="min-h-0 overflow-y-auto px-2 pb-2">
        {word && <p className="m-0 px-3 py-2 text-muted">{word}</p>}
        {typeof boards !== 'string' && (
          <ul aria-label={WORDS.list} className="m-0 list-none p-0">
            {boards.map((board) => (
              <BoardRow
                key={board.id}
                board={board}
                open={board.id === library.current()}
                onOpen={() => (board.id === library.current() ? closeDialog(workspace) : open(board.id))}
                onDelete={() => void remove(board.id)}
              />
            ))}
          </ul>
        )}
      </div>
      <div className="flex items-center gap-3 border-border border-t px-5 py-3">
        <p className="m-0 flex-1 text-[12px] text-muted">{isKept === false ? WORDS.keptHereForNow : WORDS.keptHere}</p>
        <Button ref={newBoard} icon="plus" onClick={() => leave(() => library.openNew(), WORDS.notMade)}>
          {WORDS.newBoard}
        </Button>
      </div>
    </ModalDialog>
  )
}
