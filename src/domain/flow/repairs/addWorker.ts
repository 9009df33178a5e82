import type { Block } from '#domain/board/board.ts'
import type { Draft } from '#domain/flow/draft/draft.ts'

/** Adds a worker that may get a message twice without harm. */
export const addWorker = (draft: Draft): Block =>
  draft.add('app', { role: 'worker', label: 'Worker', idempotent: true })
