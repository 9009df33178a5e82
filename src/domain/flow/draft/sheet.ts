import type { Block, Board, Edge } from '#domain/board/board.ts'
import { applyChanges, type Change } from '#domain/board/change.ts'
import { hashText } from '#shared/hashText.ts'

/** The board under a draft, and what was changed on it. */
export interface Sheet {
  board(): Board
  changes(): readonly Change[]
  block(id: string | undefined): Block | undefined
  edge(id: string): Edge | undefined
  apply(...changes: readonly Change[]): void
  /** an id that is not on the board, the same for the same seed and history */
  freshId(prefix: 'b' | 'e'): string
}

/** A sheet with the board on it and nothing changed. */
export function openSheet(start: Board, seed: string): Sheet {
  const made: Change[] = []
  let board = start
  let count = 0
  return {
    board: () => board,
    changes: () => made,
    block: (id) => board.blocks.find((block) => block.id === id),
    edge: (id) => board.edges.find((edge) => edge.id === id),
    apply(...changes) {
      made.push(...changes)
      board = applyChanges(board, changes)
    },
    freshId(prefix) {
      const lists = [board.blocks, board.edges, board.zones]
      for (;;) {
        const id = `${prefix}_${hashText(`${seed} ${count++}`)}`
        if (!lists.some((records) => records.some((record) => record.id === id))) return id
      }
    },
  }
}
