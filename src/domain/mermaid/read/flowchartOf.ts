import type { Flowchart, FlowchartGroup, FlowchartLink, FlowchartNode, NodeShape } from './flowchart.ts'
import { type GroupEnds, groupEnds } from './groupEnds.ts'
import { CLASSES_LEFT_OUT } from './leftOut.ts'
import { plainLabel } from './plainLabel.ts'
import type { RawFlowchart, RawLink, RawNode, RawSubgraph } from './rawFlowchart.ts'

const setOf = (names: string) => new Set(names.split(' '))

const SHAPES: readonly (readonly [NodeShape, ReadonlySet<string>])[] = [
  [
    'cylinder',
    setOf('cylinder cyl db database lin-cyl disk lined-cylinder bow-rect stored-data bow-tie-rectangle datastore'),
  ],
  ['pipe', setOf('das h-cyl horizontal-cylinder')],
  ['decision', setOf('diamond diam decision question')],
]

/** What Mermaid's name of a shape says, by brackets or by `@{ shape: … }`. */
const nodeShape = (name: string | undefined): NodeShape =>
  SHAPES.find(([, names]) => name !== undefined && names.has(name))?.[0] ?? 'plain'

const lines = ({ text = '', labelType }: Pick<RawNode, 'text' | 'labelType'>) =>
  plainLabel(text, labelType === 'markdown')

const hasStyle = (styles: readonly string[] | undefined, style: string) =>
  styles?.some((each) => each.replace(/\s/g, '') === style) ?? false

/** Links and nodes that only push others apart. */
const isUnseenLink = ({ stroke, style }: RawLink) => stroke === 'invisible' || hasStyle(style, 'stroke:none')
const isUnseenNode = (node: RawNode) => hasStyle(node.styles, 'stroke:none') && lines(node).length === 0

/** Declarations that say how something is drawn only to a reader who takes it for a drawing. */
const UNSEEN_STYLES = new Set(['stroke:none', 'fill:none', 'marker-end:none'])
const isStyled = (styles: readonly string[] = []) => styles.some((each) => !UNSEEN_STYLES.has(each.replace(/\s/g, '')))

/** True when a subgraph is another one, or lies in it. */
function liesIn(id: string, outer: string, parent: ReadonlyMap<string, string>): boolean {
  let at: string | undefined = id
  while (at !== undefined && at !== outer) at = parent.get(at)
  return at === outer
}

/**
 * Which subgraph each node and each subgraph lies in; the first that closes keeps a node, as Mermaid has it. Subgraphs that name
 * each other never lie in a circle.
 */
function parents(subgraphs: readonly RawSubgraph[]): ReadonlyMap<string, string> {
  const parent = new Map<string, string>()
  const ids = new Set(subgraphs.map(({ id }) => id))
  for (const { id, nodes } of subgraphs) {
    for (const member of nodes) {
      if (parent.has(member) || member === id || (ids.has(member) && liesIn(id, member, parent))) continue
      parent.set(member, id)
    }
  }
  return parent
}

/** The subgraphs with a node somewhere inside; an empty one is drawn by Mermaid as a node, and read as one. */
function filled(raw: RawFlowchart, parent: ReadonlyMap<string, string>): ReadonlySet<string> {
  const ids = new Set(raw.subgraphs.map(({ id }) => id))
  const full = new Set<string>()
  for (const { id } of raw.nodes) {
    if (ids.has(id)) continue
    for (let group = parent.get(id); group !== undefined && !full.has(group); group = parent.get(group)) full.add(group)
  }
  return full
}

function nodeOf(raw: RawNode, group: string | undefined): FlowchartNode {
  const label = lines(raw)
  const named = label.length > 0 || !(raw.icon || raw.img) ? label : [raw.id]
  return { id: raw.id, lines: named, shape: nodeShape(raw.type), ...(group === undefined ? {} : { group }) }
}

const emptyGroupNode = ({ id, ...subgraph }: RawSubgraph, group: string | undefined): FlowchartNode => ({
  id,
  lines: lines({ text: subgraph.title, labelType: subgraph.labelType }),
  shape: 'plain',
  ...(group === undefined ? {} : { group }),
})

const LINES: Readonly<Record<string, FlowchartLink['line']>> = { dotted: 'dotted', thick: 'thick' }

/** True for a link that the writer turned so that it leads down: two heads, the one at its end not drawn. */
const isTurned = ({ style }: RawLink) => hasStyle(style, 'marker-end:none')

function linkOf(raw: RawLink): FlowchartLink {
  const [from, to] = isTurned(raw) ? [raw.end, raw.start] : [raw.start, raw.end]
  const label = lines(raw).join(' ')
  return { from, to, label, line: LINES[raw.stroke ?? ''] ?? 'solid', head: raw.type !== 'arrow_open' }
}

/** A link for each pair of nodes that a link to or from a subgraph stands for, none from a node to itself. */
const spread = (link: FlowchartLink, ends: GroupEnds): FlowchartLink[] => {
  const { sources, targets } = ends(link.from, link.to)
  return sources.flatMap((from) => targets.filter((to) => to !== from).map((to) => ({ ...link, from, to })))
}

function notesOf(raw: RawFlowchart, toGroups: number): string[] {
  const clicks = raw.nodes.filter(({ link }) => link !== undefined).length
  const pictures = raw.nodes.filter(({ icon, img }) => icon || img).length
  const icons = raw.nodes.filter(({ text }) => /(?<![\w-])fa[bklrs]?:fa-/.test(text ?? '')).length
  const styled = [...raw.nodes.map(({ styles }) => styles), ...raw.links.map(({ style }) => style)].filter(isStyled)
  const told: readonly (readonly [number, string])[] = [
    [toGroups, 'Links to or from a group were drawn to the blocks in it.'],
    [clicks, 'Web links on nodes were left out.'],
    [pictures + icons, 'Icons and pictures were left out.'],
    [styled.length + (raw.classes?.size ?? 0), CLASSES_LEFT_OUT],
  ]
  return told.filter(([count]) => count > 0).map(([, note]) => note)
}

/** The flowchart that Mermaid's parser has read, as plain data. Pure; any input gives a flowchart. */
export function flowchartOf(raw: RawFlowchart): Flowchart {
  const parent = parents(raw.subgraphs)
  const full = filled(raw, parent)
  const groups = raw.subgraphs.filter(({ id }) => full.has(id))
  const ids = new Set(raw.subgraphs.map(({ id }) => id))
  const empty = raw.subgraphs.filter(({ id }) => !full.has(id))
  const seen = raw.nodes.filter((node) => !ids.has(node.id) && !isUnseenNode(node))
  const unseen = new Set(raw.nodes.filter(isUnseenNode).map(({ id }) => id))
  const nodes = [
    ...seen.map((node) => nodeOf(node, parent.get(node.id))),
    ...empty.map((subgraph) => emptyGroupNode(subgraph, parent.get(subgraph.id))),
  ]
  const links = raw.links
    .filter((link) => !isUnseenLink(link) && !unseen.has(link.start) && !unseen.has(link.end))
    .map(linkOf)
  const ends = groupEnds(nodes, links, parent)
  const isGroup = (id: string) => full.has(id)
  const toGroups = links.filter(({ from, to }) => isGroup(from) || isGroup(to)).length
  return {
    nodes,
    links: links.flatMap((link) => (isGroup(link.from) || isGroup(link.to) ? spread(link, ends) : [link])),
    groups: groups.map(({ id, title, labelType }): FlowchartGroup => {
      const outer = parent.get(id)
      return {
        id,
        title: lines({ text: title, labelType }).join(' '),
        ...(outer === undefined ? {} : { parent: outer }),
      }
    }),
    notes: notesOf(raw, toGroups),
  }
}
