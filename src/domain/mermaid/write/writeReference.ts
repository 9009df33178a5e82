import { blockKind } from '#domain/blocks/catalogue.ts'
import type { Block, BlockId, Board } from '#domain/board/board.ts'
import { FLOW_TIERS, TIER_TITLES } from '#domain/board/tier.ts'
import { arrow } from './arrow.ts'
import { assignIds } from './assignIds.ts'
import { labelText } from './labelText.ts'
import { linkStatements, type Statement } from './linkStatements.ts'
import type { MermaidOptions } from './mermaidOptions.ts'
import { isTelemetry } from './nodeClass.ts'
import { quoteLabel } from './quoteLabel.ts'
import { writtenGraph } from './writtenGraph.ts'

/** A diagram as text, ending in a line break, and the node id of every block in it. */
export interface WrittenMermaid {
  readonly text: string
  readonly ids: ReadonlyMap<BlockId, string>
}

/** Gives the node of a block: with its label and shape where it is first named, later its id alone. */
type NodeWriter = (block: Block) => string

function nodeWriter(ids: ReadonlyMap<Block, string>, options: MermaidOptions): NodeWriter {
  const declared = new Set<Block>()
  return (block) => {
    const id = ids.get(block) ?? ''
    if (declared.has(block)) return id
    declared.add(block)
    const label = quoteLabel(labelText(block, options))
    return blockKind(block.kind).mermaid.shape === 'cylinder' ? `${id}[(${label})]` : `${id}[${label}]`
  }
}

function statementLine(statement: Statement, node: NodeWriter, mode: MermaidOptions['mode']): string {
  const [first] = statement
  const start = first ? node(first.from) : ''
  return `  ${start}${statement.map((link) => ` ${arrow(link, mode)} ${node(link.to)}`).join('')}`
}

function subgraph(title: string, blocks: readonly Block[], node: NodeWriter): string[] {
  // A subgraph without members would be drawn as a node.
  if (blocks.length === 0) return []
  return [`  subgraph ${title}`, ...blocks.map((block) => `    ${node(block)}`), '  end']
}

const tierSubgraphs = (nodes: readonly Block[], node: NodeWriter): string[] =>
  FLOW_TIERS.flatMap((tier) => {
    const members = nodes.filter((block) => block.tier === tier && !isTelemetry(block))
    return subgraph(`${tier.toUpperCase()}["${TIER_TITLES[tier]} tier"]`, members, node)
  })

/** The board in the shape of the framework's reference design. The same board and options always give the same text. */
export function writeMermaid(board: Board, options: MermaidOptions): WrittenMermaid {
  const graph = writtenGraph(board)
  const ids = assignIds(graph)
  const node = nodeWriter(ids, options)
  const { flow, watching } = linkStatements(graph)
  const linked = new Set(graph.links.flatMap(({ from, to }) => [from, to]))
  const inTier = (block: Block) => options.tiers && block.tier !== 'observability'
  const lines = [
    `graph ${options.direction}`,
    ...(options.tiers ? tierSubgraphs(graph.nodes, node) : []),
    ...flow.map((statement) => statementLine(statement, node, options.mode)),
    ...subgraph(TIER_TITLES.observability, graph.nodes.filter(isTelemetry), node),
    ...watching.map((statement) => statementLine(statement, node, options.mode)),
    ...graph.nodes
      .filter((block) => !linked.has(block) && !isTelemetry(block) && !inTier(block))
      .map((block) => `  ${node(block)}`),
  ]
  return { text: `${lines.join('\n')}\n`, ids: new Map(board.blocks.map((block) => [block.id, ids.get(block) ?? ''])) }
}
