import { type Flow, type Rate, rateAt, send, setRate } from './rates.ts'

/** The nodes of one strongly connected component, the numbers of their arcs among themselves, and the steps that may be spent on it. */
export interface Circle {
  readonly members: readonly number[]
  readonly arcs: (node: number) => readonly number[]
  readonly steps: number
}

/** Adds what reaches the members along every simple path from one entry; the steps left, negative when they ran out. */
function alongSimplePaths(flow: Flow, circle: Circle, start: { entry: number; rate: Rate }): number {
  const { targets } = flow.arcs
  const onPath = new Set([start.entry])
  const path = [{ node: start.entry, rate: start.rate, next: 0 }]
  let { steps } = circle
  for (let last = path.at(-1); last && steps >= 0; last = path.at(-1)) {
    const arc = circle.arcs(last.node)[last.next++]
    steps--
    if (arc === undefined) {
      onPath.delete(last.node)
      path.pop()
      continue
    }
    const to = targets[arc] as number
    if (onPath.has(to)) continue
    const rate = send(flow, arc, last.rate)
    onPath.add(to)
    path.push({ node: to, rate, next: 0 })
  }
  return steps
}

/** Adds what reaches the members along the arcs that lead away from the entries, nearest first: never more than the exact sum. */
function alongNearestFirst(flow: Flow, circle: Circle, entries: readonly number[]): void {
  const { targets } = flow.arcs
  const place = new Map(entries.map((entry, index) => [entry, index]))
  const queue = [...entries]
  for (const node of queue) {
    for (const arc of circle.arcs(node)) {
      const to = targets[arc] as number
      if (place.has(to)) continue
      place.set(to, queue.length)
      queue.push(to)
    }
  }
  for (const node of queue) {
    for (const arc of circle.arcs(node)) {
      const leadsOn = (place.get(targets[arc] as number) as number) > (place.get(node) as number)
      if (leadsOn) send(flow, arc, rateAt(flow.rates, node))
    }
  }
}

/**
 * Completes the rates inside a circle, which so far hold what comes in from outside: along all simple paths, or nearest first
 * once the steps are spent. Returns the steps left, negative when they ran out.
 */
export function settleCircle(flow: Flow, circle: Circle): number {
  const { rates, carried } = flow
  const before = circle.members.map((node) => ({ entry: node, rate: rateAt(rates, node) }))
  const starts = before.filter(({ rate }) => rate.reads > 0 || rate.writes > 0).sort((a, b) => a.entry - b.entry)
  let { steps } = circle
  for (const start of starts) {
    steps = alongSimplePaths(flow, { ...circle, steps }, start)
    if (steps < 0) break
  }
  if (steps >= 0) return steps
  for (const { entry, rate } of before) {
    setRate(rates, entry, rate)
    for (const arc of circle.arcs(entry)) setRate(carried, arc, { reads: 0, writes: 0 })
  }
  alongNearestFirst(
    flow,
    circle,
    starts.map(({ entry }) => entry),
  )
  return steps
}
