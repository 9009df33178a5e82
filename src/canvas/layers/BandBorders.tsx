import { type KeyboardEvent, useRef } from 'react'
import { TIER_STEP } from '#canvas/tools/resizeTier.ts'
import { performGesture } from '#commands/gestures.ts'
import type { Direction } from '#domain/board/board.ts'
import { FLOW_TIERS, TIER_TITLES } from '#domain/board/tier.ts'
import { canvasWords } from '#words/canvas.ts'
import { useBoard, useWorkspace } from '#workspace/useWorkspace.ts'
import { BORDER_REACH } from '../hit.ts'
import { useLaterLayers, useLayout, useShown } from '../useCanvas.ts'
import { useFollowView } from '../useFollowView.ts'

/** The arrows across a border; along it they lead on. */
const GROW: Readonly<Record<Direction, Readonly<Record<string, number>>>> = {
  right: { ArrowRight: 1, ArrowLeft: -1 },
  down: { ArrowDown: 1, ArrowUp: -1 },
}

/** The far border of a band: drag it or press the arrow keys across it to make the tier wider, double-click to fit it to its blocks. */
function BandBorder({ tier }: { readonly tier: (typeof FLOW_TIERS)[number] }) {
  const workspace = useWorkspace()
  const layout = useLayout()
  const later = useLaterLayers()
  const direction = useBoard((board) => board.settings.direction)
  const pull = useShown('border', (border) => (border?.tier === tier ? border.size : undefined))
  const border = useRef<HTMLDivElement>(null)
  const band = layout.bands.find((each) => each.tier === tier)
  const right = direction === 'right'
  const size = pull ?? band?.size ?? 0
  // As long as the view and as wide on the screen at any zoom.
  useFollowView(({ x, y, zoom, width, height }) => {
    if (!border.current || !band) return
    const at = band.start + size
    const [breadth, start] = [(2 * BORDER_REACH) / zoom, at - BORDER_REACH / zoom]
    const [left, top] = right ? [start, -y / zoom] : [-x / zoom, start]
    const [wide, high] = right ? [breadth, height / zoom] : [width / zoom, breadth]
    Object.assign(border.current.style, { left: `${left}px`, top: `${top}px`, width: `${wide}px`, height: `${high}px` })
  })
  if (!band) return null
  const onKeyDown = (event: KeyboardEvent) => {
    const grow = GROW[direction][event.key]
    if (!grow) return
    event.preventDefault()
    event.stopPropagation()
    performGesture(workspace, ['resize', { tier, size: band.size + grow * TIER_STEP, byKey: true }])
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a separator that is moved is not a thematic break
    <div
      ref={border}
      role="separator"
      tabIndex={later ? -1 : 0}
      aria-orientation={right ? 'vertical' : 'horizontal'}
      aria-label={canvasWords.borderOf(TIER_TITLES[tier])}
      aria-valuenow={size}
      aria-valuemin={0}
      data-band-border={tier}
      className={`group nopan pointer-events-auto absolute touch-none ${right ? 'cursor-col-resize' : 'cursor-row-resize'}`}
      onKeyDown={onKeyDown}
    >
      <div
        className={`absolute bg-accent opacity-0 transition-opacity duration-150 group-hover:opacity-60 group-focus-visible:opacity-100 ${pull === undefined ? '' : 'opacity-100'} ${right ? 'left-3/8 h-full w-1/4' : 'top-3/8 h-1/4 w-full'}`}
      />
    </div>
  )
}

/** The borders between the tiers, under the edges and the cards. */
export function BandBorders() {
  return FLOW_TIERS.slice(0, -1).map((tier) => <BandBorder key={tier} tier={tier} />)
}
