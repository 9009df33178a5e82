import type { Block, BlockId, Board, EdgeId } from '#domain/board/board.ts'
import type { Flowchart, FlowchartNode } from '#domain/mermaid/read/flowchart.ts'
import type { Hints } from '#domain/mermaid/read/hints.ts'
import type { NewId } from '#shared/newId.ts'
import { matchLinks } from './matchLinks.ts'
import { matchNodes } from './matchNodes.ts'
import type { TextState } from './textState.ts'

/** A text after an edit. */
export interface EditedText {
  readonly flowchart: Flowchart
  readonly hints: Hints
}

/** A text before and after an edit, and where ids of what is new in it come from. */
export interface TextBeforeAndAfter {
  readonly base: TextState
  readonly next: EditedText
  readonly newId: NewId
}

/** An edit of a text laid beside the text before: which node and which link is which. */
export interface Editing extends TextBeforeAndAfter {
  readonly board: Board
  /** the node of the text before that each node is */
  readonly sameAs: ReadonlyMap<FlowchartNode, FlowchartNode>
  /** the place in the text before of each link, by its place in the text */
  readonly links: readonly (number | undefined)[]
  /** the edge of a link of the text before, unless the edge was drawn as several links and lost some */
  readonly edgeOf: (link: number | undefined) => EdgeId | undefined
}

/** The blocks of the nodes of an edited text: their ids, and those that are on the board as they will be. */
export interface EditedBlocks {
  readonly ids: ReadonlyMap<string, BlockId>
  readonly after: ReadonlyMap<string, Block>
}

type Matches = Pick<Editing, 'sameAs' | 'links'>

/** The nodes that stand for a part of an edge, such as an implied outbox, and that the edit makes something of its own. */
function freed({ flowchart, blocks }: TextState, { flowchart: next }: EditedText, { sameAs, links }: Matches) {
  const isImplied = (node: FlowchartNode | undefined): node is FlowchartNode =>
    node !== undefined && !blocks.has(node.id)
  const nodes = new Map(next.nodes.map((node) => [node.id, sameAs.get(node)]))
  const relabelled = [...sameAs].flatMap(([node, before]) =>
    isImplied(before) && before.lines.join('\n') !== node.lines.join('\n') ? [before] : [],
  )
  const joined = next.links.flatMap(({ from, to }, i) =>
    links[i] === undefined ? [nodes.get(from), nodes.get(to)].filter(isImplied) : [],
  )
  const ids = new Set([...relabelled, ...joined].map(({ id }) => id))
  return (link: number) => ids.has(flowchart.links[link]?.from ?? '') || ids.has(flowchart.links[link]?.to ?? '')
}

/** Edges that a text draws as more than one link, of which not every link is left or one leads to what was freed. */
function brokenEdges(base: TextState, next: EditedText, matches: Matches): ReadonlySet<EdgeId> {
  const matched = new Set(matches.links)
  const isFreed = freed(base, next, matches)
  const left = new Map<EdgeId, boolean[]>()
  base.edges.forEach((edge, i) => {
    if (edge !== undefined) left.set(edge, [...(left.get(edge) ?? []), matched.has(i) && !isFreed(i)])
  })
  return new Set([...left].filter(([, all]) => all.length > 1 && all.includes(false)).map(([edge]) => edge))
}

/** Lays an edited text beside the text before. */
export function editing(board: Board, { base, next, newId }: TextBeforeAndAfter): Editing {
  const sameAs = matchNodes(base.flowchart.nodes, next.flowchart.nodes)
  const names = new Map([...sameAs].map(([node, before]) => [node.id, before.id]))
  // A new node has a name that no node can have.
  const links = matchLinks(base.flowchart.links, next.flowchart.links, (id) => names.get(id) ?? `\u0000${id}`)
  const broken = brokenEdges(base, next, { sameAs, links })
  const edgeOf = (link: number | undefined): EdgeId | undefined => {
    const edge = link === undefined ? undefined : base.edges[link]
    return edge !== undefined && !broken.has(edge) ? edge : undefined
  }
  return { board, base, next, newId, sameAs, links, edgeOf }
}

/** The fields of which the two differ, as they are in the second. */
export function differing<T extends object>(before: T, after: T, keys: readonly (keyof T)[]): Partial<T> {
  return Object.fromEntries(
    keys.filter((key) => before[key] !== after[key]).map((key) => [key, after[key]]),
  ) as Partial<T>
}
