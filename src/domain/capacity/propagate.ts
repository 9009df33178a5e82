import { stronglyConnected } from '#shared/stronglyConnected.ts'
import { settleCircle } from './circle.ts'
import { type Arc, type Flow, type Rates, rateAt, send } from './rates.ts'

/** Steps that may be spent on the paths of one circle, and of all circles of a graph; small circles take a few dozen. */
const STEPS = { circle: 10_000, graph: 40_000 }

/**
 * The reads and writes that reach each node, and those that each arc brings there, when the given ones start there and flow along the arcs, on simple paths only.
 *
 * Exact on graphs without circles, in linear time: every path is simple there. A path that leaves a circle (a strongly connected
 * component) cannot come back, so only the paths inside each circle are followed one by one, which is exact as well. Their number
 * can explode; a circle that uses up its steps is passed nearest first instead, which counts some of its simple paths and none
 * twice, so that a load is rather too small than too large.
 */
export function propagate(arcs: readonly (readonly Arc[])[], sources: Rates): Flow {
  const rates = { reads: sources.reads.slice(), writes: sources.writes.slice() }
  const flow: Flow = { rates, carried: new Map() }
  const arcsOf = (node: number) => arcs[node] ?? []
  const circles = stronglyConnected(arcs.length, (node) => arcsOf(node).map(({ to }) => to)).reverse()
  const circleOf = new Int32Array(arcs.length)
  circles.forEach((members, index) => {
    for (const member of members) circleOf[member] = index
  })
  let left = STEPS.graph
  for (const members of circles) {
    if (members.length > 1) {
      const inner = new Map(
        members.map((node) => [node, arcsOf(node).filter(({ to }) => circleOf[to] === circleOf[node])]),
      )
      const steps = Math.min(left, STEPS.circle)
      left -= steps - Math.max(0, settleCircle(flow, { members, arcs: (node) => inner.get(node) ?? [], steps }))
    }
    for (const node of members) {
      for (const arc of arcsOf(node)) {
        if (circleOf[arc.to] !== circleOf[node]) send(flow, arc, rateAt(rates, node))
      }
    }
  }
  return flow
}
