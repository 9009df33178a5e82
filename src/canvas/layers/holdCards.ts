import type { Held, HeldAt, HeldZones, HoldCards } from '#canvas/tools/shown.ts'
import type { Ground } from '#canvas/tools/tool.ts'
import type { PaletteEntry } from '#domain/blocks/palette.ts'
import type { BlockId, Edge, ZoneId } from '#domain/board/board.ts'
import { findBlock, findEdge } from '#domain/board/lookup.ts'
import { zoneChains } from '#domain/board/zoneTree.ts'
import { cardAtPoint, freshBlock } from '#domain/edits/addBlock.ts'
import { canGoBetween } from '#domain/edits/insertBetween.ts'
import type { Standing } from '#domain/edits/roomBetween.ts'
import { prepareRoom } from '#domain/edits/roomWhileHeld.ts'
import { dropFrames, zoneOnDrop } from '#domain/edits/zonesUnder.ts'
import { layoutOf, tierAt } from '#domain/layout/bands.ts'
import { centre, type Point } from '#shared/geometry.ts'

/** How near the pointer, or the middle of a card, comes to a line for the card to go into its edge, in screen pixels. */
const INTO_REACH = 14
/** Of more cards than this it is only known when they are dropped who makes room. */
const MOST_HELD = 40
const NEW = 'new' as BlockId
const NO_ROOM: Held['room'] = new Map()

/** What is held where the pointer is. */
type Carried = (held: HeldAt) => readonly Standing[]

function carriedBlocks({ board }: Ground, ids: ReadonlySet<BlockId>): Carried {
  const layout = layoutOf(board)
  const rects = [...ids].flatMap((id) => layout.cards.get(id) ?? [])
  return ({ by = { dx: 0, dy: 0 } }) =>
    rects.map((rect) => {
      const held = { ...rect, x: rect.x + by.dx, y: rect.y + by.dy }
      return { tier: tierAt(layout, centre(held)), rect: held }
    })
}

function carriedEntry({ board, hit }: Ground, { kind, role, label }: PaletteEntry): Carried {
  const block = freshBlock(board, { id: NEW, kind, role, label })
  const isTaken = (rect: Standing['rect']) => hit.blocksWithin(rect).length > 0
  return ({ pointer: { at, free } }) => [cardAtPoint(layoutOf(board), { block, at: { ...at, free } }, isTaken)]
}

/** Finds the edge that what is held would go into; over a card that one is meant, and no edge that begins or ends near by. */
function edgeFinder({ board, hit, zoom }: Ground, own: BlockId) {
  const known = new Map<string, Edge | undefined>()
  const wanted = (id: string): Edge | undefined => {
    const edge = findEdge(board, id)
    const isWanted = edge && canGoBetween(board, edge, { first: own, last: own })
    return isWanted ? edge : undefined
  }
  const ask = (id: string) => {
    if (!known.has(id)) known.set(id, wanted(id))
    return known.get(id)
  }
  const isOnCard = (at: Point) => hit.blocksWithin({ ...at, width: 0, height: 0 }).some((id) => id !== own)
  return (...places: readonly Point[]): Edge | undefined => {
    for (const at of places) {
      if (isOnCard(at)) continue
      for (const id of hit.edgesNear(at, INTO_REACH / zoom)) {
        const edge = ask(id)
        if (edge) return edge
      }
    }
    return undefined
  }
}

/** Finds the zones that what is held would join and leave; the same object as long as they are the same. */
function zoneFinder({ board }: Ground, ids: ReadonlySet<BlockId>, stays: boolean) {
  if (board.zones.length === 0) return () => undefined
  const into = dropFrames(board, stays ? new Set() : ids)
  const chainOf = zoneChains(board)
  const own = [...ids].map((id) => findBlock(board, id)?.zone)
  let last: { readonly name: string; readonly zones: HeldZones } = { name: '', zones: new Map() }
  const fates = (card: Standing, from: ZoneId | undefined): (readonly [ZoneId, 'joined' | 'left'])[] => {
    const zone = zoneOnDrop(into, from, card)
    const isLeft = from !== undefined && !stays && !chainOf(zone).includes(from)
    return [...(isLeft ? [[from, 'left'] as const] : []), ...(zone && zone !== from ? [[zone, 'joined'] as const] : [])]
  }
  return (cards: readonly Standing[]): HeldZones | undefined => {
    const zones = new Map(cards.flatMap((card, i) => fates(card, own[i])))
    const name = [...zones].join()
    if (name !== last.name) last = { name, zones }
    return zones.size > 0 ? last.zones : undefined
  }
}

/** Prepares to hold cards over the board as it is when a gesture begins, so that a move looks only at what is near. */
export const holdCards =
  (now: Ground): HoldCards =>
  (what) => {
    const ground = { ...now, board: now.board, zoom: now.zoom, hit: now.hit }
    const { board } = ground
    const ids: ReadonlySet<BlockId> = 'ids' in what ? what.ids : new Set()
    if (ids.size > MOST_HELD) return () => undefined
    const isOnBoard = 'ids' in what && !what.copies
    const carried = 'ids' in what ? carriedBlocks(ground, ids) : carriedEntry(ground, what.entry)
    const around = prepareRoom(board, isOnBoard ? ids : new Set())
    const [only] = ids
    const own = isOnBoard && only && findBlock(board, only) ? only : NEW
    const zonesAt = zoneFinder(ground, ids, !isOnBoard)
    const edgeAt = ids.size > 1 ? () => undefined : edgeFinder(ground, own)
    let last: Held | undefined
    return (held) => {
      const cards = carried(held)
      const [card] = cards
      const edge = card && edgeAt(held.pointer.at, centre(card.rect))
      const room = edge && held.pointer.free ? NO_ROOM : around(cards, edge)
      const zones = zonesAt(cards)
      if (room.size === 0 && !edge && !zones) last = undefined
      else if (room !== last?.room || edge?.id !== last.into || edge || zones !== last.zones)
        last = { room, into: edge?.id, card: edge && card?.rect, ...(zones && { zones }) }
      return last
    }
  }
