import type { Board } from '#domain/board/board.ts'
import { applyChanges, type Change } from '#domain/board/change.ts'
import { fittingChanges } from '#domain/board/fitting.ts'
import { findBlock } from '#domain/board/lookup.ts'
import { layNew } from '#domain/edits/layNew.ts'
import { removeItems } from '#domain/edits/removeItems.ts'
import { laidAfresh } from '#domain/edits/tidyChanges.ts'
import { assignIds } from '#domain/mermaid/write/assignIds.ts'
import { isSafeId } from '#domain/mermaid/write/safeId.ts'
import { writtenGraph } from '#domain/mermaid/write/writtenGraph.ts'
import { type Editing, editing, type TextBeforeAndAfter } from './editing.ts'
import { linkChanges } from './linkChanges.ts'
import { type NodeChanges, nodeChanges } from './nodeChanges.ts'
import type { TextState } from './textState.ts'
import { textZones } from './textZones.ts'

/** What an edited text changes on the board, and the state of the text once that is done. */
export interface TextEdit {
  readonly changes: readonly Change[]
  readonly state: TextState
  /** what each new block was taken for and why */
  readonly decisions: NodeChanges['decisions']
}

/** The blocks and edges that were in the text before and are not in the edited one. */
function goneFrom({ base, sameAs }: Editing, edges: TextState['edges']): ReadonlySet<string> {
  const left = new Set([...sameAs.values()].map(({ id }) => id))
  const kept = new Set(edges)
  return new Set<string>([
    ...base.flowchart.nodes.filter(({ id }) => !left.has(id)).flatMap(({ id }) => base.blocks.get(id) ?? []),
    ...base.edges.flatMap((edge) => (edge === undefined || kept.has(edge) ? [] : [edge])),
  ])
}

/** The changes that hold every node at the id it has in the text, should the board be written with another one for any of them. */
function keptIds(after: Board, blocks: TextState['blocks']): readonly Change[] {
  const written = assignIds(writtenGraph(after))
  const wanted = [...blocks].flatMap(([node, id]) => {
    const block = findBlock(after, id)
    return block && isSafeId(node) ? [{ node, block }] : []
  })
  if (wanted.every(({ node, block }) => written.get(block) === node)) return []
  return wanted
    .filter(({ node, block }) => block.mermaidId !== node)
    .map(({ node, block }) => ({ op: 'patch', type: 'block', id: block.id, fields: { mermaidId: node } }))
}

/**
 * What an edited text changes on the board. Only what was edited in the text is changed: nodes that are still there, by id or else
 * by label, keep block, place and properties; new ones are placed near what they are linked with; what is gone from the text
 * goes, and what was never in it stays. Onto an empty board everything is laid out afresh.
 */
export function textChanges(board: Board, text: TextBeforeAndAfter): TextEdit {
  const edit = editing(board, text)
  const { next } = text
  const zones = textZones(edit)
  const nodes = nodeChanges(edit, zones)
  const links = linkChanges(edit, nodes.blocks)
  const gone = new Set<string>([...goneFrom(edit, links.edges), ...zones.gone])
  const changes = fittingChanges(board, [
    ...(gone.size > 0 ? removeItems(board, gone) : []),
    ...zones.changes(),
    ...nodes.changes,
    ...links.changes,
  ])
  const { blocks, read, decisions } = nodes
  const state = {
    ...{ flowchart: next.flowchart, hints: next.hints, zones: zones.byGroup },
    ...{ blocks: blocks.ids, edges: links.edges, read },
  }
  if (changes.length === 0) return { changes, state, decisions }
  const after = applyChanges(board, changes)
  const kept = keptIds(after, state.blocks)
  const [named, outcome] = kept.length === 0 ? [changes, after] : [[...changes, ...kept], applyChanges(after, kept)]
  if (board.blocks.length > 0) return { changes: layNew(board, named, outcome), state, decisions }
  return { changes: [...named, ...laidAfresh(outcome)], state, decisions }
}
