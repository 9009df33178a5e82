import type { Board, ZoneId } from '#domain/board/board.ts'
import { type Change, orderAfter } from '#domain/board/change.ts'
import type { Edit } from './edit.ts'

/** Puts the selected blocks into a new zone of that id, inside the zone they all share if there is one. No blocks give no change. */
export function groupIntoZone(board: Board, ids: ReadonlySet<string>, id: ZoneId): Edit {
  const blocks = board.blocks.filter((block) => ids.has(block.id))
  if (blocks.length === 0) return { changes: [] }
  const parent = blocks[0]?.zone
  const shared = parent !== undefined && blocks.every((block) => block.zone === parent)
  const record = { id, label: 'Zone', order: orderAfter(board.zones), ...(shared ? { parent } : {}) }
  const joins = blocks.map((block): Change => ({ op: 'patch', type: 'block', id: block.id, fields: { zone: id } }))
  return { changes: [{ op: 'put', type: 'zone', record }, ...joins], select: [id] }
}

/** The zones that the selected items are or directly belong to. */
export function zonesOfSelection(board: Board, ids: ReadonlySet<string>): ReadonlySet<ZoneId> {
  const own = board.zones.filter((zone) => ids.has(zone.id)).map((zone) => zone.id)
  const around = board.blocks.flatMap((block) => (ids.has(block.id) && block.zone ? [block.zone] : []))
  return new Set([...own, ...around])
}
