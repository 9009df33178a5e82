import type { Block, Board } from '#domain/board/board.ts'
import { FLOW_TIERS } from '#domain/board/tier.ts'
import type { ArrowWriter } from './arrow.ts'
import { assignIds } from './assignIds.ts'
import { colourLines } from './colourLines.ts'
import { linkStatements, type Statement } from './linkStatements.ts'
import type { WrittenMermaid } from './mermaidDialect.ts'
import type { MermaidOptions } from './mermaidOptions.ts'
import { isTelemetry } from './nodeClass.ts'
import { type NodeWriter, nodeWriter, type ShapeOf } from './nodeText.ts'
import { subgraph, tierTitle } from './subgraph.ts'
import { writtenGraph } from './writtenGraph.ts'

/** What differs between dialects that share the layout of the reference design. */
export interface Hand {
  readonly shape: ShapeOf
  readonly arrow: ArrowWriter
  /** one line may hold a chain of arrows */
  readonly chains: boolean
}

const tierSubgraphs = (nodes: readonly Block[], node: NodeWriter): string[] =>
  FLOW_TIERS.flatMap((tier) => {
    const members = nodes.filter((block) => block.tier === tier && !isTelemetry(block))
    return subgraph(tierTitle(tier), members, node)
  })

/** The board in the layout of the reference design: by layer from the client inwards, telemetry in a subgraph at the end. */
export function referenceLayout(board: Board, options: MermaidOptions, hand: Hand): WrittenMermaid {
  const graph = writtenGraph(board)
  const ids = assignIds(graph)
  const node = nodeWriter(ids, hand.shape, options)
  const statements = linkStatements(graph)
  const linked = new Set(graph.links.flatMap(({ from, to }) => [from, to]))
  const inTier = (block: Block) => options.tiers && block.tier !== 'observability'
  const line = (statement: Statement): string => {
    const [first] = statement
    const start = first ? node(first.from) : ''
    return `  ${start}${statement.map((link) => ` ${hand.arrow(link, options.mode)} ${node(link.to)}`).join('')}`
  }
  const lines = (all: readonly Statement[]) =>
    (hand.chains ? all : all.flatMap((statement) => statement.map((link) => [link]))).map(line)
  const text = [
    `graph ${options.direction}`,
    ...(options.tiers ? tierSubgraphs(graph.nodes, node) : []),
    ...lines(statements.flow),
    ...subgraph(tierTitle('observability'), graph.nodes.filter(isTelemetry), node),
    ...lines(statements.watching),
    ...graph.nodes
      .filter((block) => !linked.has(block) && !isTelemetry(block) && !inTier(block))
      .map((block) => `  ${node(block)}`),
    ...(options.colours ? colourLines(graph.nodes, ids) : []),
    '',
  ].join('\n')
  return {
    text,
    ids: new Map(board.blocks.map((block) => [block.id, ids.get(block) ?? ''])),
    links: graph.links.length,
    unseen: 0,
  }
}
