import { isAsking } from '#desk/desk.ts'
import type { Board } from '#domain/board/board.ts'
import { findBlock } from '#domain/board/lookup.ts'
import { type JoinedEdge, joinNeighbours, joinsPast } from '#domain/edits/joinNeighbours.ts'
import { insertionWords } from '#words/insertion.ts'
import type { BoardEdit } from '../boardEdit.ts'
import { perform } from '../perform.ts'
import type { Workspace } from '../workspace.ts'

/** Joins what a block stood between that was taken away. */
export const joinPast: BoardEdit<{ readonly joins: readonly JoinedEdge[] }> = {
  id: 'join-past',
  title: 'Join neighbours',
  edit: (board, { joins }, newId) => joinNeighbours(board, joins, newId),
}

/** Makes the edges that are offered, if some are. */
export function takeJoinOffer(workspace: Workspace): void {
  const { joinOffer } = workspace.desk.getState()
  if (!joinOffer) return
  perform(workspace, joinPast, { joins: joinOffer })
  workspace.view.focus()
}

/** The names of the blocks at one end of some edges, each once. */
const namesOf = (board: Board, joins: readonly JoinedEdge[], end: 'from' | 'to'): readonly string[] =>
  [...new Set(joins.map((join) => join[end]))].map((id) => findBlock(board, id)?.label.trim() || insertionWords.unnamed)

/** Offers to join what deleted blocks stood between, until the next step; `before` is the board with them. */
export function offerJoin(workspace: Workspace, before: Board, gone: ReadonlySet<string>): void {
  const { document, desk, desktop, notices } = workspace
  const joins = joinsPast(before, gone)
  if (joins.length === 0) return
  desk.setState({ joinOffer: joins })
  const title = insertionWords.join(namesOf(before, joins, 'from'), namesOf(before, joins, 'to'))
  const deleted = before.blocks.filter(({ id }) => gone.has(id))
  const message = insertionWords.deleted(deleted.map(({ label }) => label.trim() || insertionWords.unnamed))
  desktop.notify(message, 'info', { title, act: () => takeJoinOffer(workspace) })
  const notice = notices.getState().at(-1)?.id
  const stops = [
    document.state.subscribe(({ board }, old) => {
      if (board !== old.board) desk.setState({ joinOffer: undefined })
    }),
    desk.subscribe((now) => {
      const isOver = now.joinOffer !== joins
      // What asks lies where the message stands; the command is there all the same.
      if (notice !== undefined && (isOver || isAsking(now))) desktop.dismiss(notice)
      if (isOver) for (const stop of stops) stop()
    }),
  ]
}
