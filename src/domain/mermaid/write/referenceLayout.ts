import { isTelemetry } from '#domain/blocks/predicates.ts'
import type { Block, Board } from '#domain/board/board.ts'
import type { EdgeKind } from '#domain/board/kind.ts'
import { FLOW_TIERS, type Tier } from '#domain/board/tier.ts'
import type { FlowchartGroup, NodeShape } from '#domain/mermaid/read/flowchart.ts'
import type { ArrowWriter } from './arrow.ts'
import { assignIds } from './assignIds.ts'
import { colourLines } from './colourLines.ts'
import { linkStatements, type Statement } from './linkStatements.ts'
import type { WrittenMermaid } from './mermaidDialect.ts'
import type { MermaidOptions } from './mermaidOptions.ts'
import { nodeWriter, type ShapeOf } from './nodeText.ts'
import { drawnGraph } from './numberSteps.ts'
import { subgraph, tierGroup, tierTitle } from './subgraph.ts'
import { writtenMeaning } from './writtenMeaning.ts'
import { NO_BOXES, zoneBoxes } from './zoneBoxes.ts'

/** What differs between dialects that share the layout of the reference design. */
export interface Hand {
  readonly shape: ShapeOf
  readonly arrow: ArrowWriter
  /** one line may hold a chain of arrows */
  readonly chains: boolean
  /** what its shapes say to a reader */
  readonly readShape: (block: Block) => NodeShape
  /** the word on a link that has no words of its own */
  readonly kindWord: (kind: EdgeKind) => string | undefined
}

const tierMembers = (nodes: readonly Block[], tier: Tier): readonly Block[] =>
  nodes.filter((block) => block.tier === tier && !isTelemetry(block))

/** The subgraph that a node stands in: that of telemetry, or that of its tier where these are written. */
function groupOf(block: Block, { tiers }: MermaidOptions): FlowchartGroup | undefined {
  if (isTelemetry(block)) return tierGroup('observability')
  return tiers && block.tier !== 'observability' ? tierGroup(block.tier) : undefined
}

/** The board in the layout of the reference design: by layer from the client inwards, telemetry in a subgraph at the end, zones in subgraphs first. */
export function referenceLayout(board: Board, options: MermaidOptions, hand: Hand): WrittenMermaid {
  const graph = drawnGraph(board, options)
  const ids = assignIds(graph)
  const node = nodeWriter(ids, hand.shape, options)
  const statements = linkStatements(graph)
  const linked = new Set(graph.links.flatMap(({ from, to }) => [from, to]))
  const boxes = options.mode === 'rich' && !options.tiers ? zoneBoxes(board, ids) : NO_BOXES
  const boxed = new Set(boxes.blocks)
  const inBox = (block: Block) => boxed.has(block) || (options.tiers && block.tier !== 'observability')
  const line = (statement: Statement): string => {
    const [first] = statement
    const start = first ? node(first.from) : ''
    return `  ${start}${statement.map((link) => ` ${hand.arrow(link, options.mode)} ${node(link.to)}`).join('')}`
  }
  const written = [...statements.flow, ...statements.watching].flat()
  const lines = (all: readonly Statement[]) =>
    (hand.chains ? all : all.flatMap((statement) => statement.map((link) => [link]))).map(line)
  const tierBoxes = options.tiers ? FLOW_TIERS.map((tier) => ({ tier, blocks: tierMembers(graph.nodes, tier) })) : []
  const telemetry = graph.nodes.filter((block) => isTelemetry(block) && !boxed.has(block))
  const alone = graph.nodes.filter((block) => !linked.has(block) && !isTelemetry(block) && !inBox(block))
  const ends = (all: readonly Statement[]) => all.flat().flatMap(({ from, to }) => [from, to])
  const named = [
    ...tierBoxes.flatMap(({ blocks }) => blocks),
    ...boxes.blocks,
    ...ends(statements.flow),
    ...telemetry,
    ...ends(statements.watching),
    ...alone,
  ]
  const { lines: hintLines, meaning } = writtenMeaning({
    nodes: [...new Set(named)],
    ids,
    links: written,
    options,
    shapeOf: hand.readShape,
    groupOf: (block) => boxes.groupOf(block) ?? groupOf(block, options),
    kindWord: hand.kindWord,
    configured: false,
    boxes,
  })
  const text = [
    `graph ${options.direction}`,
    ...tierBoxes.flatMap(({ tier, blocks }) => subgraph(tierTitle(tier), blocks, node)),
    ...boxes.lines(node),
    ...lines(statements.flow),
    ...subgraph(tierTitle('observability'), telemetry, node),
    ...lines(statements.watching),
    ...alone.map((block) => `  ${node(block)}`),
    ...(options.colours ? colourLines(graph.nodes, ids) : []),
    ...hintLines,
    '',
  ].join('\n')
  return {
    text,
    ids: new Map(board.blocks.map((block) => [block.id, ids.get(block) ?? ''])),
    edges: written.map(({ edge }) => edge),
    meaning,
    zones: boxes.zones,
    links: graph.links.length,
    unseen: 0,
  }
}
