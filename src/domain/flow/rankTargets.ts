import type { Block, Board } from '#domain/board/board.ts'
import { tierRank } from '#domain/board/tier.ts'
import { type EdgeAdvice, edgeAdvice } from './edgeAdvice.ts'
import { nextKinds, paletteEntryOf } from './nextKinds.ts'

/** A block that an edge could lead to, whether one does already, and why one should not. */
export interface Target {
  readonly block: Block
  readonly relation: 'new' | 'connected' | 'itself'
  readonly advice: EdgeAdvice | undefined
}

const RELATIONS: readonly Target['relation'][] = ['new', 'connected', 'itself']

/**
 * Every block of the board as the far end of a new edge: best next hops first, then those that it would be wrong at, those
 * connected already and the block itself last.
 */
export function rankTargets(board: Board, from: Block): readonly Target[] {
  const places = new Map(nextKinds(board, from).map((entry, index) => [entry.id, index]))
  const against = edgeAdvice(board, { block: from.id, end: 'from' })
  const connected = new Set(board.edges.filter((edge) => edge.from === from.id).map((edge) => edge.to))
  const relation = (block: Block): Target['relation'] => {
    if (block.id === from.id) return 'itself'
    return connected.has(block.id) ? 'connected' : 'new'
  }
  const place = (block: Block) => places.get(paletteEntryOf(block)?.id ?? '') ?? places.size
  const away = (block: Block) => Math.abs(tierRank(block.tier) - tierRank(from.tier))
  return board.blocks
    .map((block) => ({ block, relation: relation(block), advice: against.get(block.id) }))
    .sort(
      (a, b) =>
        RELATIONS.indexOf(a.relation) - RELATIONS.indexOf(b.relation) ||
        Number(a.advice !== undefined) - Number(b.advice !== undefined) ||
        place(a.block) - place(b.block) ||
        away(a.block) - away(b.block) ||
        a.block.order - b.block.order,
    )
}
