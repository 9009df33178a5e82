import { kindName } from '#domain/blocks/kindName.ts'
import type { BlockId, EdgeId } from '#domain/board/board.ts'
import { findBlock } from '#domain/board/lookup.ts'
import { edgeBetween } from '#domain/edits/connect.ts'
import { commandWords } from '#words/commands.ts'
import { type BlockToAdd, blockToAdd, nameNewBlock } from '../addCommands.ts'
import type { BoardEdit } from '../boardEdit.ts'
import { perform } from '../perform.ts'
import type { Workspace } from '../workspace.ts'

/** An edge to draw: where it starts, and the block it leads to or the one that is added for it. */
export interface EdgeToDraw {
  readonly from: BlockId
  readonly to: BlockId | BlockToAdd
  /** several edges of one block are drawn in turn: it stays selected, where the new edge would be */
  readonly goesOn?: true
}

/** Joins two blocks by a new edge, or adds the second one too; what was added is selected, of block and edge the block. */
export const joinByEdge: BoardEdit<EdgeToDraw> = {
  id: 'connect-blocks',
  title: ({ to }) => (typeof to === 'string' ? commandWords.connect : commandWords.addConnected(kindName(to.entry))),
  edit: (board, { from, to, goesOn }, newId) => {
    const source = findBlock(board, from)
    const target = typeof to === 'string' ? findBlock(board, to) : blockToAdd(board, to, newId)
    if (!source || !target) return { changes: [] }
    const edge = edgeBetween(board, newId('e') as EdgeId, [source, target])
    const drawn = { op: 'put', type: 'edge', record: edge } as const
    if (typeof to === 'string') return { changes: [drawn], ...(goesOn ? {} : { select: [edge.id] }) }
    const changes = [{ op: 'put', type: 'block', record: target } as const, drawn]
    return { changes, select: [target.id], room: { around: [target.id] } }
  },
}

/** Draws an edge, which ends a connection under way; the label of a block that was added for it is typed next. */
export function connectBlocks(workspace: Workspace, connection: EdgeToDraw): void {
  const { is, edit } = perform(workspace, joinByEdge, connection)
  workspace.desk.setState({ connectingFrom: undefined })
  const [added] = is === 'made' && typeof connection.to !== 'string' ? (edit.select ?? []) : []
  if (added === undefined) return
  nameNewBlock(workspace, added as BlockId)
  workspace.view.reveal([added])
}
