import { useEffect, useMemo, useState } from 'react'
import type { Board } from '#domain/board/board.ts'
import type { WrittenMermaid } from '#domain/mermaid/write/mermaidDialect.ts'
import { writeAside } from '#files/write/aside/createWritingThread.ts'
import { mermaidText } from '#files/write/mermaidText.ts'
import { useBoard, useDesk } from '#workspace/useWorkspace.ts'

/** A board with its text. */
export interface WrittenBoard {
  readonly board: Board
  readonly written: WrittenMermaid
}

/** Blocks up to which the page writes the text itself, before it shows the board. */
const AT_ONCE = 300

/** An empty board has no text, not even a header. */
const shownText = (board: Board, written: WrittenMermaid): WrittenBoard => ({
  board,
  written: board.blocks.length === 0 ? { ...written, text: '' } : written,
})

/**
 * The text of the board, as it is to be written. That of a large board is written aside and comes later: until then there is the last
 * one with the board it belongs to, or none.
 */
export function useWrittenText(): WrittenBoard | undefined {
  const board = useBoard((whole) => whole)
  const options = useDesk((desk) => desk.mermaid)
  const isLarge = board.blocks.length > AT_ONCE
  const [last, setLast] = useState<WrittenBoard>()
  const now = useMemo(
    () => (isLarge ? undefined : shownText(board, mermaidText(board, options))),
    [isLarge, board, options],
  )
  // A text that comes later is never followed by one from before it.
  if (now && now !== last) setLast(now)
  useEffect(() => {
    if (!isLarge) return
    let current = true
    void writeAside({ board, options }).then((written) => {
      if (written && current) setLast(shownText(board, written))
    })
    return () => {
      current = false
    }
  }, [isLarge, board, options])
  return now ?? last
}
