import { flowAxis } from '#domain/board/axes.ts'
import type { Block, Board, Edge } from '#domain/board/board.ts'
import { findRecord } from '#domain/board/lookup.ts'
import { FLOW_TIERS, TIERS, type Tier } from '#domain/board/tier.ts'
import type { ItemId } from '#domain/edits/edit.ts'
import { layoutOf } from '#domain/layout/bands.ts'
import { lengthOn, otherAxis, type Rect } from '#shared/geometry.ts'
import { groupBy } from '#shared/groupBy.ts'
import { onceFor } from '#shared/onceFor.ts'

/** A place where the keyboard can be on a board: an item, or the border behind a tier. */
export type Stop = { readonly id: ItemId } | { readonly border: Tier }

/** The blocks of one tier, column after column along the flow; cards begin a column where they lie beyond the middle of its first. */
function byColumns(blocks: readonly Block[], board: Board): readonly Block[] {
  const { cards } = layoutOf(board)
  const along = flowAxis(board.settings.direction)
  const across = otherAxis(along)
  const placed = blocks.map((block) => ({ block, card: cards.get(block.id) as Rect }))
  placed.sort((a, b) => a.card[along] - b.card[along])
  const columns: (typeof placed)[] = []
  let end = Number.NEGATIVE_INFINITY
  for (const each of placed) {
    if (each.card[along] < end) columns.at(-1)?.push(each)
    else {
      columns.push([each])
      end = each.card[along] + lengthOn(each.card, along) / 2
    }
  }
  return columns.flatMap((column) => column.sort((a, b) => a.card[across] - b.card[across])).map(({ block }) => block)
}

/** The zones around a block that were not entered before, the outermost first. */
function entered(block: Block, { zones }: Board, before: Set<ItemId>): readonly Stop[] {
  const found: Stop[] = []
  let at = block.zone
  while (at !== undefined && !before.has(at)) {
    before.add(at)
    found.unshift({ id: at })
    at = findRecord(zones, at)?.parent
  }
  return found
}

/**
 * All that the keyboard can be at on a board, in the order of the flow: tier after tier, each block followed by the edges that leave
 * it in the order of the blocks they lead to; a zone before its first block, the border of a tier behind its last.
 */
export const flowOrder = onceFor((board: Board): readonly Stop[] => {
  const tiers = groupBy(board.blocks, ({ tier }) => tier)
  const inOrder = new Map(TIERS.map((tier) => [tier, byColumns(tiers.get(tier) ?? [], board)]))
  const ranks = new Map([...inOrder.values()].flat().map(({ id }, rank) => [id, rank]))
  const leaving = groupBy(board.edges, ({ from }) => from)
  const rankOf = ({ to }: Edge) => ranks.get(to) ?? 0
  const zones = new Set<ItemId>()
  return TIERS.flatMap((tier): readonly Stop[] => {
    const items = (inOrder.get(tier) ?? []).flatMap((block): readonly Stop[] => {
      const edges = (leaving.get(block.id) ?? []).toSorted((a, b) => rankOf(a) - rankOf(b) || a.order - b.order)
      return [...entered(block, board, zones), { id: block.id }, ...edges.map(({ id }) => ({ id }))]
    })
    const hasBorder = FLOW_TIERS.slice(0, -1).some((each) => each === tier)
    return hasBorder ? [...items, { border: tier }] : items
  })
})
