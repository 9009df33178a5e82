import type { FlowchartNode } from '#domain/mermaid/read/flowchart.ts'
import { groupBy } from '#shared/groupBy.ts'

const labelOf = ({ lines }: FlowchartNode): string => lines.join('\n')

/** Which node of the text before each node is: the one of its id, else one that is gone and had its label; new nodes have none. */
export function matchNodes(
  before: readonly FlowchartNode[],
  after: readonly FlowchartNode[],
): ReadonlyMap<FlowchartNode, FlowchartNode> {
  const byId = new Map(before.map((node) => [node.id, node]))
  const kept = new Set(after.map(({ id }) => id))
  const gone = groupBy(
    before.filter(({ id }) => !kept.has(id)),
    labelOf,
  )
  const used = new Map<string, number>()
  return new Map(
    after.flatMap((node): (readonly [FlowchartNode, FlowchartNode])[] => {
      const same = byId.get(node.id)
      if (same) return [[node, same]]
      const label = labelOf(node)
      const next = used.get(label) ?? 0
      const renamed = label === '' ? undefined : gone.get(label)?.[next]
      if (!renamed) return []
      used.set(label, next + 1)
      return [[node, renamed]]
    }),
  )
}
