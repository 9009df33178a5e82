import { bandAxis } from '#domain/board/axes.ts'
import type { Block, BlockId, Board } from '#domain/board/board.ts'
import { TIERS } from '#domain/board/tier.ts'
import { mean } from '#shared/mean.ts'
import { CARD } from './card.ts'
import { type Arranged, arranged } from './tidyOffer.ts'

/** How far from where they were, in steps of the grid, blocks may stand as a whole for all others to stay. */
const SHIFTS = [0, 2, -2, 4, -4, 8, -8]

/** Blocks as they were tidied among themselves, by tier from where they began, and as a whole in the middle of where they were. */
function movedBack(
  tidied: readonly Block[],
  old: ReadonlyMap<BlockId, Block>,
  { direction }: Board['settings'],
): Block[] {
  const wasAt = ({ id }: Block, axis: 'x' | 'y') => old.get(id)?.[axis] ?? 0
  return TIERS.flatMap((tier) => {
    const blocks = tidied.filter((block) => block.tier === tier)
    const axis = bandAxis(direction, tier)
    const by = Math.min(...blocks.map((block) => wasAt(block, axis))) - Math.min(...blocks.map((block) => block[axis]))
    return blocks.map((block) => ({ ...block, [axis]: block[axis] + by }))
  })
}

/** The boards that may come of tidying some blocks among themselves, while all others stay where they are. */
export function arrangedPart(board: Board, only: ReadonlySet<BlockId>): readonly Arranged[] {
  const old = new Map(board.blocks.map((block) => [block.id, block]))
  const blocks = board.blocks.filter(({ id }) => only.has(id))
  const edges = board.edges.filter(({ from, to }) => only.has(from) && only.has(to))
  return arranged({ ...board, blocks, edges }).flatMap(({ board: part, keepsOrder }) => {
    const back = movedBack(part.blocks, old, board.settings)
    const across = (block: Block) => (bandAxis(board.settings.direction, block.tier) === 'x' ? 'y' : 'x')
    const away = mean(back.map((block) => (old.get(block.id)?.[across(block)] ?? 0) - block[across(block)]))
    return SHIFTS.map((steps) => {
      const by = (Math.round(away / CARD.grid) + steps) * CARD.grid
      const places = new Map(back.map((block) => [block.id, { ...block, [across(block)]: block[across(block)] + by }]))
      return { board: { ...board, blocks: board.blocks.map((block) => places.get(block.id) ?? block) }, keepsOrder }
    })
  })
}
