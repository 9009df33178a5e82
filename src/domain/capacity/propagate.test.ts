import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { propagate } from './propagate.ts'
import { type Arc, arcsOf } from './rates.ts'

const start = (count: number) => {
  const reads = new Float64Array(count)
  reads[0] = 1
  return { reads, writes: new Float64Array(count) }
}

/** The sum over all simple paths from node 0, by going along each of them. */
function bySimplePaths(arcs: readonly (readonly Arc[])[]): number[] {
  const sums = arcs.map(() => 0)
  const walk = (node: number, reads: number, path: readonly number[]) => {
    sums[node] = (sums[node] ?? 0) + reads
    for (const arc of arcs[node] ?? []) {
      if (!path.includes(arc.to)) walk(arc.to, reads * arc.reads, [...path, arc.to])
    }
  }
  walk(0, 1, [0])
  return sums
}

const arbitraryArcs = fc.integer({ min: 2, max: 7 }).chain((count) =>
  fc.array(
    fc.array(fc.record({ to: fc.nat(count - 1), reads: fc.constantFrom(0.5, 1), writes: fc.constant(1) }), {
      maxLength: 3,
    }),
    { minLength: count, maxLength: count },
  ),
)

test('small graphs get the exact sum over all simple paths, circles and parallel arcs included', () => {
  fc.assert(
    fc.property(arbitraryArcs, (arcs) => {
      const { reads } = propagate(arcsOf(arcs), start(arcs.length)).rates
      bySimplePaths(arcs).forEach((sum, node) => {
        expect(reads[node]).toBeCloseTo(sum, 9)
      })
    }),
  )
})

test('in a circle with more simple paths than can be followed, every node gets some load', () => {
  const count = 300
  const all = Array.from({ length: count }, (_, to) => ({ to, reads: 0.01, writes: 0 }))
  const { reads } = propagate(arcsOf(Array.from({ length: count }, () => all)), start(count)).rates
  expect([...reads].every((rate) => rate > 0 && Number.isFinite(rate))).toBe(true)
})

test('a chain that doubles the load 5,000 times stays finite', () => {
  const arcs = Array.from({ length: 5_000 }, (_, node) => (node < 4_999 ? [{ to: node + 1, reads: 2, writes: 2 }] : []))
  expect(Number.isFinite(propagate(arcsOf(arcs), start(5_000)).rates.reads[4_999])).toBe(true)
})

test('what the arcs into a node carry is what reaches it, also where the steps run out and where rates are cut off', () => {
  const everyone = (count: number, reads: number): Arc[][] =>
    Array.from({ length: count }, () => Array.from({ length: count }, (_, to) => ({ to, reads, writes: 1 })))
  for (const arcs of [everyone(4, 0.5), everyone(40, 0.01), everyone(6, 1e9)]) {
    const { rates, carried } = propagate(arcsOf(arcs), start(arcs.length))
    const sums = new Float64Array(arcs.length)
    sums[0] = 1
    arcs.flat().forEach(({ to }, arc) => {
      sums[to] = (sums[to] ?? 0) + (carried.reads[arc] ?? 0)
    })
    sums.forEach((sum, node) => {
      expect(sum / (rates.reads[node] ?? 0)).toBeCloseTo(1, 9)
    })
  }
})

/** Pairs of nodes that call each other in full, with one read at each. */
function pairs(count: number) {
  const arcs = Array.from({ length: 2 * count }, (_, node) => [
    { to: node % 2 === 0 ? node + 1 : node - 1, reads: 1, writes: 1 },
  ])
  return {
    arcs: arcsOf(arcs),
    sources: { reads: new Float64Array(2 * count).fill(1), writes: new Float64Array(2 * count) },
  }
}

test('many small circles are all followed exactly: what one leaves of its steps is there for the next', () => {
  const { arcs, sources } = pairs(50)
  expect(new Set(propagate(arcs, sources).rates.reads)).toEqual(new Set([2]))
})

test('where the steps run out, load also reaches what is far from where it comes in', () => {
  const clique = 14
  const arcs = Array.from({ length: clique }, (_, node) =>
    Array.from({ length: clique }, (_, to) => ({ to, reads: 0.1, writes: 0.1 })).filter(({ to }) => to !== node),
  )
  // A row behind the clique that closes the circle: three nodes on from every member but the first.
  const [first, second, third] = [clique, clique + 1, clique + 2]
  arcs[clique - 1]?.push({ to: first, reads: 1, writes: 1 })
  arcs.push(
    [{ to: second, reads: 1, writes: 1 }],
    [{ to: third, reads: 1, writes: 1 }],
    [{ to: 0, reads: 1, writes: 1 }],
  )
  const { reads } = propagate(arcsOf(arcs), start(arcs.length)).rates
  expect(reads[third]).toBeGreaterThan(0)
})
