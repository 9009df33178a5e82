import type { Block, BlockId, Edge, EdgeId } from '#domain/board/board.ts'
import type { Link } from '#domain/capacity/links.ts'
import { groupBy } from '#shared/groupBy.ts'

/** Parallel links from one block to another. */
export interface Parallels {
  readonly from: Block
  readonly to: Block
  readonly links: readonly Link[]
  /** what is drawn of the links */
  readonly edges: readonly Edge[]
  /** the ids of all links, then of both ends */
  readonly at: readonly (BlockId | EdgeId)[]
}

/** The links put together by their two ends, so that parallel edges are spoken of once. */
export function linksByEnds(links: Iterable<Link>): Parallels[] {
  const pairs = [...groupBy(links, ({ from }) => from).values()].flatMap((fromOne) => [
    ...groupBy(fromOne, ({ to }) => to).values(),
  ])
  return pairs.map((parallel) => {
    const { from, to } = parallel[0] as Link
    const edges = parallel.map(({ edge }) => edge)
    return { from, to, links: parallel, edges, at: [...edges.map(({ id }) => id), from.id, to.id] }
  })
}
