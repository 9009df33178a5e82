import type { Block } from '#domain/board/board.ts'
import { onceFor } from '#shared/onceFor.ts'
import type { FlowGraph } from './flowGraph.ts'
import { clientsOf } from './roles/clients.ts'

/** The name of a platform. */
export type Platform = NonNullable<Block['platform']>

/** The platforms that clients of the board or the brief name, each once, in the order of the alphabet. */
export const platformsOf = onceFor((flow: FlowGraph): readonly Platform[] => {
  const drawn = clientsOf(flow).flatMap(({ platform }) => platform ?? [])
  return [...new Set([...drawn, ...(flow.board.brief.platforms ?? [])])].sort()
})
