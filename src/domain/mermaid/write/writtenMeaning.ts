import type { Block } from '#domain/board/board.ts'
import type { EdgeKind } from '#domain/board/kind.ts'
import type { Flowchart, FlowchartGroup, NodeShape } from '#domain/mermaid/read/flowchart.ts'
import { CLASSES_LEFT_OUT, SETTINGS_LEFT_OUT } from '#domain/mermaid/read/leftOut.ts'
import { LINE_STYLES } from './arrow.ts'
import { kindHints } from './kindHints.ts'
import { labelText } from './labelText.ts'
import type { WrittenMermaid } from './mermaidDialect.ts'
import type { MermaidOptions } from './mermaidOptions.ts'
import { withoutStep, withStep } from './numberSteps.ts'
import type { Arrow } from './writtenGraph.ts'
import type { ZoneBoxes } from './zoneBoxes.ts'

/** A diagram as it was written: what a reader of its text sees of it. */
export interface WrittenDiagram {
  /** in the order in which the text first names them */
  readonly nodes: readonly Block[]
  readonly ids: ReadonlyMap<Block, string>
  /** in the order of the text */
  readonly links: readonly Arrow[]
  readonly options: MermaidOptions
  readonly shapeOf: (block: Block) => NodeShape
  /** the subgraph a node stands in */
  readonly groupOf: (block: Block) => FlowchartGroup | undefined
  /** the word on a link that has no words of its own */
  readonly kindWord: (kind: EdgeKind) => string | undefined
  /** the text sets how it is drawn */
  readonly configured: boolean
  /** the zones that are subgraphs */
  readonly boxes: ZoneBoxes
}

/** The flowchart that the text of a diagram is read as; the numbers of steps are words to a reader who does not know of them. */
function flowchartOf(diagram: WrittenDiagram, numbered: boolean): Flowchart {
  const { nodes, ids, links, options, shapeOf, groupOf, kindWord, configured } = diagram
  const idOf = (block: Block) => ids.get(block) ?? ''
  const rich = options.mode === 'rich'
  const groups = new Map(
    [...diagram.boxes.groups, ...nodes.flatMap((block) => groupOf(block) ?? [])].map((group) => [group.id, group]),
  )
  const wordsOf = (link: Arrow) => (rich ? (link.words ?? kindWord(link.kind)) : undefined)
  // Who reads a text with steps takes a number away wherever there is one, also from words that begin with one of their own.
  const readWords = (link: Arrow) => {
    const words = wordsOf(link)
    return options.steps && link.step === undefined && words !== undefined ? withoutStep(words) : words
  }
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
      label: (numbered ? withStep(link, wordsOf(link)) : readWords(link)) ?? '',
      line: rich ? LINE_STYLES[link.kind] : 'solid',
      head: link.kind !== 'telemetry',
    })),
    groups: [...groups.values()],
    notes: [...(configured ? [SETTINGS_LEFT_OUT] : []), ...(options.colours ? [CLASSES_LEFT_OUT] : [])],
  }
}

/**
 * What a diagram says, as reading its text would give it, and the comment lines by which it is read back as it was drawn; none where
 * its text alone says enough.
 */
export function writtenMeaning(diagram: WrittenDiagram): {
  lines: readonly string[]
  meaning: WrittenMermaid['meaning']
} {
  const { lines, hints } = kindHints({ ...diagram, zones: diagram.boxes.kinds }, flowchartOf(diagram, true))
  return { lines, meaning: { flowchart: flowchartOf(diagram, false), hints } }
}
