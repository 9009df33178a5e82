import type { Board } from '#domain/board/board.ts'
import { findBlock, findEdge } from '#domain/board/lookup.ts'
import type { ItemId } from '#domain/edits/edit.ts'
import type { Session, SessionStore } from './session.ts'

type IsThere = (id: ItemId) => boolean

/** What each part of the session that names records is once some of them are gone; a part that names one goes with it. */
const WITHOUT_GONE: { readonly [Part in keyof Session]?: (value: Session[Part], isThere: IsThere) => Session[Part] } = {
  selection: (ids, isThere) => (ids.every(isThere) ? ids : ids.filter(isThere)),
  editing: (id, isThere) => (id && isThere(id) ? id : undefined),
  connectingFrom: (id, isThere) => (id && isThere(id) ? id : undefined),
  openEdge: (edge, isThere) => (edge && isThere(edge.from) ? edge : undefined),
}

function partsWithoutGone(session: Session, isThere: IsThere): Partial<Session> {
  const part = <Part extends keyof Session>(name: Part): Partial<Session> => {
    const left = WITHOUT_GONE[name]?.(session[name], isThere) as Session[Part]
    return left === session[name] ? {} : ({ [name]: left } as Partial<Session>)
  }
  return Object.assign({}, ...(Object.keys(WITHOUT_GONE) as (keyof Session)[]).map(part))
}

/** Takes out of the session whatever names a record that is not on the board any more; tells nobody when nothing does. */
export function forgetGone(session: SessionStore, board: Board): void {
  const isThere: IsThere = (id) =>
    findBlock(board, id) !== undefined ||
    findEdge(board, id) !== undefined ||
    board.zones.some((zone) => zone.id === id)
  const gone = partsWithoutGone(session.getState(), isThere)
  if (Object.keys(gone).length > 0) session.setState(gone)
}
