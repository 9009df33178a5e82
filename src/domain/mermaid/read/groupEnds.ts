import { groupBy } from '#shared/groupBy.ts'
import type { FlowchartLink, FlowchartNode } from './flowchart.ts'

/** Gives the nodes that the two ends of a link stand for, each end being a node or a subgraph. */
export type GroupEnds = (from: string, to: string) => { sources: readonly string[]; targets: readonly string[] }

/** More links than this in the place of one would hide the drawing; then each subgraph is stood for by its first node. */
const MOST_LINKS = 16

/** Every subgraph with all nodes inside it, inner subgraphs included. */
function membersOf(nodes: readonly FlowchartNode[], parent: ReadonlyMap<string, string>) {
  const members = new Map<string, string[]>()
  for (const { id } of nodes) {
    const passed = new Set<string>()
    for (let group = parent.get(id); group !== undefined && !passed.has(group); group = parent.get(group)) {
      passed.add(group)
      const list = members.get(group)
      if (list) list.push(id)
      else members.set(group, [id])
    }
  }
  return members
}

/**
 * What links to and from subgraphs stand for: a link to one leads to the nodes in it that nothing inside leads to, a link from
 * one starts where the paths inside end.
 */
export function groupEnds(
  nodes: readonly FlowchartNode[],
  links: readonly FlowchartLink[],
  parent: ReadonlyMap<string, string>,
): GroupEnds {
  const members = membersOf(nodes, parent)
  const outgoing = groupBy(links, ({ from }) => from)
  const incoming = groupBy(links, ({ to }) => to)
  const known = { from: new Map<string, readonly string[]>(), to: new Map<string, readonly string[]>() }
  const find = (id: string, side: 'from' | 'to'): readonly string[] => {
    const inside = members.get(id)
    if (!inside) return [id]
    const within = new Set(inside)
    const open = inside.filter((node) =>
      side === 'from'
        ? !outgoing.get(node)?.some(({ to }) => within.has(to))
        : !incoming.get(node)?.some(({ from }) => within.has(from)),
    )
    return open.length > 0 ? open : inside.slice(0, 1)
  }
  const standing = (id: string, side: 'from' | 'to'): readonly string[] => {
    const nodesOf = known[side].get(id) ?? find(id, side)
    known[side].set(id, nodesOf)
    return nodesOf
  }
  return (from, to) => {
    const sources = standing(from, 'from')
    const targets = standing(to, 'to')
    if (sources.length * targets.length <= MOST_LINKS) return { sources, targets }
    return { sources: sources.slice(0, 1), targets: targets.slice(0, 1) }
  }
}
