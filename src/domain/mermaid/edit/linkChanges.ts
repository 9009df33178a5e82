import type { EdgeId } from '#domain/board/board.ts'
import { type Change, orderAfter } from '#domain/board/change.ts'
import type { EdgeKind } from '#domain/board/kind.ts'
import { findBlock, findEdge } from '#domain/board/lookup.ts'
import { type EdgeFields, edgeFields } from '#domain/mermaid/read/edgeFields.ts'
import type { FlowchartLink } from '#domain/mermaid/read/flowchart.ts'
import { linkKeys } from '#domain/mermaid/read/hints.ts'
import { senderFirst } from '#domain/mermaid/read/senderFirst.ts'
import { differing, type EditedBlocks, type Editing } from './editing.ts'

const WORDS: readonly (keyof EdgeFields)[] = ['label', 'protocol']
const FIELDS: readonly (keyof EdgeFields)[] = ['kind', ...WORDS]

/** What the comment of kinds says of each link of the edited text, and whether it said so before. */
function saidKinds({ base, next }: Editing): readonly { kind: EdgeKind | undefined; isNew: boolean }[] {
  return linkKeys(next.flowchart.links).map((key) => {
    const kind = next.hints.links.get(key)
    return { kind, isNew: kind !== undefined && kind !== base.hints.links.get(key) }
  })
}

/** The changes of edges that the links of an edited text ask for, and the edge of each link. */
export function linkChanges(
  edit: Editing,
  { after }: EditedBlocks,
): { changes: readonly Change[]; edges: readonly (EdgeId | undefined)[] } {
  const { board, base, next, newId, links, edgeOf } = edit
  const changes: Change[] = []
  const firstOrder = orderAfter(board.edges)
  const said = saidKinds(edit)

  const keep = (link: FlowchartLink, i: number, id: EdgeId): EdgeId => {
    const before = base.flowchart.links[links[i] ?? -1]
    const [from, to] = [after.get(link.from), after.get(link.to)]
    const edge = findEdge(board, id)
    if (!before || !from || !to || !edge) return id
    const was = edgeFields(before, findBlock(board, from.id) ?? from, findBlock(board, to.id) ?? to)
    const now = edgeFields(link, from, to)
    // A kind that follows from the ends follows them; one that somebody chose stays.
    const follows = edge.kind === was.kind || before.line !== link.line || before.label !== link.label
    const fields = {
      ...differing(was, now, follows ? FIELDS : WORDS),
      ...(said[i]?.isNew ? { kind: said[i]?.kind } : {}),
    }
    if (Object.keys(fields).length > 0) changes.push({ op: 'patch', type: 'edge', id, fields })
    return id
  }
  const add = (link: FlowchartLink, i: number): EdgeId | undefined => {
    const [start, end] = [after.get(link.from), after.get(link.to)]
    if (!start || !end) return undefined
    const [from, to] = senderFirst(link, start, end)
    const id = newId('e') as EdgeId
    const kind = said[i]?.kind
    const fields = { ...edgeFields(link, from, to), ...(kind ? { kind } : {}) }
    changes.push({
      op: 'put',
      type: 'edge',
      record: { id, from: from.id, to: to.id, order: firstOrder + i, ...fields },
    })
    return id
  }
  const edges = next.flowchart.links.map((link, i) => {
    const id = edgeOf(links[i])
    return id === undefined ? add(link, i) : keep(link, i, id)
  })
  return { changes, edges }
}
