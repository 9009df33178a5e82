import { stronglyConnected } from '#shared/stronglyConnected.ts'
import { settleCircle } from './circle.ts'
import { type Arcs, type Flow, noRates, type Rates, rateAt, send } from './rates.ts'

/** Steps that may be spent on the paths of one circle, and of all circles of a graph; small circles take a few dozen. */
const STEPS = { circle: 10_000, graph: 40_000 }

/** The arcs from a node that stay in its circle. */
function innerArcs({ starts, targets }: Arcs, circleOf: Int32Array, node: number): readonly number[] {
  const inner: number[] = []
  for (let arc = starts[node] as number; arc < (starts[node + 1] as number); arc++) {
    if (circleOf[targets[arc] as number] === circleOf[node]) inner.push(arc)
  }
  return inner
}

/** Sends what has reached a node along the arcs that leave its circle. */
function sendOn(flow: Flow, circleOf: Int32Array, node: number): void {
  const { starts, targets } = flow.arcs
  const rate = rateAt(flow.rates, node)
  // Nothing arrives of nothing.
  if (rate.reads === 0 && rate.writes === 0) return
  for (let arc = starts[node] as number; arc < (starts[node + 1] as number); arc++) {
    if (circleOf[targets[arc] as number] !== circleOf[node]) send(flow, arc, rate)
  }
}

/** A flow with its nodes in an order in which it passes them: together what lies in one circle, most of them alone. */
export interface OrderedFlow extends Flow {
  readonly circles: readonly (readonly number[])[]
}

/**
 * The reads and writes that reach each node, and those that each arc brings there, when the given ones start there and flow along the arcs, on simple paths only.
 *
 * Exact on graphs without circles, in linear time: every path is simple there. A path that leaves a circle (a strongly connected
 * component) cannot come back, so only the paths inside each circle are followed one by one, which is exact as well. Their number
 * can explode; a circle that uses up its steps is passed nearest first instead, which counts some of its simple paths and none
 * twice, so that a load is rather too small than too large.
 */
export function propagate(arcs: Arcs, sources: Rates): OrderedFlow {
  const rates = { reads: sources.reads.slice(), writes: sources.writes.slice() }
  const circles = stronglyConnected(arcs).reverse()
  const flow: OrderedFlow = { arcs, rates, carried: noRates(arcs.targets.length), circles }
  const circleOf = new Int32Array(rates.reads.length)
  for (let circle = 0; circle < circles.length; circle++) {
    const members = circles[circle] as readonly number[]
    for (let i = 0; i < members.length; i++) circleOf[members[i] as number] = circle
  }
  let left = STEPS.graph
  for (let circle = 0; circle < circles.length; circle++) {
    const members = circles[circle] as readonly number[]
    if (members.length > 1) {
      const inner = new Map(members.map((node) => [node, innerArcs(arcs, circleOf, node)]))
      const steps = Math.min(left, STEPS.circle)
      left -= steps - Math.max(0, settleCircle(flow, { members, arcs: (node) => inner.get(node) ?? [], steps }))
    }
    for (let i = 0; i < members.length; i++) sendOn(flow, circleOf, members[i] as number)
  }
  return flow
}
