import type { Board } from '#domain/board/board.ts'
import type { Change } from '#domain/board/change.ts'
import { keepBands } from './keepBands.ts'

/** Takes the items away, with the edges of removed blocks; what a removed zone held stays on the board, one zone further out. */
export function removeItems(board: Board, ids: ReadonlySet<string>): readonly Change[] {
  const edges = board.edges.filter((edge) => ids.has(edge.id) || ids.has(edge.from) || ids.has(edge.to))
  const blocks = board.blocks.filter((block) => ids.has(block.id))
  const zones = board.zones.filter((zone) => ids.has(zone.id))
  const parentOf = new Map(board.zones.map((zone) => [zone.id, zone.parent]))
  const outer = (zone: (typeof board.zones)[number]['parent']) => {
    let parent = zone
    for (let i = 0; parent !== undefined && ids.has(parent) && i < board.zones.length; i++)
      parent = parentOf.get(parent)
    return parent
  }
  const changes: Change[] = [
    ...edges.map((edge): Change => ({ op: 'remove', type: 'edge', id: edge.id })),
    ...blocks.map((block): Change => ({ op: 'remove', type: 'block', id: block.id })),
    ...zones.map((zone): Change => ({ op: 'remove', type: 'zone', id: zone.id })),
  ]
  for (const block of board.blocks) {
    if (ids.has(block.id) || block.zone === undefined || !ids.has(block.zone)) continue
    changes.push({ op: 'patch', type: 'block', id: block.id, fields: { zone: outer(block.zone) } })
  }
  for (const zone of board.zones) {
    if (ids.has(zone.id) || zone.parent === undefined || !ids.has(zone.parent)) continue
    changes.push({ op: 'patch', type: 'zone', id: zone.id, fields: { parent: outer(zone.parent) } })
  }
  return keepBands(board, changes)
}
