import type { Board } from '#domain/board/board.ts'
import type { BlockFields } from '#domain/flow/draft/draft.ts'

/** From this availability on, a copy that is not stated counts as a single one. */
const NEEDS_COPIES = 99.9

/** The copies that a new block starts with: two where the brief asks for high availability, else not stated. */
export const enoughCopies = ({ brief }: Board): BlockFields =>
  (brief.availability ?? 0) >= NEEDS_COPIES ? { replicas: 2 } : {}
