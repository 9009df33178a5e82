import { onceFor } from '#shared/onceFor.ts'
import type { Block, Board, ZoneId } from './board.ts'
import { findRecord } from './lookup.ts'

/** A zone and those around it, the innermost first; none for what lies in no zone. */
export function zonesAround({ zones }: Pick<Board, 'zones'>, zone: ZoneId | undefined): readonly ZoneId[] {
  const found: ZoneId[] = []
  // While two people nest zones into each other there may be a circle for a moment.
  for (let at = zone; at !== undefined && !found.includes(at); at = findRecord(zones, at)?.parent) found.push(at)
  return found
}

/** The zones around each zone and the zone itself, the outermost first; undefined asks for no zone. */
export const zoneChains = onceFor((board: Pick<Board, 'zones'>): ((zone: ZoneId | undefined) => readonly ZoneId[]) => {
  const known = new Map<ZoneId | undefined, readonly ZoneId[]>()
  return (zone) => {
    const chain = known.get(zone) ?? zonesAround(board, zone).toReversed()
    known.set(zone, chain)
    return chain
  }
})

/** What chains of zones begin with alike. */
export function commonStart([first = [], ...others]: readonly (readonly ZoneId[])[]): readonly ZoneId[] {
  const end = first.findIndex((zone, i) => others.some((path) => path[i] !== zone))
  return end < 0 ? first : first.slice(0, end)
}

/** The blocks that lie in each zone or in one inside it, in the order of the board; zones without any are not there. */
export const blocksInZones: (board: Board) => ReadonlyMap<ZoneId, readonly Block[]> = onceFor((board: Board) => {
  const held = new Map<ZoneId, Block[]>()
  for (const block of board.blocks) {
    for (const zone of zonesAround(board, block.zone)) {
      const blocks = held.get(zone)
      if (blocks) blocks.push(block)
      else held.set(zone, [block])
    }
  }
  return held
})

/** The blocks that are among the given items or lie in a zone that is, in the order of the board: what moves with them. */
export const blocksWith = (board: Board, ids: ReadonlySet<string>): readonly Block[] =>
  board.blocks.filter(({ id, zone }) => ids.has(id) || zonesAround(board, zone).some((each) => ids.has(each)))

/** The zones of which some is the given one or lies in it, in the order of the board. */
export const zonesWithin = (board: Board, ids: ReadonlySet<string>): readonly ZoneId[] =>
  board.zones.flatMap(({ id }) => (zonesAround(board, id).some((each) => ids.has(each)) ? [id] : []))
