import type { Block, BlockId, Board, Edge, Zone, ZoneId } from '#domain/board/board.ts'
import { findRecord } from '#domain/board/lookup.ts'
import { TIERS, type Tier } from '#domain/board/tier.ts'
import { zonesAround } from '#domain/board/zoneTree.ts'
import { ZONE_KIND_TITLES, zoneKindOf } from '#domain/names/zoneKindOf.ts'
import type { Point } from '#shared/geometry.ts'
import { groupBy } from '#shared/groupBy.ts'
import { mean } from '#shared/mean.ts'
import { onceFor } from '#shared/onceFor.ts'
import { counted } from '#shared/plural.ts'
import { layoutOf, tierSizeSetting } from './bands.ts'
import { type BundledEdge, type FoldedBlock, foldOf } from './fold.ts'

/** The outermost collapsed zone around a block or a zone that lies in `zone`; undefined where it is drawn itself. */
function foldAround(board: Board, zone: ZoneId | undefined): ZoneId | undefined {
  return zonesAround(board, zone).findLast((each) => findRecord(board.zones, each)?.collapsed)
}

/** The id of what is drawn for an item: the collapsed zone that it lies in, else its own. */
export function drawnFor(board: Board, id: string): string {
  const block = findRecord(board.blocks, id)
  return foldAround(board, block ? block.zone : (id as ZoneId)) ?? id
}

/** The tier that most of the blocks lie in, of several the first. */
function mainTier(blocks: readonly Block[]): Tier {
  const counts = TIERS.map((tier) => blocks.filter((block) => block.tier === tier).length)
  return TIERS[counts.indexOf(Math.max(...counts))] as Tier
}

/** The block in the middle of others of its tier, whose place their card takes. */
function middleOf(blocks: readonly Block[]): Block {
  const [x, y] = [mean(blocks.map((block) => block.x)), mean(blocks.map((block) => block.y))]
  const far = (block: Block) => Math.hypot(block.x - x, block.y - y)
  return blocks.reduce((best, block) => (far(block) < far(best) ? block : best))
}

function cardOfFold({ edges }: Board, zone: Zone, held: readonly Block[]): FoldedBlock {
  const ids = new Set<string>(held.map(({ id }) => id))
  const inside = edges.flatMap(({ id, from, to }) => (ids.has(from) && ids.has(to) ? [id] : []))
  const kind = zoneKindOf(zone)
  const tier = mainTier(held)
  const { x, y, order } = middleOf(held.filter((block) => block.tier === tier))
  const what = kind === 'any' ? 'Zone' : ZONE_KIND_TITLES[kind]
  const count = counted(held.length, 'block')
  return {
    ...{ id: zone.id as string as BlockId, kind: 'generic', label: zone.label, tier, x, y, order },
    technology: `${what} · ${count}`,
    ...(zone.parent === undefined ? {} : { zone: zone.parent }),
    fold: {
      kind,
      held,
      hidden: new Set([...ids, ...inside]),
      says: `${zone.label}, ${what}, collapsed zone with ${count}`,
    },
  }
}

/** One edge for all that lead from one card to another; alone it stays what it is. */
function bundled(edges: readonly Edge[], from: BlockId, to: BlockId): Edge | BundledEdge {
  const [first, ...others] = edges as readonly [Edge, ...Edge[]]
  if (others.length === 0) return { ...first, from, to }
  const { id, order } = first
  const kind = edges.every((edge) => edge.kind === first.kind) ? first.kind : 'request'
  return { id, from, to, order, kind, label: counted(edges.length, 'edge'), bundle: edges.map((edge) => edge.id) }
}

function foldedEdges({ edges }: Board, drawn: ReadonlyMap<BlockId, BlockId>): readonly Edge[] {
  const endOf = (id: BlockId) => drawn.get(id) ?? id
  const bundles = groupBy(edges, ({ id, from, to }) => {
    const touched = drawn.has(from) || drawn.has(to)
    return touched ? `${endOf(from)} ${endOf(to)}` : id
  })
  return [...bundles.values()].flatMap((bundle): readonly Edge[] => {
    const [first] = bundle
    if (!first || (!drawn.has(first.from) && !drawn.has(first.to))) return bundle
    const [from, to] = [endOf(first.from), endOf(first.to)]
    return from === to ? [] : [bundled(bundle, from, to)]
  })
}

/** The bands stay as wide as they are, so that nothing moves when a zone is collapsed. */
function settingsOf(board: Board): Board['settings'] {
  const { bands, observability } = layoutOf(board)
  const all = observability ? [...bands, observability] : bands
  return { ...board.settings, ...Object.fromEntries(all.map(({ tier, size }) => [tierSizeSetting(tier), size])) }
}

/**
 * A board as it is drawn: each collapsed zone as one card in the place of its middle block, its edges bundled. The board itself where none
 * is collapsed. Nothing of it may be written back; the card of a zone has the zone's id.
 */
export const foldedBoard: (board: Board) => Board = onceFor((board: Board): Board => {
  if (!board.zones.some(({ collapsed }) => collapsed)) return board
  const folds = groupBy(board.blocks, ({ zone }) => foldAround(board, zone))
  folds.delete(undefined)
  if (folds.size === 0) return board
  const drawn = new Map<BlockId, BlockId>()
  for (const [zone, held] of folds) for (const { id } of held) drawn.set(id, zone as string as BlockId)
  const blocks = board.blocks.flatMap((block): readonly Block[] => {
    const zone = drawn.get(block.id) as ZoneId | undefined
    if (zone === undefined) return [block]
    const [held = [], record] = [folds.get(zone), findRecord(board.zones, zone)]
    return record && held[0] === block ? [cardOfFold(board, record, held)] : []
  })
  return {
    ...board,
    settings: settingsOf(board),
    blocks,
    edges: foldedEdges(board, drawn),
    zones: board.zones.filter(({ id }) => foldAround(board, id) === undefined),
  }
})

/** Where cards that were put somewhere on the board as it is drawn come to lie on the whole one: all of a collapsed zone moves alike. */
export function unfoldedPlaces(board: Board, places: ReadonlyMap<BlockId, Point>): ReadonlyMap<BlockId, Point> {
  const [drawn, whole] = [foldedBoard(board), layoutOf(board).cards]
  const seen = layoutOf(drawn).cards
  const all = new Map<BlockId, Point>()
  for (const [id, at] of places) {
    const [from, block] = [seen.get(id), findRecord(drawn.blocks, id)]
    if (!from || !block) continue
    for (const each of foldOf(block)?.held ?? [block]) {
      const card = whole.get(each.id)
      if (card) all.set(each.id, { x: card.x + at.x - from.x, y: card.y + at.y - from.y })
    }
  }
  return all
}
