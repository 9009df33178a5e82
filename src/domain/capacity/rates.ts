/** A way on from a node, with the part of its reads and of its writes that goes there. */
export interface Arc {
  readonly to: number
  readonly reads: number
  readonly writes: number
}

/** Reads and writes per second at one node. */
export interface Rate {
  readonly reads: number
  readonly writes: number
}

/** Reads and writes per second at each of the nodes 0 to n - 1. */
export interface Rates {
  readonly reads: Float64Array
  readonly writes: Float64Array
}

/** Keeps products along absurd chains finite, so that nothing turns into NaN. */
const MOST = 1e18

const NOTHING: Rate = { reads: 0, writes: 0 }

/** Rates of a number of nodes, all 0. */
export const noRates = (count: number): Rates => ({
  reads: new Float64Array(count),
  writes: new Float64Array(count),
})

/** The rate at a node. */
export const rateAt = (rates: Rates, node: number): Rate => ({
  reads: rates.reads[node] as number,
  writes: rates.writes[node] as number,
})

/** Sets the rate at a node. */
export function setRate(rates: Rates, node: number, { reads, writes }: Rate): void {
  rates.reads[node] = reads
  rates.writes[node] = writes
}

/** What of a rate passes an arc. */
const along = (arc: Arc, rate: Rate): Rate => ({
  reads: Math.min(MOST, rate.reads * arc.reads),
  writes: Math.min(MOST, rate.writes * arc.writes),
})

const sum = (a: Rate, b: Rate): Rate => ({ reads: a.reads + b.reads, writes: a.writes + b.writes })

/** What has flowed so far: the rates at the nodes, and what each arc, told apart by identity, brought to its end. */
export interface Flow {
  readonly rates: Rates
  readonly carried: Map<Arc, Rate>
}

/**
 * Sends a rate from the start of an arc and returns what of it gets to the end. There the rate grows by that, to 1e18 at most;
 * what is noted for the arc is what the rate grew by, so that the arcs into a node always sum up to what reached it.
 */
export function send({ rates, carried }: Flow, arc: Arc, rate: Rate): Rate {
  const arriving = along(arc, rate)
  const before = rateAt(rates, arc.to)
  const added = {
    reads: Math.min(arriving.reads, MOST - before.reads),
    writes: Math.min(arriving.writes, MOST - before.writes),
  }
  setRate(rates, arc.to, sum(before, added))
  carried.set(arc, sum(carried.get(arc) ?? NOTHING, added))
  return arriving
}
