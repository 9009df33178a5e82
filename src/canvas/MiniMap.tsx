import { useStore as useFlowStore, useReactFlow } from '@xyflow/react'
import { type PointerEvent, useEffect, useMemo, useRef } from 'react'
import { useShallow } from 'zustand/shallow'
import type { Block } from '#domain/board/board.ts'
import type { Tier } from '#domain/board/tier.ts'
import type { BoardLayout } from '#domain/layout/bands.ts'
import { boundsOf, type Rect, type Size } from '#shared/geometry.ts'
import { canvasWords } from '#words/canvas.ts'
import { seenPart, zoomedView } from './boardView.ts'
import { useDrawnBoard } from './drawnBoard.ts'
import { useLayout } from './useCanvas.ts'
import { viewNow } from './useFollowView.ts'
import { useIsInTheWay } from './useIsInTheWay.ts'
import '#parts/laterStyles.css'

const SIZE: Size = { width: 168, height: 112 }
/** What stays free around the board, in pixels of the minimap. */
const MARGIN = 5
const CORNER = 10

/** What of the board the canvas shows, in board pixels. */
const useSeen = (): Rect => seenPart(useFlowStore(useShallow(viewNow)))

/** The outline of a card with round corners. */
const outline = ({ x, y, width, height }: Rect) => {
  const [across, down] = [width - 2 * CORNER, height - 2 * CORNER]
  const turn = (dx: number, dy: number) => `a${CORNER} ${CORNER} 0 0 1 ${dx * CORNER} ${dy * CORNER}`
  return `M${x + CORNER} ${y}h${across}${turn(1, 1)}v${down}${turn(-1, 1)}h${-across}${turn(-1, -1)}v${-down}${turn(1, -1)}z`
}

/** All cards of each tier as one path, so that a board of thousands of blocks is five elements. */
function cardPaths(
  blocks: readonly Block[],
  cards: BoardLayout['cards'],
): readonly (readonly [tier: Tier, path: string])[] {
  const paths = new Map<Tier, string[]>()
  for (const { id, tier } of blocks) {
    const card = cards.get(id)
    const path = paths.get(tier)
    if (card && path) path.push(outline(card))
    else if (card) paths.set(tier, [outline(card)])
  }
  return [...paths].map(([tier, path]) => [tier, path.join('')])
}

/** The rectangle that the minimap shows: the board and what the canvas shows of it, and how many board pixels are one of its own. */
function frameOf(bounds: Rect | undefined, seen: Rect) {
  const whole = boundsOf(bounds ? [bounds, seen] : [seen]) ?? seen
  const scale = Math.max(whole.width / SIZE.width, whole.height / SIZE.height)
  const [width, height] = [scale * (SIZE.width + 2 * MARGIN), scale * (SIZE.height + 2 * MARGIN)]
  const frame: Rect = {
    x: whole.x - (width - whole.width) / 2,
    y: whole.y - (height - whole.height) / 2,
    width,
    height,
  }
  return { frame, scale }
}

const rectPath = ({ x, y, width, height }: Rect) => `M${x} ${y}h${width}v${height}h${-width}z`

const wheelStep = ({ deltaY, deltaMode }: WheelEvent) => -deltaY * (deltaMode === 1 ? 0.05 : deltaMode ? 1 : 0.002)

/** Moves and zooms the view by what is done on the minimap. */
function useViewMoves(scale: number) {
  const flow = useReactFlow()
  const area = useFlowStore(useShallow(({ width, height }) => ({ width, height })))
  const svg = useRef<SVGSVGElement>(null)
  useEffect(() => {
    // React listens to wheels passively, and the page must not zoom with the view.
    const onWheel = (event: WheelEvent) => {
      event.preventDefault()
      event.stopPropagation()
      const view = flow.getViewport()
      void flow.setViewport(zoomedView(view, view.zoom * 2 ** wheelStep(event), area))
    }
    const element = svg.current
    element?.addEventListener('wheel', onWheel)
    return () => element?.removeEventListener('wheel', onWheel)
  }, [flow, area])
  const last = useRef({ x: 0, y: 0 })
  const onPointerDown = ({ currentTarget, pointerId, clientX, clientY }: PointerEvent) => {
    currentTarget.setPointerCapture(pointerId)
    last.current = { x: clientX, y: clientY }
  }
  const onPointerMove = ({ currentTarget, pointerId, clientX, clientY }: PointerEvent) => {
    if (!currentTarget.hasPointerCapture(pointerId)) return
    const { x, y, zoom } = flow.getViewport()
    const moved = { x: clientX - last.current.x, y: clientY - last.current.y }
    last.current = { x: clientX, y: clientY }
    void flow.setViewport({ x: x - moved.x * scale * zoom, y: y - moved.y * scale * zoom, zoom })
  }
  return { ref: svg, onPointerDown, onPointerMove }
}

/** The whole board in small; what the canvas does not show of it is dimmed. It gives way to what is worked on. */
export function MiniMap() {
  return useIsInTheWay() ? null : <WholeBoard />
}

function WholeBoard() {
  const { cards } = useLayout()
  const blocks = useDrawnBoard((board) => board.blocks)
  const seen = useSeen()
  // It renders with each move of the view, and the board is drawn once.
  const paths = useMemo(() => cardPaths(blocks, cards), [blocks, cards])
  const bounds = useMemo(() => boundsOf(cards.values()), [cards])
  const { frame, scale } = frameOf(bounds, seen)
  const moves = useViewMoves(scale)
  return (
    // The tools of the canvas leave a panel alone.
    <div
      data-minimap
      className="react-flow__panel absolute right-0 bottom-0 z-5 m-[15px] overflow-hidden rounded-lg border border-border bg-surface shadow-card max-[900px]:hidden"
    >
      <svg
        {...SIZE}
        {...moves}
        viewBox={`${frame.x} ${frame.y} ${frame.width} ${frame.height}`}
        role="img"
        aria-label={canvasWords.minimap}
        className="block touch-none"
      >
        {paths.map(([tier, path]) => (
          <path key={tier} d={path} fill={`var(--ink-${tier})`} />
        ))}
        <path
          d={rectPath(frame) + rectPath(seen)}
          fill="color-mix(in srgb, var(--page) 45%, transparent)"
          fillRule="evenodd"
          pointerEvents="none"
        />
      </svg>
    </div>
  )
}
