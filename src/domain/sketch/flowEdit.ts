import type { Block, BlockId, Board, Edge, EdgeId } from '#domain/board/board.ts'
import { type Change, orderAfter } from '#domain/board/change.ts'
import { fittingChanges } from '#domain/board/fitting.ts'
import type { Edit } from '#domain/edits/edit.ts'
import { keepBands } from '#domain/edits/keepBands.ts'
import type { NewId } from '#shared/newId.ts'
import { type FlowRoom, layFlow } from './layFlow.ts'
import type { FlowSketch } from './sketchFlow.ts'

/** A flow as an edit, and what of it is new and what was there. */
export interface FlowEdit extends Edit {
  readonly added: { readonly blocks: readonly Block[]; readonly edges: readonly Edge[] }
  /** the blocks on the board that it names */
  readonly met: readonly BlockId[]
  /** the new blocks that stand for what is not understood */
  readonly unknown: readonly BlockId[]
}

/** What a flow adds to a board; nothing that is there is moved or changed. */
export function flowEdit(
  board: Board,
  { names, links, last }: FlowSketch,
  { room, newId }: { room: FlowRoom; newId: NewId },
): FlowEdit {
  const order = orderAfter(board.blocks)
  const fresh = names.filter(({ there }) => !there)
  const blocks = fresh.map(
    (name, i): Block => ({ ...name.fresh, id: newId('b') as BlockId, x: 0, y: 0, order: order + i }),
  )
  const ids = new Map(names.flatMap(({ key, there }) => (there ? [[key, there.id] as const] : [])))
  for (const [i, { key }] of fresh.entries()) ids.set(key, (blocks[i] as Block).id)
  const idOf = ({ key, there }: FlowSketch['names'][number]) => there?.id ?? (ids.get(key) as BlockId)
  const first = orderAfter(board.edges)
  const edges = links.map(
    ({ from, to, kind }, i): Edge => ({
      id: newId('e') as EdgeId,
      from: idOf(from),
      to: idOf(to),
      kind,
      order: first + i,
    }),
  )
  const laid = layFlow(board, blocks, { edges, room })
  const put: readonly Change[] = [
    ...laid.map((record): Change => ({ op: 'put', type: 'block', record })),
    ...edges.map((record): Change => ({ op: 'put', type: 'edge', record })),
  ]
  return {
    changes: put.length === 0 ? [] : keepBands(board, fittingChanges(board, put)),
    select: last.map(idOf),
    added: { blocks: laid, edges },
    met: names.flatMap(({ there }) => there?.id ?? []),
    unknown: fresh.flatMap(({ unknown }, i) => (unknown ? [(blocks[i] as Block).id] : [])),
  }
}
