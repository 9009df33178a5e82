interface Step {
  readonly node: number
  readonly targets: readonly number[]
  at: number
}

/**
 * The strongly connected components of a graph on the nodes 0 to count - 1 (Tarjan, without recursion, linear time).
 * Each component comes after all components it leads to, so the reversed list is a topological order.
 */
export function stronglyConnected(count: number, targetsOf: (node: number) => readonly number[]): number[][] {
  const found = new Int32Array(count).fill(-1)
  const low = new Int32Array(count)
  const isOpen = new Uint8Array(count)
  const open: number[] = []
  const path: Step[] = []
  const components: number[][] = []
  let clock = 0

  const lower = (node: number, to: number) => {
    low[node] = Math.min(low[node] as number, to)
  }
  const enter = (node: number) => {
    found[node] = low[node] = clock++
    isOpen[node] = 1
    open.push(node)
    path.push({ node, targets: targetsOf(node), at: 0 })
  }
  const leave = (node: number) => {
    path.pop()
    const before = path.at(-1)
    if (before) lower(before.node, low[node] as number)
    if (low[node] !== found[node]) return
    const component = open.splice(open.lastIndexOf(node))
    for (const member of component) isOpen[member] = 0
    components.push(component)
  }

  for (let root = 0; root < count; root++) {
    if (found[root] === -1) enter(root)
    for (let step = path.at(-1); step; step = path.at(-1)) {
      const target = step.targets[step.at++]
      if (target === undefined) leave(step.node)
      else if (found[target] === -1) enter(target)
      else if (isOpen[target]) lower(step.node, found[target] as number)
    }
  }
  return components
}
