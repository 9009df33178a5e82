import { clamp, type Point, type Rect, type Size } from '#shared/geometry.ts'

/** The side of its anchor that something floating stands on. */
export type FloatingSide = 'top' | 'right' | 'bottom' | 'left'

const GAP = 6
const MARGIN = 8
const OPPOSITE: Readonly<Record<FloatingSide, FloatingSide>> = {
  top: 'bottom',
  bottom: 'top',
  left: 'right',
  right: 'left',
}

function corner(anchor: Rect, size: Size, side: FloatingSide): Point {
  const middleX = anchor.x + anchor.width / 2 - size.width / 2
  const middleY = anchor.y + anchor.height / 2 - size.height / 2
  if (side === 'top') return { x: middleX, y: anchor.y - size.height - GAP }
  if (side === 'bottom') return { x: middleX, y: anchor.y + anchor.height + GAP }
  if (side === 'left') return { x: anchor.x - size.width - GAP, y: middleY }
  return { x: anchor.x + anchor.width + GAP, y: middleY }
}

/** The top left corner, in screen pixels, of something of a size beside an anchor: on the wanted side, or the one across when there is no room; always inside the window. */
export function placeBeside(anchor: Rect, size: Size, options: { side: FloatingSide; window: Size }): Point {
  const { side, window } = options
  const fits = ({ x, y }: Point) =>
    side === 'top' || side === 'bottom'
      ? y >= MARGIN && y + size.height <= window.height - MARGIN
      : x >= MARGIN && x + size.width <= window.width - MARGIN
  const wanted = corner(anchor, size, side)
  const other = corner(anchor, size, OPPOSITE[side])
  const { x, y } = fits(wanted) || !fits(other) ? wanted : other
  return {
    x: clamp(x, MARGIN, Math.max(MARGIN, window.width - MARGIN - size.width)),
    y: clamp(y, MARGIN, Math.max(MARGIN, window.height - MARGIN - size.height)),
  }
}
