import type { Block, Board } from '#domain/board/board.ts'
import { pipedArrow } from './arrow.ts'
import { assignIds } from './assignIds.ts'
import { bandsOf, bandTier, isUpward } from './bands.ts'
import { colourLines } from './colourLines.ts'
import { type Below, type HiddenLinks, hiddenLinks } from './hiddenLinks.ts'
import { linkStatements } from './linkStatements.ts'
import { markdownFence } from './markdownFence.ts'
import type { MermaidDialect, WrittenMermaid } from './mermaidDialect.ts'
import type { MermaidOptions } from './mermaidOptions.ts'
import { nodeWriter, readShape, shapeByKind } from './nodeText.ts'
import { drawnGraph } from './numberSteps.ts'
import { subgraph, tierGroup, tierTitle } from './subgraph.ts'
import type { Arrow } from './writtenGraph.ts'
import { writtenMeaning } from './writtenMeaning.ts'
import { NO_BOXES } from './zoneBoxes.ts'

// Mermaid 12 would else lay out differently, and paint dotted arrows solid where they cross others. No theme: a host may be dark.
const PIN = '%%{init: {"layout":"dagre","look":"classic"}}%%'

/** A link in the direction it is written in: an upward one would pull its tiers apart, so it is turned. */
interface WrittenLink extends Arrow {
  readonly turned: boolean
}

const downward = (link: Arrow): WrittenLink =>
  isUpward(link) ? { ...link, from: link.to, to: link.from, turned: true } : { ...link, turned: false }

const hasHead = ({ kind }: Arrow) => kind !== 'telemetry'

/** A turned link as a reader has it: its hidden head says where it leads, and without a head it leads as it is written. */
const asRead = (link: WrittenLink): Arrow =>
  link.turned && hasHead(link) ? { ...link, from: link.to, to: link.from } : link

type Ids = ReadonlyMap<Block, string>

function linkLine(link: WrittenLink, ids: Ids, mode: MermaidOptions['mode']): string {
  // Mermaid has no arrow with a head at its start alone; the head at its end is hidden below.
  const head = link.turned && hasHead(link) ? '<' : ''
  return `  ${ids.get(link.from)} ${head}${pipedArrow(link, mode)} ${ids.get(link.to)}`
}

function hiddenLines(hidden: readonly HiddenLinks[], ids: Ids): string[] {
  const idOf = (node: Block | Below) => ('below' in node ? `BELOW_${node.below.toUpperCase()}` : ids.get(node))
  const between = hidden.map(({ from }) => from).filter((node) => 'below' in node)
  return [
    ...between.map((node) => `  ${idOf(node)}[" "]`),
    ...hidden.map(({ from, to, long }) => `  ${idOf(from)} ${long ? '-----' : '---'} ${to.map(idOf).join(' & ')}`),
    ...between.map((node) => `  style ${idOf(node)} fill:none,stroke:none`),
  ]
}

const styleLines = (indices: readonly number[], style: string): string[] =>
  indices.length > 0 ? [`  linkStyle ${indices.join(',')} ${style}`] : []

function write(board: Board, options: MermaidOptions): WrittenMermaid {
  const graph = drawnGraph(board, options)
  const ids = assignIds(graph)
  const node = nodeWriter(ids, shapeByKind, options)
  const bands = bandsOf(graph.nodes)
  const { flow, watching } = linkStatements(graph)
  const links = [...flow, ...watching].flat().map(downward)
  const hidden = hiddenLinks(bands, links)
  const unseen = hidden.flatMap(({ to }) => to).map((_, i) => links.length + i)
  const { lines: hintLines, meaning } = writtenMeaning({
    nodes: bands.flatMap(({ blocks }) => blocks),
    ids,
    links: links.map(asRead),
    options,
    shapeOf: readShape(shapeByKind),
    groupOf: (block) => tierGroup(bandTier(block)),
    kindWord: () => undefined,
    configured: true,
    boxes: NO_BOXES,
  })
  const text = [
    PIN,
    `flowchart ${options.direction}`,
    ...bands.flatMap(({ tier, blocks }) => subgraph(tierTitle(tier), blocks, node)),
    ...links.map((link) => linkLine(link, ids, options.mode)),
    ...hiddenLines(hidden, ids),
    ...(options.colours ? colourLines(graph.nodes, ids) : []),
    ...styleLines(
      links.flatMap((link, i) => (link.turned && hasHead(link) ? [i] : [])),
      'marker-end:none',
    ),
    ...styleLines(unseen, 'stroke:none'),
    ...hintLines,
    '',
  ].join('\n')
  const idOfBlocks = new Map(board.blocks.map((block) => [block.id, ids.get(block) ?? '']))
  const edges = links.map(({ edge }) => edge)
  return {
    text,
    ids: idOfBlocks,
    zones: NO_BOXES.zones,
    edges,
    meaning,
    links: links.length + unseen.length,
    unseen: unseen.length,
  }
}

/** The portable profile: every tier a subgraph, held in order by unseen links, in what all versions since 8.8 draw alike. */
export const tiers: MermaidDialect = {
  id: 'tiers',
  title: 'Tiers',
  purpose: 'Shows the tiers in order, and looks the same on every host.',
  knows: new Set(['technologies', 'replicas', 'colours', 'steps', 'board']),
  mode: 'rich',
  write,
  fence: markdownFence,
}
