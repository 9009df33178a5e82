/** What leads where among the nodes 0 to n - 1: from node i to the `targets` at the places `starts[i]` to before `starts[i + 1]`. */
export interface Adjacency {
  readonly starts: Int32Array
  readonly targets: Int32Array
}

/** The adjacency of the nodes 0 to count - 1 by pairs of them, in two lists; targets of one node keep the order of their pairs. */
export function adjacencyOf(count: number, from: ArrayLike<number>, to: ArrayLike<number>): Adjacency {
  // Counted two places further on, so that going through the pairs leaves each start where it belongs.
  const starts = new Int32Array(count + 2)
  const targets = new Int32Array(from.length)
  for (let i = 0; i < from.length; i++) {
    const place = (from[i] as number) + 2
    starts[place] = (starts[place] as number) + 1
  }
  for (let node = 2; node <= count; node++) starts[node] = (starts[node] as number) + (starts[node - 1] as number)
  for (let i = 0; i < from.length; i++) {
    const place = (from[i] as number) + 1
    const start = starts[place] as number
    targets[start] = to[i] as number
    starts[place] = start + 1
  }
  return { starts: starts.subarray(0, count + 1), targets }
}

/**
 * The strongly connected components of a graph (Tarjan, without recursion, linear time). Each component comes after all
 * components it leads to, so the reversed list is a topological order.
 */
export function stronglyConnected({ starts, targets }: Adjacency): number[][] {
  const count = starts.length - 1
  // The next target to look at of each node. Nothing is allocated for a node but its component: this runs several times a check.
  const at = starts.slice()
  const found = new Int32Array(count)
  const low = new Int32Array(count)
  const isOpen = new Uint8Array(count)
  const open: number[] = []
  const path: number[] = []
  const components: number[][] = []
  let clock = 0

  const enter = (node: number) => {
    found[node] = low[node] = ++clock
    // What leads nowhere is a component of its own, as about half of all blocks are.
    if (starts[node] === starts[node + 1]) {
      components.push([node])
      return
    }
    isOpen[node] = 1
    open.push(node)
    path.push(node)
  }
  const leave = (node: number) => {
    path.pop()
    const before = path[path.length - 1]
    if (before !== undefined) low[before] = Math.min(low[before] as number, low[node] as number)
    if (low[node] !== found[node]) return
    const component = open[open.length - 1] === node ? [open.pop() as number] : open.splice(open.lastIndexOf(node))
    for (let i = 0; i < component.length; i++) isOpen[component[i] as number] = 0
    components.push(component)
  }

  for (let root = 0; root < count; root++) {
    if (found[root] === 0) enter(root)
    for (let node = path[path.length - 1]; node !== undefined; node = path[path.length - 1]) {
      const next = at[node] as number
      at[node] = next + 1
      const target = targets[next] as number
      if (next === starts[node + 1]) leave(node)
      else if (found[target] === 0) enter(target)
      else if (isOpen[target] === 1) low[node] = Math.min(low[node] as number, found[target] as number)
    }
  }
  return components
}
