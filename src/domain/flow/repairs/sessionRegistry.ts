import type { Block } from '#domain/board/board.ts'
import type { Draft } from '#domain/flow/draft/draft.ts'
import { sessionCache } from './sessionCache.ts'

/** The registry is asked once for a connection, not for each of its messages. */
const PER_CONNECTION = 0.01

/** Adds a registry in which WebSocket servers look up the copy that holds a user. */
export const sessionRegistry = (draft: Draft, sockets: readonly Block[]): void =>
  sessionCache(draft, { label: 'Session registry', users: sockets, edge: { share: PER_CONNECTION } })
