import type { Block, Board, Zone } from './board.ts'
import { rolesOf } from './kind.ts'
import type { Problem } from './problem.ts'

function* repeatedIds({ blocks, edges, zones, tradeoffs }: Board): Iterable<Problem> {
  const first = new Map<string, string>()
  for (const [list, records] of Object.entries({ blocks, edges, zones, tradeoffs }))
    for (const [index, { id }] of records.entries()) {
      const path = `${list}[${index}]`
      const earlier = first.get(id)
      if (earlier !== undefined) yield { code: 'repeated-id', path: `${path}.id`, id, first: earlier }
      else first.set(id, path)
    }
}

function* wrongRoles(blocks: readonly Block[]): Iterable<Problem> {
  for (const [index, { kind, role }] of blocks.entries()) {
    const roles = rolesOf(kind)
    if (role !== undefined && !roles.includes(role))
      yield { code: 'wrong-role', path: `blocks[${index}].role`, kind, roles, found: role }
  }
}

function* danglingReferences({ blocks, edges, zones }: Board): Iterable<Problem> {
  const blockIds = new Set<string>(blocks.map(({ id }) => id))
  const zoneIds = new Set<string>(zones.map(({ id }) => id))
  for (const [i, { zone }] of blocks.entries())
    if (zone !== undefined && !zoneIds.has(zone)) yield { code: 'missing-zone', path: `blocks[${i}].zone`, id: zone }
  for (const [i, edge] of edges.entries())
    for (const end of ['from', 'to'] as const)
      if (!blockIds.has(edge[end])) yield { code: 'missing-block', path: `edges[${i}].${end}`, id: edge[end] }
  for (const [i, { parent }] of zones.entries())
    if (parent !== undefined && !zoneIds.has(parent))
      yield { code: 'missing-zone', path: `zones[${i}].parent`, id: parent }
}

/** The zones that lie in each other in a circle, one list of ids for each circle, each from its first zone on. */
export function zoneCircles(zones: readonly Zone[]): string[][] {
  const parents = new Map<string, string | undefined>(zones.map(({ id, parent }) => [id, parent]))
  const settled = new Set<string>()
  const circles: string[][] = []
  for (const { id } of zones) {
    const walked = new Set<string>()
    let at: string | undefined = id
    while (at !== undefined && parents.has(at) && !settled.has(at) && !walked.has(at)) {
      walked.add(at)
      at = parents.get(at)
    }
    if (at !== undefined && walked.has(at)) circles.push([...walked].slice([...walked].indexOf(at)))
    for (const zone of walked) settled.add(zone)
  }
  return circles
}

function* circles(zones: readonly Zone[]): Iterable<Problem> {
  for (const ids of zoneCircles(zones)) {
    const index = zones.findIndex(({ id }) => id === ids[0])
    yield { code: 'zone-circle', path: `zones[${index}].parent`, ids }
  }
}

/** What is wrong between the records of a board whose records are sound each by itself. */
export function* checkReferences(board: Board): Iterable<Problem> {
  yield* repeatedIds(board)
  yield* wrongRoles(board.blocks)
  yield* danglingReferences(board)
  yield* circles(board.zones)
}
