import type { Block } from '#domain/board/board.ts'
import type { Draft } from '#domain/flow/draft/draft.ts'

/** Adds a queue that sets aside what cannot be handled. */
export const addQueue = (draft: Draft): Block => draft.add('queue', { dlq: true })
