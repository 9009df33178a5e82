import type { Board } from '#domain/board/board.ts'
import { zoneChains } from '#domain/board/zoneTree.ts'
import { boundsOf, overlaps, type Rect } from '#shared/geometry.ts'
import { layoutOf } from './bands.ts'
import { type LineFigures, lineFigures } from './lineFigures.ts'
import { routeRequests } from './routeRequests.ts'
import { routeEdges } from './routing/routeEdges.ts'
import { zonesOf } from './zones.ts'

/** What a board, as it stands and with the lines that the router lays over it, asks of who reads it. */
export interface BoardFigures extends LineFigures {
  /** what says something false or hides something: cards on each other, and cards in frames of zones that they are not in */
  readonly faults: number
  /** how many times the board is larger than a window of usual size, the way in which that is more; at least 1 */
  readonly extent: number
}

/** The canvas of a window of 1440 × 900 pixels beside palette and panel. */
const WINDOW = { width: 890, height: 850 }
/** What is as bad as so many pixels of lines. */
const COST = { crossing: 150, bend: 60, together: 300 }

/** How many pairs of cards lie on each other. */
function cardsOnCards(cards: Iterable<Rect>): number {
  const sorted = [...cards].sort((a, b) => a.x - b.x)
  let count = 0
  for (const [i, card] of sorted.entries()) {
    for (let k = i + 1; k < sorted.length; k++) {
      const other = sorted[k] as Rect
      if (other.x >= card.x + card.width) break
      if (overlaps(card, other)) count++
    }
  }
  return count
}

/** How many cards lie in frames of zones that they are not in, counted by frames. */
function cardsInFrames(board: Board): number {
  const layout = layoutOf(board)
  const chainOf = zoneChains(board)
  return zonesOf(board, layout).reduce((sum, { rect, zone: frame }) => {
    const strange = board.blocks.filter(({ id, zone }) => {
      const card = layout.cards.get(id)
      return card && overlaps(card, rect) && !chainOf(zone).includes(frame.id)
    })
    return sum + strange.length
  }, 0)
}

/** Measures a board as it stands. */
export function boardFigures(board: Board): BoardFigures {
  const { cards, direction } = layoutOf(board)
  const routes = [...routeEdges({ cards, edges: routeRequests(board.edges), direction }).values()].map(
    ({ points }) => points,
  )
  const drawn = routes.flatMap((points) => points.map((point) => ({ ...point, width: 0, height: 0 })))
  const { width = 0, height = 0 } = boundsOf([...cards.values(), ...drawn]) ?? {}
  const extent = Math.max(1, width / WINDOW.width, height / WINDOW.height)
  return { ...lineFigures(routes), faults: cardsOnCards(cards.values()) + cardsInFrames(board), extent }
}

/** How much some figures ask of who reads, as one number: long lines, crossings and bends, all the more the smaller the board is shown. */
export function costOfFigures({ length, crossings, bends, together, extent }: BoardFigures): number {
  const lines = length + COST.crossing * crossings + COST.bend * bends + COST.together * together
  return lines * Math.sqrt(extent)
}
