import type { Block, Board, Direction } from '#domain/board/board.ts'
import type { Change } from '#domain/board/change.ts'
import { TIERS } from '#domain/board/tier.ts'
import { BAND_PADDING } from '#domain/layout/bands.ts'
import { CARD, cardOf } from '#domain/layout/card.ts'
import { stack } from '#domain/layout/stack.ts'

const GAP = 40

interface Spot {
  readonly block: Block
  readonly along: number
  readonly across: number
}

/** Cards that share a column (or row): their places along the flow differ by less than a card. */
function columns(spots: readonly Spot[], reach: number): Spot[][] {
  const groups: Spot[][] = []
  for (const spot of [...spots].sort((a, b) => a.along - b.along)) {
    const group = groups[groups.length - 1]
    if (group?.[0] && spot.along - group[0].along < reach) group.push(spot)
    else groups.push([spot])
  }
  return groups
}

/** The changes that make the tiers run the other way; every block keeps its tier, and its order within it. */
export function turnBoard(board: Board, direction: Direction): readonly Change[] {
  const old = board.settings.direction
  if (old === direction) return []
  const toDown = direction === 'down'
  const changes: Change[] = [
    {
      op: 'patch',
      type: 'settings',
      fields: {
        direction,
        clientSize: undefined,
        edgeSize: undefined,
        businessSize: undefined,
        dataSize: undefined,
        observabilitySize: undefined,
      },
    },
  ]
  for (const tier of TIERS) {
    const flipped = tier === 'observability'
    const spots = board.blocks
      .filter((block) => block.tier === tier)
      .map((block): Spot => {
        const [along, across] = (old === 'right') !== flipped ? [block.x, block.y] : [block.y, block.x]
        return { block, along, across }
      })
    let along: number = BAND_PADDING
    for (const column of columns(spots, old === 'right' ? CARD.minWidth : CARD.height)) {
      const sorted = [...column].sort((a, b) => a.across - b.across)
      const size = (block: Block, axis: 'along' | 'across') =>
        (toDown !== flipped) === (axis === 'across') ? cardOf(block).width : cardOf(block).height
      const stretch = toDown !== flipped ? 2 : 0.5
      const starts = stack(
        sorted.map((spot) => ({ start: spot.across * stretch, size: size(spot.block, 'across') })),
        GAP,
        CARD.grid,
      )
      sorted.forEach((spot, i) => {
        const across = starts[i] ?? 0
        const [x, y] = toDown !== flipped ? [across, along] : [along, across]
        changes.push({ op: 'patch', type: 'block', id: spot.block.id, fields: { x, y } })
      })
      along += Math.max(...sorted.map((spot) => size(spot.block, 'along'))) + GAP
    }
  }
  return changes
}
