import type { Block, Board, ZoneId } from '#domain/board/board.ts'
import { type Change, orderAfter } from '#domain/board/change.ts'
import { findRecord } from '#domain/board/lookup.ts'
import { blocksInZones, blocksWith, commonStart, zoneChains, zonesAround, zonesWithin } from '#domain/board/zoneTree.ts'
import type { Edit, ItemId } from './edit.ts'
import { removeItems } from './removeItems.ts'

/** What is to lie directly in a new zone: a block or a whole zone, and the zones around it, the outermost first. */
interface Member {
  readonly block?: Block
  readonly zone?: ZoneId
  readonly path: readonly ZoneId[]
}

/** The selected blocks and zones, without those that lie in a selected zone anyway. */
function chosenMembers(board: Board, ids: ReadonlySet<string>): readonly Member[] {
  const pathOf = zoneChains(board)
  const isFree = ({ path }: Member) => !path.some((zone) => ids.has(zone))
  const blocks = board.blocks.filter(({ id }) => ids.has(id)).map((block) => ({ block, path: pathOf(block.zone) }))
  const zones = board.zones
    .filter(({ id }) => ids.has(id))
    .map(({ id, parent }) => ({ zone: id, path: pathOf(parent) }))
  return [...zones, ...blocks].filter(isFree)
}

/** The members as they are seen from inside a zone: the outermost zone below it that is chosen whole goes as one. */
function wholeMembers(board: Board, members: readonly Member[], depth: number): readonly Member[] {
  const held = blocksInZones(board)
  const of = ({ block, zone }: Member) => (block ? [block] : ((zone && held.get(zone)) ?? []))
  const chosen = new Set(members.flatMap(of))
  const isWhole = (zone: ZoneId) => held.get(zone)?.every((block) => chosen.has(block)) === true
  const seen = new Map<ItemId, Member>()
  for (const member of members) {
    const whole = member.path.slice(depth).find(isWhole)
    const id = whole ?? member.zone ?? member.block?.id
    if (id) seen.set(id, whole ? { zone: whole, path: member.path } : member)
  }
  return [...seen.values()]
}

/**
 * Puts the selected blocks and zones into a new zone of that id, inside the innermost zone that holds all of them; a zone of which all
 * is selected goes into it as a zone. Nothing selected gives no change.
 */
export function groupIntoZone(board: Board, ids: ReadonlySet<string>, id: ZoneId): Edit {
  const members = chosenMembers(board, ids)
  if (members.length === 0) return { changes: [] }
  const around = commonStart(members.map(({ path }) => path))
  const parent = around.at(-1)
  const record = { id, label: 'Zone', order: orderAfter(board.zones), ...(parent === undefined ? {} : { parent }) }
  const joins = wholeMembers(board, members, around.length).flatMap(({ block, zone }): Change[] => {
    if (zone) return [{ op: 'patch', type: 'zone', id: zone, fields: { parent: id } }]
    return block ? [{ op: 'patch', type: 'block', id: block.id, fields: { zone: id } }] : []
  })
  return { changes: [{ op: 'put', type: 'zone', record }, ...joins], select: [id] }
}

const without = (some: ReadonlySet<string>, others: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...some].filter((id) => !others.has(id)))

/** The changes by which blocks come to lie in a zone or in none; a zone not around that one of which all come goes as a zone. */
function movedInto(
  board: Board,
  ids: ReadonlySet<string>,
  { around, to }: { readonly around: readonly ZoneId[]; readonly to: ZoneId | undefined },
): Change[] {
  const held = blocksInZones(board)
  const pathOf = zoneChains(board)
  const isWhole = (zone: ZoneId) => !around.includes(zone) && held.get(zone)?.every(({ id }) => ids.has(id)) === true
  const units = new Map<ItemId, Change>()
  for (const { id, zone } of board.blocks) {
    if (!ids.has(id)) continue
    const whole = pathOf(zone).find(isWhole)
    if (whole) units.set(whole, { op: 'patch', type: 'zone', id: whole, fields: { parent: to } })
    else units.set(id, { op: 'patch', type: 'block', id, fields: { zone: to } })
  }
  return [...units.values()]
}

/**
 * Makes some blocks, and those in some zones, all that a zone holds: others of it come to lie in the zone around it. A zone that goes in or
 * out whole does so as a zone. Nothing is no change, as a zone holds something.
 */
export function holdInZone(board: Board, zone: ZoneId, ids: ReadonlySet<string>): Edit {
  const wanted = new Set<string>(blocksWith(board, ids).map(({ id }) => id))
  const held = new Set<string>(
    blocksInZones(board)
      .get(zone)
      ?.map(({ id }) => id),
  )
  const around = zoneChains(board)(zone)
  if (wanted.size === 0) return { changes: [], select: [zone] }
  const joins = movedInto(board, without(wanted, held), { around, to: zone })
  const leaves = movedInto(board, without(held, wanted), { around, to: around.at(-2) })
  return { changes: [...joins, ...leaves], select: [zone] }
}

/** Takes the selected blocks and zones out of the zone that they lie in, into the one around it. */
export function leaveZone(board: Board, ids: ReadonlySet<string>): Edit {
  const parentOf = (zone: ZoneId) => findRecord(board.zones, zone)?.parent
  const members = chosenMembers(board, ids).flatMap(({ block, zone, path }): Change[] => {
    const around = path.at(-1)
    if (around === undefined) return []
    if (zone) return [{ op: 'patch', type: 'zone', id: zone, fields: { parent: parentOf(around) } }]
    return block ? [{ op: 'patch', type: 'block', id: block.id, fields: { zone: parentOf(around) } }] : []
  })
  return { changes: members }
}

/** The zones that the selected items are or directly belong to. */
export function zonesOfSelection(board: Board, ids: ReadonlySet<string>): ReadonlySet<ZoneId> {
  const own = board.zones.filter((zone) => ids.has(zone.id)).map((zone) => zone.id)
  const around = board.blocks.flatMap((block) => (ids.has(block.id) && block.zone ? [block.zone] : []))
  return new Set([...own, ...around])
}

/** The blocks of the zones that the selected items are or belong to, at any depth. */
export function contentsOfZones(board: Board, ids: ReadonlySet<string>): readonly Block[] {
  const held = blocksInZones(board)
  return [...new Set([...zonesOfSelection(board, ids)].flatMap((zone) => held.get(zone) ?? []))]
}

/** Takes the selected zones away with all that lies in them. */
export function removeWithContents(board: Board, ids: ReadonlySet<string>): Edit {
  const zones = new Set(board.zones.filter((zone) => ids.has(zone.id)).map((zone) => zone.id))
  const held = blocksInZones(board)
  const blocks = [...zones].flatMap((zone) => held.get(zone) ?? []).map((block) => block.id)
  return { changes: removeItems(board, new Set([...zones, ...zonesWithin(board, zones), ...blocks])), select: [] }
}

/**
 * Collapses the zones that the selected items are or belong to into one card each, or, where all of them are collapsed, opens them; they
 * are what is selected then.
 */
export function foldZones(board: Board, ids: ReadonlySet<string>): Edit {
  const zones = [...zonesOfSelection(board, ids)].flatMap((id) => findRecord(board.zones, id) ?? [])
  const opens = zones.every(({ collapsed }) => collapsed)
  const changes = zones
    .filter(({ collapsed = false }) => collapsed === opens)
    .map(({ id }): Change => ({ op: 'patch', type: 'zone', id, fields: { collapsed: opens ? undefined : true } }))
  return { changes, select: zones.map(({ id }) => id) }
}

/** Opens all collapsed zones that some blocks, or the ends of some edges, lie in at any depth; the selection stays. */
export function unfoldAround(board: Board, ids: ReadonlySet<string>): Edit {
  const ends = board.edges.flatMap(({ id, from, to }) => (ids.has(id) ? [from, to] : []))
  const about = new Set<string>([...ids, ...ends])
  const around = new Set(board.blocks.flatMap(({ id, zone }) => (about.has(id) ? zonesAround(board, zone) : [])))
  const closed = board.zones.filter(({ id, collapsed }) => collapsed && around.has(id))
  return {
    changes: closed.map(({ id }): Change => ({ op: 'patch', type: 'zone', id, fields: { collapsed: undefined } })),
  }
}
