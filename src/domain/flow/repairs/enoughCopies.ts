import type { Board } from '#domain/board/board.ts'
import type { BlockFields } from '#domain/flow/draft/draft.ts'
import { needsCopies } from '#domain/flow/roles/copies.ts'

/** The copies that a new block starts with: two where the brief asks for high availability, else not stated. */
export const enoughCopies = (board: Board): BlockFields => (needsCopies(board) ? { replicas: 2 } : {})
