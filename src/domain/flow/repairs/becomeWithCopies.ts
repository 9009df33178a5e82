import type { Block } from '#domain/board/board.ts'
import type { Kind } from '#domain/board/kind.ts'
import type { BlockFields, Draft } from '#domain/flow/draft/draft.ts'
import { withCopies } from '#domain/flow/graph/withCopies.ts'
import type { FlowGraph } from '../flowGraph.ts'

/** Makes a database and all copies of it another kind. */
export function becomeWithCopies(
  draft: Draft,
  flow: FlowGraph,
  { database, kind, fields }: { readonly database: Block; readonly kind: Kind; readonly fields?: BlockFields },
): void {
  for (const copy of withCopies(flow, database)) draft.become(copy, kind, fields)
}
