import { crossAxis } from '#domain/board/axes.ts'
import type { Block, BlockId, Board, Zone, ZoneId } from '#domain/board/board.ts'
import { type Change, orderAfter } from '#domain/board/change.ts'
import { withinReach } from '#domain/board/withinReach.ts'
import { layoutOf } from '#domain/layout/bands.ts'
import { CARD } from '#domain/layout/card.ts'
import { tidyBoard } from '#domain/layout/tidy.ts'
import { lengthOn, type Rect } from '#shared/geometry.ts'
import { newId } from '#shared/newId.ts'
import type { Edit } from './edit.ts'
import { freshEdges } from './freshEdges.ts'

/** What is done to add a board to another one, and the id on it of each block that was added. */
export interface Joined extends Edit {
  readonly ids: ReadonlyMap<BlockId, BlockId>
}

const GAP = 3 * CARD.grid

const freshIds = <Id extends string>(records: readonly { readonly id: Id }[], prefix: string): ReadonlyMap<Id, Id> =>
  new Map(records.map(({ id }) => [id, newId(prefix) as Id]))

/** How far blocks must move across the flow, or along Observability, to stand behind the cards that are there. */
function shift(cards: Iterable<Rect>, added: Iterable<Rect>, axis: 'x' | 'y'): number {
  const end = Math.max(...[...cards].map((card) => card[axis] + lengthOn(card, axis)))
  const start = Math.min(...[...added].map((card) => card[axis]))
  return Number.isFinite(end) && Number.isFinite(start) ? Math.ceil((end + GAP - start) / CARD.grid) * CARD.grid : 0
}

function placed(board: Board, added: Board): readonly Block[] {
  const { direction } = board.settings
  const tidy = tidyBoard({ ...added, settings: { ...added.settings, direction } })
  const [there, here] = [layoutOf(board).cards, layoutOf(tidy).cards]
  const cardsOf = (of: Board, cards: typeof there, inBand: boolean) =>
    of.blocks.filter(({ tier }) => (tier === 'observability') === inBand).flatMap(({ id }) => cards.get(id) ?? [])
  const across = crossAxis(direction)
  const along = across === 'x' ? 'y' : 'x'
  const inFlow = shift(cardsOf(board, there, false), cardsOf(tidy, here, false), across)
  const inBand = shift(cardsOf(board, there, true), cardsOf(tidy, here, true), along)
  return tidy.blocks.map((block) => {
    const [axis, by] = block.tier === 'observability' ? ([along, inBand] as const) : ([across, inFlow] as const)
    return { ...block, ...withinReach({ x: block.x, y: block.y, [axis]: block[axis] + by }) }
  })
}

/**
 * Adds everything of a board to another one under fresh ids and selects the new blocks. They are laid out afresh behind the cards
 * that are there, in the direction of the board; node ids that are in use there are given up.
 */
export function joinBoard(board: Board, added: Board): Joined {
  const ids = freshIds(added.blocks, 'b')
  const zoneIds: ReadonlyMap<ZoneId, ZoneId> = freshIds(added.zones, 'z')
  const used = new Set(board.blocks.map(({ mermaidId }) => mermaidId))
  const first = { block: orderAfter(board.blocks), edge: orderAfter(board.edges), zone: orderAfter(board.zones) }
  const zones = added.zones.map(({ parent, ...zone }, i): Change => {
    const outer = parent && zoneIds.get(parent)
    const record: Zone = {
      ...zone,
      id: zoneIds.get(zone.id) as ZoneId,
      order: first.zone + i,
      ...(outer ? { parent: outer } : {}),
    }
    return { op: 'put', type: 'zone', record }
  })
  const blocks = placed(board, added).map(({ zone, mermaidId, ...block }, i): Change => {
    const inside = zone && zoneIds.get(zone)
    const record: Block = {
      ...block,
      id: ids.get(block.id) as BlockId,
      order: first.block + i,
      ...(inside ? { zone: inside } : {}),
      ...(mermaidId === undefined || used.has(mermaidId) ? {} : { mermaidId }),
    }
    return { op: 'put', type: 'block', record }
  })
  const edges = freshEdges(added.edges, ids, first.edge)
  return { changes: [...zones, ...blocks, ...edges], select: [...ids.values()], ids }
}
