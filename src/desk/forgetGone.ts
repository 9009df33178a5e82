import type { Board } from '#domain/board/board.ts'
import { findBlock, findEdge } from '#domain/board/lookup.ts'
import type { ItemId } from '#domain/edits/edit.ts'
import type { Desk, DeskStore } from './desk.ts'

type IsThere = (id: ItemId) => boolean

/** What each part of the desk that names records is once some of them are gone; a part that names one goes with it. */
const WITHOUT_GONE: { readonly [Part in keyof Desk]?: (value: Desk[Part], isThere: IsThere) => Desk[Part] } = {
  selection: (ids, isThere) => (ids.every(isThere) ? ids : ids.filter(isThere)),
  editing: (id, isThere) => (id && isThere(id) ? id : undefined),
  connectingFrom: (id, isThere) => (id && isThere(id) ? id : undefined),
  openEdge: (edge, isThere) => (edge && isThere(edge.from) ? edge : undefined),
}

function partsWithoutGone(desk: Desk, isThere: IsThere): Partial<Desk> {
  const part = <Part extends keyof Desk>(name: Part): Partial<Desk> => {
    const left = WITHOUT_GONE[name]?.(desk[name], isThere) as Desk[Part]
    return left === desk[name] ? {} : ({ [name]: left } as Partial<Desk>)
  }
  return Object.assign({}, ...(Object.keys(WITHOUT_GONE) as (keyof Desk)[]).map(part))
}

/** Takes out of the desk whatever names a record that is not on the board any more; tells nobody when nothing does. */
export function forgetGone(desk: DeskStore, board: Board): void {
  const isThere: IsThere = (id) =>
    findBlock(board, id) !== undefined ||
    findEdge(board, id) !== undefined ||
    board.zones.some((zone) => zone.id === id)
  const gone = partsWithoutGone(desk.getState(), isThere)
  if (Object.keys(gone).length > 0) desk.setState(gone)
}
