import type { Block } from '#domain/board/board.ts'
import { onceFor } from '#shared/onceFor.ts'
import { type Adjacency, stronglyConnected } from '#shared/stronglyConnected.ts'
import type { FlowGraph } from '../flowGraph.ts'
import { limitsOf } from '../limitsOf.ts'
import { type CallRow, longestRow, rowOf } from './callRow.ts'
import { type RequestGraph, requestGraphOf } from './requestGraph.ts'
import { rowInCircle, type SearchBound } from './rowInCircle.ts'

/** Steps that the search inside circles may take on one board: a few milliseconds. */
const MOST_STEPS = 50_000
/** Longer rows are cut when they are listed; no limit of services in a row is higher. */
const MOST_LISTED = 100

/** Services that one request waits for one after the other, with what lies between them. */
export interface LongRow {
  /** from the first service on, in the order of the calls; of very long rows the beginning */
  readonly blocks: readonly Block[]
  readonly services: number
  readonly last: Block
}

/** The longest rows known so far, by the number of their first block. */
type Rows = (CallRow | undefined)[]

/** Finds the rows that begin in a circle. Once one from a service is too long the circle is found out, and the others may be short. */
function addCircle(graph: RequestGraph, rows: Rows, circle: { readonly nodes: readonly number[]; bound: SearchBound }) {
  const { nodes, bound } = circle
  const members = new Set(nodes)
  const outside = (node: number) => (graph.targets[node] ?? []).filter((target) => !members.has(target))
  const exits = new Map(nodes.map((node) => [node, longestRow(rows, outside(node))]))
  const furthest = Math.max(0, ...nodes.map((node) => exits.get(node)?.services ?? 0))
  const most = furthest + nodes.filter((node) => graph.isService[node]).length
  const own = { enough: Math.min(bound.enough, most), steps: bound.steps }
  for (const node of nodes) {
    const row = rowInCircle({ graph, members, exits }, node, own)
    rows[node] = row
    if (graph.isService[node] && row.services >= bound.enough) own.enough = 0
  }
  bound.steps = own.steps
}

/** The longest row from each block, taking callees before callers. */
function rowsOf(graph: RequestGraph, components: readonly (readonly number[])[], limit: number): Rows {
  const rows: Rows = []
  const bound = { enough: limit, steps: MOST_STEPS }
  for (const nodes of components) {
    const [node] = nodes
    if (node === undefined) continue
    if (nodes.length > 1) addCircle(graph, rows, { nodes: [...nodes].sort((a, b) => a - b), bound })
    else rows[node] = rowOf(graph, node, longestRow(rows, graph.targets[node]))
  }
  return rows
}

/** The rows from some blocks, and the number of services from which on one is too long. */
interface Begun {
  readonly rows: Rows
  readonly nodes: readonly number[]
  readonly limit: number
}

/** Of some blocks, the row from a service that is too long; the longest of several. */
function longRowFrom({ isService }: RequestGraph, { rows, nodes, limit }: Begun): CallRow | undefined {
  // Most rows are short, from wherever they begin.
  const longest = longestRow(rows, nodes)
  if (!longest || longest.services < limit) return undefined
  const own = longestRow(
    rows,
    nodes.filter((node) => isService[node]),
  )
  return own && own.services >= limit ? own : undefined
}

/** The rows that are too long and are no part of another one's end: of each circle or block that begins one, the longest. */
function firstRows(graph: RequestGraph, components: readonly (readonly number[])[], limit: number): readonly CallRow[] {
  const rows = rowsOf(graph, components, limit)
  const isBehindOne = new Uint8Array(graph.blocks.length)
  const isBehind = (node: number) => isBehindOne[node] === 1
  return components.toReversed().flatMap((nodes) => {
    const comesAfter = nodes.some(isBehind)
    const own = longRowFrom(graph, { rows, nodes, limit })
    if (own || comesAfter) for (const node of nodes) for (const to of graph.targets[node] ?? []) isBehindOne[to] = 1
    return own && !comesAfter ? [own] : []
  })
}

function listed({ blocks, isService }: RequestGraph, row: CallRow): LongRow {
  const list: Block[] = []
  let services = 0
  for (let at: CallRow | undefined = row; at && services < MOST_LISTED && at.services > 0; at = at.next) {
    list.push(blocks[at.node] as Block)
    if (isService[at.node]) services++
  }
  return { blocks: list, services: row.services, last: blocks[row.last ?? row.node] as Block }
}

/** No row has more services than this: as if one could pass all services of each circle that it comes to. */
function mostInRow({ targets, isService }: RequestGraph, components: readonly (readonly number[])[]): number {
  const most = new Int32Array(targets.length)
  let longest = 0
  for (let i = 0; i < components.length; i++) {
    const nodes = components[i] as readonly number[]
    let own = 0
    let behind = 0
    for (let j = 0; j < nodes.length; j++) {
      const node = nodes[j] as number
      const called = targets[node] as readonly number[]
      if (isService[node]) own++
      for (let k = 0; k < called.length; k++) behind = Math.max(behind, most[called[k] as number] as number)
    }
    for (let j = 0; j < nodes.length; j++) most[nodes[j] as number] = own + behind
    longest = Math.max(longest, own + behind)
  }
  return longest
}

function adjacencyIn({ blocks, targets }: RequestGraph): Adjacency {
  const starts = new Int32Array(blocks.length + 1)
  for (let node = 0; node < blocks.length; node++)
    starts[node + 1] = (starts[node] as number) + (targets[node]?.length ?? 0)
  return { starts, targets: Int32Array.from(targets.flat()) }
}

/**
 * Where a request waits for too many services in a row, once for each block or circle at which such a row begins. Without
 * circles of requests the rows are the longest there are, found in linear time; inside circles the search is bounded.
 */
export const longRowsOf = onceFor((flow: FlowGraph): readonly LongRow[] => {
  const limit = limitsOf(flow.board).chain
  const graph = requestGraphOf(flow)
  const components = stronglyConnected(adjacencyIn(graph))
  // Most boards have none: that is told without a search inside circles.
  if (mostInRow(graph, components) < limit) return []
  return firstRows(graph, components, limit).map((row) => listed(graph, row))
})
