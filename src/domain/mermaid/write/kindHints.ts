import { roleOf } from '#domain/blocks/traits.ts'
import type { Block } from '#domain/board/board.ts'
import type { EdgeKind } from '#domain/board/kind.ts'
import { classify } from '#domain/mermaid/read/classify/classify.ts'
import { edgeFields } from '#domain/mermaid/read/edgeFields.ts'
import type { Flowchart, FlowchartGroup, NodeShape } from '#domain/mermaid/read/flowchart.ts'
import { groupPlaces } from '#domain/mermaid/read/groupPlaces.ts'
import { hintLine, linkKeys, type NodeHint, usualTier } from '#domain/mermaid/read/hints.ts'
import { LINE_STYLES } from './arrow.ts'
import { labelText } from './labelText.ts'
import type { MermaidOptions } from './mermaidOptions.ts'
import { withStep } from './numberSteps.ts'
import type { Link } from './writtenGraph.ts'

/** A diagram as it was written: what a reader of its text sees of it. */
export interface WrittenDiagram {
  readonly nodes: readonly Block[]
  readonly ids: ReadonlyMap<Block, string>
  /** in the order of the text */
  readonly links: readonly Link[]
  readonly options: MermaidOptions
  readonly shapeOf: (block: Block) => NodeShape
  /** the subgraph a node stands in */
  readonly groupOf: (block: Block) => FlowchartGroup | undefined
  /** the word on a link that has no words of its own */
  readonly kindWord: (kind: EdgeKind) => string | undefined
}

/** The flowchart that the text of a diagram is read as. */
function flowchartOf(diagram: WrittenDiagram): Flowchart {
  const { nodes, ids, links, options, shapeOf, groupOf, kindWord } = diagram
  const idOf = (block: Block) => ids.get(block) ?? ''
  const rich = options.mode === 'rich'
  const groups = new Map(nodes.flatMap((block) => groupOf(block) ?? []).map((group) => [group.id, group]))
  return {
    nodes: nodes.map((block) => {
      const text = labelText(block, options)
      const group = groupOf(block)
      return {
        id: idOf(block),
        lines: text ? [text] : [],
        shape: shapeOf(block),
        ...(group ? { group: group.id } : {}),
      }
    }),
    links: links.map((link) => ({
      from: idOf(link.from),
      to: idOf(link.to),
      label: withStep(link, rich ? (link.words ?? kindWord(link.kind)) : undefined) ?? '',
      line: rich ? LINE_STYLES[link.kind] : 'solid',
      head: link.kind !== 'telemetry',
    })),
    groups: [...groups.values()],
    notes: [],
  }
}

const fineRole = (block: Pick<Block, 'kind' | 'role'>) => {
  const role = roleOf(block)
  return role === 'worker' || role === 'bff' ? role : undefined
}

const hintFor = ({ kind, role, tier }: Block): NodeHint => ({ kind, tier, ...(role === undefined ? {} : { role }) })

/** What reading the text would take for something else: kinds, tiers and roles of nodes. */
function nodeHints({ nodes, ids }: WrittenDiagram, flowchart: Flowchart): Map<string, NodeHint> {
  const decisions = classify(flowchart)
  const places = groupPlaces(flowchart)
  const groups = new Map(flowchart.nodes.map(({ id, group }) => [id, group]))
  return new Map(
    nodes.flatMap((block): (readonly [string, NodeHint])[] => {
      const id = ids.get(block) ?? ''
      const sense = decisions.get(id)?.sense ?? { kind: 'generic' as const }
      const group = groups.get(id)
      const tier = (group === undefined ? undefined : places.get(group)?.tier) ?? usualTier(sense.kind)
      const same = sense.kind === block.kind && tier === block.tier && fineRole(sense) === fineRole(block)
      return same ? [] : [[id, hintFor(block)]]
    }),
  )
}

/** The same for the kinds of links, where a text tells them apart. */
function linkHints({ links, options }: WrittenDiagram, flowchart: Flowchart): Map<string, EdgeKind> {
  const hints = new Map<string, EdgeKind>()
  if (options.mode === 'strict') return hints
  const keys = linkKeys(flowchart.links)
  links.forEach((link, i) => {
    const [read, key] = [flowchart.links[i], keys[i]]
    if (!read || key === undefined) return
    if (edgeFields(read, link.from, link.to).kind !== link.kind) hints.set(key, link.kind)
  })
  return hints
}

/** The comment line by which a diagram is read back as it was drawn, as a list; empty when its text alone says enough. */
export function kindHints(diagram: WrittenDiagram): string[] {
  const flowchart = flowchartOf(diagram)
  const line = hintLine({ nodes: nodeHints(diagram, flowchart), links: linkHints(diagram, flowchart) })
  return line === undefined ? [] : [line]
}
