import type { Edge, EdgeId } from '#domain/board/board.ts'
import type { EdgeKind } from '#domain/board/kind.ts'
import { groupBy } from '#shared/groupBy.ts'
import { onceFor } from '#shared/onceFor.ts'
import { EDGE_STYLES } from './edgeStyle.ts'
import { ONE_SIDE } from './routing/routing.ts'
import { isTelemetryLine } from './telemetryLines.ts'

/** So many edges of one kind that share an end run as one line there; fewer are easy to follow side by side. */
const FEWEST = 3
/** What only reports is not to be followed. */
const FEWEST_REPORTS = 2

const KINDS = Object.keys(EDGE_STYLES) as readonly EdgeKind[]

/**
 * The edges that run together with others of their kind where they leave a block, with a number above 0, or where they reach one,
 * with one below 0, as `RouteRequest` has it. It depends on what else leads from and to the two blocks of an edge alone.
 */
export const trunksOf = onceFor((edges: readonly Edge[]): ReadonlyMap<EdgeId, number> => {
  const between = edges.filter(({ from, to }) => from !== to)
  const leaving = groupBy(between, ({ kind, from }) => `${kind} ${from}`)
  const reaching = groupBy(between, ({ kind, to }) => `${kind} ${to}`)
  const trunks = new Map<EdgeId, number>()
  for (const edge of between) {
    const { id, kind, from, to } = edge
    const out = leaving.get(`${kind} ${from}`)?.length ?? 0
    // What one service reports is a trunk of its own, however many report to one place.
    const into = isTelemetryLine(edge) ? 0 : (reaching.get(`${kind} ${to}`)?.length ?? 0)
    const number = KINDS.indexOf(kind) + (isTelemetryLine(edge) ? ONE_SIDE : 1)
    if (Math.max(out, into) >= (isTelemetryLine(edge) ? FEWEST_REPORTS : FEWEST))
      trunks.set(id, out >= into ? number : -number)
  }
  return trunks
})

/** True for an edge that runs together with others where it ends: its dashes are drawn from there, so that those of all lie on each other. */
export const isDrawnFromEnd = (edges: readonly Edge[], id: EdgeId): boolean => (trunksOf(edges).get(id) ?? 0) < 0
