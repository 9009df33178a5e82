import { kindName } from '#domain/blocks/kindName.ts'
import type { BlockId, Board, EdgeId } from '#domain/board/board.ts'
import { applyChanges, type Change } from '#domain/board/change.ts'
import { findBlock } from '#domain/board/lookup.ts'
import { edgeBetween } from '#domain/edits/connect.ts'
import type { ItemId } from '#domain/edits/edit.ts'
import type { NewId } from '#shared/newId.ts'
import { commandWords } from '#words/commands.ts'
import { type BlockToAdd, blockToAdd, namedWithin, nameNewBlock } from '../addCommands.ts'
import type { BoardEdit } from '../boardEdit.ts'
import { perform } from '../perform.ts'
import type { Workspace } from '../workspace.ts'

/** Edges to draw: from each of some blocks to each of some others, which may be added for it. */
export interface EdgesToDraw {
  readonly from: readonly BlockId[]
  readonly to: readonly (BlockId | BlockToAdd)[]
  /** more are drawn from these blocks in turn: they stay selected, where the new edge would be */
  readonly goesOn?: true
}

/** What an edge leads to that is not on the board yet. */
const isToAdd = (target: BlockId | BlockToAdd): target is BlockToAdd => typeof target !== 'string'

/** The blocks that edges come from; of several that are connected to one of them, that one does not lead to itself. */
const sourcesOf = (board: Board, from: readonly BlockId[], target: BlockId) =>
  from.flatMap((id) => (id === target && from.length > 1 ? [] : (findBlock(board, id) ?? [])))

/** One after the other on a board, so that each new block finds its place beside those before it. */
function drawAll(board: Board, { from, to }: EdgesToDraw, newId: NewId) {
  let drawn = board
  const changes: Change[] = []
  const put = (change: Change) => {
    changes.push(change)
    drawn = applyChanges(drawn, [change])
  }
  const [added, edges]: [BlockId[], ItemId[]] = [[], []]
  for (const each of to) {
    const target = isToAdd(each) ? blockToAdd(drawn, each, newId) : findBlock(board, each)
    const sources = target ? sourcesOf(board, from, target.id) : []
    if (!target || sources.length === 0) continue
    if (isToAdd(each)) {
      put({ op: 'put', type: 'block', record: target })
      added.push(target.id)
    }
    for (const source of sources) {
      const record = edgeBetween(drawn, newId('e') as EdgeId, [source, target])
      put({ op: 'put', type: 'edge', record })
      edges.push(record.id)
    }
  }
  return { changes, added, edges }
}

function titleOf({ to: [first, ...others] }: EdgesToDraw): string {
  return first && isToAdd(first) && others.length === 0
    ? commandWords.addConnected(kindName(first.entry))
    : commandWords.connect
}

/** Joins blocks by new edges, or adds what they lead to as well; what was added is selected, of blocks and edges the last block. */
export const joinByEdge: BoardEdit<EdgesToDraw> = {
  id: 'connect-blocks',
  title: titleOf,
  edit: (board, wanted, newId) => {
    const { changes, added, edges } = drawAll(board, wanted, newId)
    const last = added.at(-1)
    const joins = wanted.to.some((each) => isToAdd(each) && 'at' in each)
    if (last) return { changes, select: [last], room: { around: added, joins, beside: wanted.from } }
    return { changes, ...(wanted.goesOn || edges.length === 0 ? {} : { select: edges }) }
  },
  joins: ({ to }, { select: [id] = [] }) => (id !== undefined && to.some(isToAdd) ? namedWithin(id) : {}),
}

/** The new block whose label is typed next: the only thing that was drawn to, unless its name is known. */
function toName({ to: [first, ...others] }: EdgesToDraw, selected: readonly ItemId[]): BlockId | undefined {
  const isAsked = first && others.length === 0 && isToAdd(first) && !first.isNamed
  return isAsked ? (selected[0] as BlockId) : undefined
}

/** Draws edges, which ends a connection under way; the label of a block that was added for them is typed next. */
export function connectBlocks(workspace: Workspace, wanted: EdgesToDraw): void {
  const { desk, view } = workspace
  const { is, edit } = perform(workspace, joinByEdge, wanted)
  desk.setState({ connectingFrom: undefined })
  if (is !== 'made' || !wanted.to.some(isToAdd)) return
  const added = toName(wanted, edit.select ?? [])
  if (added) nameNewBlock(workspace, { id: added, ...(wanted.goesOn && { back: wanted.from }) })
  else if (wanted.goesOn) desk.setState({ selection: new Set(wanted.from) })
  view.reveal(edit.select ?? [])
}
