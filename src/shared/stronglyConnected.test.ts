import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { adjacencyOf, stronglyConnected } from './stronglyConnected.ts'

const arbitraryGraph = fc
  .integer({ min: 1, max: 9 })
  .chain((count) => fc.array(fc.array(fc.nat(count - 1), { maxLength: 4 }), { minLength: count, maxLength: count }))

const componentsOf = (graph: readonly (readonly number[])[]) => {
  const pairs = graph.flatMap((targets, from) => targets.map((to) => ({ from, to })))
  const ends = (end: 'from' | 'to') => pairs.map((pair) => pair[end])
  return stronglyConnected(adjacencyOf(graph.length, ends('from'), ends('to')))
}

function reachable(graph: readonly number[][], from: number): Set<number> {
  const seen = new Set([from])
  for (const node of seen) for (const target of graph[node] ?? []) seen.add(target)
  return seen
}

test('two nodes share a component exactly when each leads to the other', () => {
  fc.assert(
    fc.property(arbitraryGraph, (graph) => {
      const components = componentsOf(graph)
      const of = (node: number) => components.findIndex((members) => members.includes(node))
      expect(components.flat().sort()).toEqual(graph.map((_, node) => node))
      graph.forEach((_, a) => {
        graph.forEach((_, b) => {
          expect(of(a) === of(b)).toBe(reachable(graph, a).has(b) && reachable(graph, b).has(a))
        })
      })
    }),
  )
})

test('a component comes after every component it leads to', () => {
  fc.assert(
    fc.property(arbitraryGraph, (graph) => {
      const components = componentsOf(graph)
      const of = (node: number) => components.findIndex((members) => members.includes(node))
      graph.forEach((targets, node) => {
        for (const target of targets) expect(of(target)).toBeLessThanOrEqual(of(node))
      })
    }),
  )
})

test('a chain of 200,000 nodes needs no deep stack', () => {
  const count = 200_000
  expect(componentsOf(Array.from({ length: count }, (_, node) => [(node + 1) % count]))).toHaveLength(1)
})
