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

/** Raises the rate at a node, to 1e18 at most. */
export function addRate(rates: Rates, node: number, { reads, writes }: Rate): void {
  rates.reads[node] = Math.min(MOST, (rates.reads[node] as number) + reads)
  rates.writes[node] = Math.min(MOST, (rates.writes[node] as number) + writes)
}

/** Sets the rate at a node. */
export function setRate(rates: Rates, node: number, { reads, writes }: Rate): void {
  rates.reads[node] = reads
  rates.writes[node] = writes
}

/** What of a rate passes an arc. */
export const along = (arc: Arc, rate: Rate): Rate => ({
  reads: rate.reads * arc.reads,
  writes: rate.writes * arc.writes,
})
