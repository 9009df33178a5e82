/** What the shape of a node says about it, as far as it says anything. */
export type NodeShape = 'cylinder' | 'pipe' | 'decision' | 'plain'

/** A node of a flowchart; `lines` are its label as plain text, none when it is blank. */
export interface FlowchartNode {
  readonly id: string
  readonly lines: readonly string[]
  readonly shape: NodeShape
  /** the id of the innermost subgraph it lies in */
  readonly group?: string
}

/** A link between two nodes of a flowchart; `label` is plain text on one line, empty when it has none. */
export interface FlowchartLink {
  readonly from: string
  readonly to: string
  readonly label: string
  readonly line: 'solid' | 'dotted' | 'thick'
  readonly head: boolean
}

/** A subgraph that holds nodes. */
export interface FlowchartGroup {
  readonly id: string
  readonly title: string
  readonly parent?: string
}

/** A flowchart as plain data, each list in the order of the source; links join nodes that are there. */
export interface Flowchart {
  readonly nodes: readonly FlowchartNode[]
  readonly links: readonly FlowchartLink[]
  readonly groups: readonly FlowchartGroup[]
  /** one sentence for each sort of thing that was left out or read otherwise */
  readonly notes: readonly string[]
}
