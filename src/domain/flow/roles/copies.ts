import type { Block, Board } from '#domain/board/board.ts'

/** From this availability on, in percent, one copy of anything is too few. */
const DEMANDING = 99.9

/** True when the brief asks for so much availability that copies have to be planned. */
export const needsCopies = ({ brief }: Board): boolean => (brief.availability ?? 0) >= DEMANDING

/** How many copies a block runs; when it does not say, one where copies have to be planned, else undefined. */
export const copiesOf = (board: Board, { replicas }: Block): number | undefined =>
  replicas ?? (needsCopies(board) ? 1 : undefined)
