import type { Block, BlockId, Board } from '#domain/board/board.ts'
import { tierRank } from '#domain/board/tier.ts'
import { nextKinds, paletteEntryOf } from './nextKinds.ts'

/** A block that an edge could lead to, and whether one does already. */
export interface Target {
  readonly block: Block
  readonly relation: 'new' | 'connected' | 'itself'
}

const RELATIONS: readonly Target['relation'][] = ['new', 'connected', 'itself']

/**
 * Every block of the board as the far end of a new edge: best next hops first, then those that are advised against, those
 * connected already and the block itself last.
 */
export function rankTargets(
  board: Board,
  from: Block,
  against: Pick<ReadonlyMap<BlockId, unknown>, 'has'> = new Map(),
): readonly Target[] {
  const places = new Map<string, number>(nextKinds(board, from).map((entry, index) => [entry.id, index]))
  const connected = new Set(board.edges.filter((edge) => edge.from === from.id).map((edge) => edge.to))
  const relation = (block: Block): Target['relation'] => {
    if (block.id === from.id) return 'itself'
    return connected.has(block.id) ? 'connected' : 'new'
  }
  const place = (block: Block) => places.get(paletteEntryOf(block)?.id ?? '') ?? places.size
  const away = (block: Block) => Math.abs(tierRank(block.tier) - tierRank(from.tier))
  return board.blocks
    .map((block) => ({ block, relation: relation(block) }))
    .sort(
      (a, b) =>
        RELATIONS.indexOf(a.relation) - RELATIONS.indexOf(b.relation) ||
        Number(against.has(a.block.id)) - Number(against.has(b.block.id)) ||
        place(a.block) - place(b.block) ||
        away(a.block) - away(b.block) ||
        a.block.order - b.block.order,
    )
}
