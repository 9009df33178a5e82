import { type CallRow, rowOf } from './callRow.ts'
import type { RequestGraph } from './requestGraph.ts'

/** Blocks that call each other in circles, and where rows begin that leave them. */
export interface CallCircle {
  readonly graph: RequestGraph
  readonly members: ReadonlySet<number>
  /** the longest row that a member calls outside */
  readonly exits: ReadonlyMap<number, CallRow | undefined>
}

/** When to stop a search: at so many services, or when no step is left. */
export interface SearchBound {
  readonly enough: number
  /** counted down */
  steps: number
}

interface Step {
  readonly node: number
  at: number
}

/**
 * The row with the most services that begins with a member, passes members at most once each and may then leave. Finding the
 * longest takes exponential time in the worst case, so this is the longest found before the bound.
 */
export function rowInCircle({ graph, members, exits }: CallCircle, start: number, bound: SearchBound): CallRow {
  const path: Step[] = []
  const passed = new Set<number>()
  let services = 0
  let best: CallRow | undefined

  const enter = (node: number) => {
    path.push({ node, at: 0 })
    passed.add(node)
    if (graph.isService[node]) services++
    const exit = exits.get(node)
    if (best && services + (exit?.services ?? 0) <= best.services) return
    best = path.reduceRight<CallRow | undefined>((next, step) => rowOf(graph, step.node, next), exit)
  }
  const leave = ({ node }: Step) => {
    path.pop()
    passed.delete(node)
    if (graph.isService[node]) services--
  }

  enter(start)
  for (let step = path.at(-1); step && bound.steps > 0; step = path.at(-1)) {
    if (best && best.services >= bound.enough) break
    bound.steps--
    const target = graph.targets[step.node]?.[step.at++]
    if (target === undefined) leave(step)
    else if (members.has(target) && !passed.has(target)) enter(target)
  }
  return best ?? rowOf(graph, start, exits.get(start))
}
