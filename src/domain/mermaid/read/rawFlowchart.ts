/** A node as Mermaid's parser holds it; `text` is HTML that may hold placeholders of entities. */
export interface RawNode {
  readonly id: string
  readonly text?: string | undefined
  /** `markdown` when the text is Markdown */
  readonly labelType?: string | undefined
  /** the name of its shape, such as `cylinder`; a node without brackets has none */
  readonly type?: string | undefined
  readonly styles?: readonly string[]
  readonly link?: string | undefined
  readonly icon?: string | undefined
  readonly img?: string | undefined
}

/** A link as Mermaid's parser holds it. */
export interface RawLink {
  readonly start: string
  readonly end: string
  /** the heads, such as `arrow_point` or `double_arrow_point` */
  readonly type?: string | undefined
  readonly stroke?: string | undefined
  readonly text?: string | undefined
  readonly labelType?: string | undefined
  /** declarations of `linkStyle` */
  readonly style?: readonly string[] | undefined
}

/** A subgraph as Mermaid's parser holds it: `nodes` mixes the ids of nodes and of inner subgraphs. */
export interface RawSubgraph {
  readonly id: string
  readonly title: string
  readonly labelType?: string | undefined
  readonly nodes: readonly string[]
}

/** What Mermaid's parser knows of a flowchart, in the order of its source. */
export interface RawFlowchart {
  readonly nodes: readonly RawNode[]
  readonly links: readonly RawLink[]
  readonly subgraphs: readonly RawSubgraph[]
  /** what `classDef` states, by the name of the class */
  readonly classes?: ReadonlyMap<string, unknown>
}
