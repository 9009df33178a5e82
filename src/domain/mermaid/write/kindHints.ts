import { roleOf } from '#domain/blocks/traits.ts'
import type { Block } from '#domain/board/board.ts'
import type { EdgeKind } from '#domain/board/kind.ts'
import type { ZoneKind } from '#domain/board/zoneProperties.ts'
import { classify } from '#domain/mermaid/read/classify/classify.ts'
import { edgeFields } from '#domain/mermaid/read/edgeFields.ts'
import type { Flowchart } from '#domain/mermaid/read/flowchart.ts'
import { groupPlaces, tierOfTitle } from '#domain/mermaid/read/groupPlaces.ts'
import { type Hints, hintLines, linkKeys, type NodeHint, usualTier } from '#domain/mermaid/read/hints.ts'
import type { MermaidOptions } from './mermaidOptions.ts'
import type { Arrow } from './writtenGraph.ts'

/** What decides of the hints of a diagram. */
interface HintedDiagram {
  readonly nodes: readonly Block[]
  readonly ids: ReadonlyMap<Block, string>
  /** in the order of the text */
  readonly links: readonly Arrow[]
  readonly options: MermaidOptions
  /** the kind that each zone states, by the id of its subgraph */
  readonly zones: ReadonlyMap<string, ZoneKind | undefined>
}

const fineRole = (block: Pick<Block, 'kind' | 'role'>) => {
  const role = roleOf(block)
  return role === 'worker' || role === 'bff' ? role : undefined
}

const hintFor = ({ kind, role, tier }: Block): NodeHint => ({ kind, tier, ...(role === undefined ? {} : { role }) })

/** What reading the text would take for something else: kinds, tiers and roles of nodes. */
function nodeHints({ nodes, ids }: HintedDiagram, flowchart: Flowchart, zones: Hints['zones']): Map<string, NodeHint> {
  const decisions = classify(flowchart)
  const places = groupPlaces(flowchart, { zones })
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
function linkHints({ links, options }: HintedDiagram, flowchart: Flowchart): Map<string, EdgeKind> {
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

/** The zones that state a kind, or whose titles would be read as those of tiers. */
const zoneHints = ({ zones }: HintedDiagram, { groups }: Flowchart): Hints['zones'] =>
  new Map(
    groups.flatMap(({ id, title }) => {
      const kind = zones.get(id)
      const isHinted = zones.has(id) && (kind !== undefined || tierOfTitle(title) !== undefined)
      return isHinted ? [[id, kind] as const] : []
    }),
  )

/** What a diagram says beyond what its flowchart is read as, and the comment lines that say it; none when the flowchart says enough. */
export function kindHints(diagram: HintedDiagram, flowchart: Flowchart): { lines: readonly string[]; hints: Hints } {
  const zones = zoneHints(diagram, flowchart)
  const hints = { nodes: nodeHints(diagram, flowchart, zones), links: linkHints(diagram, flowchart), zones }
  return { lines: hintLines(hints), hints }
}
