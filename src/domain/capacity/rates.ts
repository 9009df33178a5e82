/** A way on from a node, with the part of its reads and of its writes that goes there. */
export interface Arc {
  readonly to: number
  readonly reads: number
  readonly writes: number
}

/** The ways on from the nodes 0 to n - 1, numbered in the order of the nodes: those of node i are `starts[i]` to before `starts[i + 1]`. */
export interface Arcs extends Rates {
  readonly starts: Int32Array
  readonly targets: Int32Array
}

/** Reads and writes per second at one node. */
export interface Rate {
  readonly reads: number
  readonly writes: number
}

/** Reads and writes of each of the things that are numbered from 0 to n - 1: per second at nodes, or factors of arcs. */
export interface Rates {
  readonly reads: Float64Array
  readonly writes: Float64Array
}

/** Keeps products along absurd chains finite, so that nothing turns into NaN. */
const MOST = 1e18

/** Rates of a number of nodes or arcs, all 0. */
export const noRates = (count: number): Rates => ({
  reads: new Float64Array(count),
  writes: new Float64Array(count),
})

/** The arcs of each node laid out in one row, with their numbers as places. */
export function arcsOf(ways: readonly (readonly Arc[])[]): Arcs {
  const starts = new Int32Array(ways.length + 1)
  for (let node = 0; node < ways.length; node++) {
    starts[node + 1] = (starts[node] as number) + (ways[node] as readonly Arc[]).length
  }
  const count = starts[ways.length] as number
  const { reads, writes } = noRates(count)
  const targets = new Int32Array(count)
  let arc = 0
  for (const way of ways) {
    for (const { to, reads: read, writes: written } of way) {
      targets[arc] = to
      reads[arc] = read
      writes[arc++] = written
    }
  }
  return { starts, targets, reads, writes }
}

/** The rate of a node or of what an arc carries. */
export const rateAt = (rates: Rates, place: number): Rate => ({
  reads: rates.reads[place] as number,
  writes: rates.writes[place] as number,
})

/** Sets the rate of a node or of what an arc carries. */
export function setRate(rates: Rates, place: number, { reads, writes }: Rate): void {
  rates.reads[place] = reads
  rates.writes[place] = writes
}

/** What flows along arcs: the rates at the nodes so far, and what each arc has brought to its end. */
export interface Flow {
  readonly arcs: Arcs
  readonly rates: Rates
  readonly carried: Rates
}

/**
 * Sends a rate from the start of an arc and returns what of it gets to the end. There the rate grows by that, to 1e18 at most;
 * what is noted for the arc is what the rate grew by, so that the arcs into a node always sum up to what reached it.
 */
export function send({ arcs, rates, carried }: Flow, arc: number, rate: Rate): Rate {
  const to = arcs.targets[arc] as number
  const reads = Math.min(MOST, rate.reads * (arcs.reads[arc] as number))
  const writes = Math.min(MOST, rate.writes * (arcs.writes[arc] as number))
  const readBefore = rates.reads[to] as number
  const writtenBefore = rates.writes[to] as number
  const read = Math.min(reads, MOST - readBefore)
  const written = Math.min(writes, MOST - writtenBefore)
  rates.reads[to] = readBefore + read
  rates.writes[to] = writtenBefore + written
  carried.reads[arc] = (carried.reads[arc] as number) + read
  carried.writes[arc] = (carried.writes[arc] as number) + written
  return { reads, writes }
}
