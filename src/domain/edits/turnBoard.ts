import { bandAxis } from '#domain/board/axes.ts'
import type { Block, Board, Direction } from '#domain/board/board.ts'
import type { Change } from '#domain/board/change.ts'
import { TIERS } from '#domain/board/tier.ts'
import { withinReach } from '#domain/board/withinReach.ts'
import { BAND_PADDING } from '#domain/layout/bands.ts'
import { CARD, cardOf } from '#domain/layout/card.ts'
import { type Axis, lengthOn, otherAxis } from '#shared/geometry.ts'
import { FITTED_TIERS } from './fittedTiers.ts'

/** One thing to be placed on a line: where it would like to start and how long it is. */
interface Span {
  readonly start: number
  readonly size: number
}

/** Starts for spans in their given order, as near as possible to the wished ones but at least `gap` apart, on the grid. */
export function stack(spans: readonly Span[], gap: number, grid: number): number[] {
  const starts: number[] = []
  let free = Number.NEGATIVE_INFINITY
  for (const span of spans) {
    const start = Math.ceil(Math.max(span.start, free) / grid) * grid
    starts.push(start)
    free = start + span.size + gap
  }
  return starts
}

const GAP = 40
const LEAST: Readonly<Record<Axis, number>> = { x: CARD.minWidth, y: CARD.height }
/** Cards are about twice as far apart from left to right as from top to bottom. */
const STRETCH: Readonly<Record<Axis, number>> = { x: 2, y: 0.5 }

const extent = (block: Block, axis: Axis): number => lengthOn(cardOf(block), axis)

/** Blocks that stand in line: their places in the band differ by less than a card; each line in its own order. */
function linesOf(blocks: readonly Block[], axis: Axis): Block[][] {
  const lines: Block[][] = []
  for (const block of [...blocks].sort((a, b) => a[axis] - b[axis])) {
    const line = lines[lines.length - 1]
    if (line?.[0] && block[axis] - line[0][axis] < LEAST[axis]) line.push(block)
    else lines.push([block])
  }
  return lines.map((line) => line.sort((a, b) => a[otherAxis(axis)] - b[otherAxis(axis)]))
}

/** New places for the blocks of one tier: lines become lines across, in the same order, clear of each other. */
function turnTier(blocks: readonly Block[], from: Axis): Change[] {
  const to = otherAxis(from)
  let depth: number = BAND_PADDING
  return linesOf(blocks, from).flatMap((line) => {
    const wishes = line.map((block) => ({ start: block[to] * STRETCH[from], size: extent(block, from) }))
    const starts = stack(wishes, GAP, CARD.grid)
    const at = depth
    depth += Math.max(...line.map((block) => extent(block, to))) + GAP
    return line.map((block, i): Change => {
      const start = starts[i] ?? 0
      const fields = withinReach(to === 'y' ? { x: start, y: at } : { x: at, y: start })
      return { op: 'patch', type: 'block', id: block.id, fields }
    })
  })
}

/** The changes that make the tiers run the other way; every block keeps its tier, and its order within it. */
export function turnBoard(board: Board, direction: Direction): readonly Change[] {
  const old = board.settings.direction
  if (old === direction) return []
  const moves = TIERS.flatMap((tier) =>
    turnTier(
      board.blocks.filter((block) => block.tier === tier),
      bandAxis(old, tier),
    ),
  )
  return [{ op: 'patch', type: 'settings', fields: { ...FITTED_TIERS, direction } }, ...moves]
}
