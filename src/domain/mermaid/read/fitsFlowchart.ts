import { isTelemetry } from '#domain/blocks/predicates.ts'
import type { Block, Board } from '#domain/board/board.ts'
import type { Tier } from '#domain/board/tier.ts'
import { zonesAround } from '#domain/board/zoneTree.ts'
import { KIND_WORDS, LINE_STYLES } from '#domain/mermaid/write/arrow.ts'
import { assignIds } from '#domain/mermaid/write/assignIds.ts'
import { labelText, shownText } from '#domain/mermaid/write/labelText.ts'
import { numberSteps, withStep } from '#domain/mermaid/write/numberSteps.ts'
import { type Arrow, type WrittenGraph, writtenGraph } from '#domain/mermaid/write/writtenGraph.ts'
import type { Flowchart, FlowchartLink, FlowchartNode } from './flowchart.ts'
import { groupPlaces } from './groupPlaces.ts'
import { NO_HINTS } from './hints.ts'

/** A text as a reader has it: the writer's joiners cannot be seen. */
const asRead = (text: string): string => shownText(text.replaceAll('\u2060', ''))

const SWITCH = [true, false]

/** True when a node says what some options make of the block. */
const saysBlock = (block: Block, { lines }: FlowchartNode): boolean => {
  const said = lines.join(' ')
  return SWITCH.some((technologies) =>
    SWITCH.some((replicas) => said === asRead(labelText(block, { technologies, replicas }))),
  )
}

/** How some dialect writes a link: its line, and its words without a number. */
type Hand = (link: Arrow) => { readonly line: FlowchartLink['line']; readonly words: string | undefined }

const HANDS: readonly Hand[] = [
  () => ({ line: 'solid', words: undefined }),
  ({ kind, words }) => ({ line: LINE_STYLES[kind], words }),
  ({ kind, words }) => ({ line: LINE_STYLES[kind], words: words ?? KIND_WORDS[kind] }),
]

/** All that is seen of links, as one text; one without a head leads no certain way. */
const linksText = (links: readonly FlowchartLink[]): string =>
  links
    .map(({ from, to, label, line, head }) =>
      JSON.stringify([head ? [from, to] : [from, to].sort(), label, line, head]),
    )
    .sort()
    .join('\n')

function drawnLinks(graph: WrittenGraph, ids: ReadonlyMap<Block, string>, hand: Hand): FlowchartLink[] {
  return graph.links.map((link) => {
    const { line, words } = hand(link)
    return {
      from: ids.get(link.from) ?? '',
      to: ids.get(link.to) ?? '',
      label: asRead(withStep(link, words) ?? ''),
      line,
      head: link.kind !== 'telemetry',
    }
  })
}

/** The tier whose subgraph a block stands in, by the ways there are to write subgraphs. */
const GROUPINGS: readonly ((block: Block) => Tier | undefined)[] = [
  () => undefined,
  ({ tier }) => tier,
  ({ tier }) => (tier === 'observability' ? undefined : tier),
]

/** The titles of the subgraphs around each group, itself first. */
function titlesAround({ groups }: Flowchart, id: string | undefined): readonly string[] {
  const byId = new Map(groups.map((group) => [group.id, group]))
  const titles: string[] = []
  for (let at = id; at !== undefined && titles.length <= groups.length; at = byId.get(at)?.parent)
    titles.push(byId.get(at)?.title ?? '')
  return titles
}

/** True when all nodes stand in the subgraphs that some dialect puts them in, and in no others. */
function fitsGroups(board: Board, nodes: readonly (readonly [Block, FlowchartNode])[], flowchart: Flowchart): boolean {
  const places = groupPlaces(flowchart, NO_HINTS)
  const placeOf = ({ group }: FlowchartNode) => (group === undefined ? undefined : places.get(group))
  const labels = new Map(board.zones.map(({ id, label }) => [id, asRead(label)]))
  const isInZones = ({ zone }: Block, { group }: FlowchartNode) => {
    const said = zonesAround(board, zone).map((each) => labels.get(each))
    const read = titlesAround(flowchart, group)
    return said.length === read.length && said.every((label, i) => label === read[i])
  }
  const isInTier = (block: Block, node: FlowchartNode, tier: Tier | undefined) => {
    const place = placeOf(node)
    return place?.zone === undefined && place?.tier === (isTelemetry(block) ? 'observability' : tier)
  }
  return (
    GROUPINGS.some((tierOf) => nodes.every(([block, node]) => isInTier(block, node, tierOf(block)))) ||
    nodes.every(([block, node]) => (block.zone ? isInZones(block, node) : isInTier(block, node, undefined)))
  )
}

/** True when a flowchart is what some dialect writes of a board: the same nodes, links and subgraphs, and the same words on them. */
export function fitsFlowchart(board: Board, flowchart: Flowchart): boolean {
  const graph = writtenGraph(board)
  const ids = assignIds(graph)
  if (graph.nodes.length !== flowchart.nodes.length) return false
  const byId = new Map(flowchart.nodes.map((node) => [node.id, node]))
  const nodes = graph.nodes.flatMap((block): (readonly [Block, FlowchartNode])[] => {
    const node = byId.get(ids.get(block) ?? '')
    return node && saysBlock(block, node) ? [[block, node]] : []
  })
  if (nodes.length < graph.nodes.length || !fitsGroups(board, nodes, flowchart)) return false
  const seen = linksText(flowchart.links)
  return [graph, numberSteps(graph)].some((each) =>
    HANDS.some((hand) => linksText(drawnLinks(each, ids, hand)) === seen),
  )
}
