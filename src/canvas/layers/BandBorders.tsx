import { useStore as useFlowStore } from '@xyflow/react'
import { type KeyboardEvent, type PointerEvent as ReactPointerEvent, useState } from 'react'
import { FLOW_TIERS, TIER_TITLES } from '#domain/board/tier.ts'
import { resizeTier } from '#domain/edits/resizeTier.ts'
import { useBoard, useWorkspace } from '#workspace/useWorkspace.ts'
import { followPointer } from '../pointerGesture.ts'
import { useLayout } from '../useCanvas.ts'

const STEP = 20
/** Half the breadth of what can be grabbed, in screen pixels. */
const REACH = 4

/** The far border of a band: drag it or press arrow keys to make the tier wider, double-click to fit it to its blocks. */
function BandBorder({ tier }: { readonly tier: (typeof FLOW_TIERS)[number] }) {
  const { document, session } = useWorkspace()
  const layout = useLayout()
  const direction = useBoard((board) => board.settings.direction)
  const [pull, setPull] = useState<number>()
  const [x, y, zoom] = useFlowStore((state) => state.transform)
  const width = useFlowStore((state) => state.width)
  const height = useFlowStore((state) => state.height)
  const band = layout.bands.find((each) => each.tier === tier)
  if (!band) return null
  const right = direction === 'right'
  const size = pull ?? band.size
  const at = band.start + size
  const commit = (next: number | undefined, merge?: string) => {
    const changes = resizeTier(document.board(), tier, next)
    const step = { title: `Resize ${TIER_TITLES[tier]}`, ...(merge ? { merge } : {}) }
    if (changes.length > 0) document.apply(changes, step)
  }
  const onPointerDown = (event: ReactPointerEvent) => {
    if (event.button !== 0) return
    event.stopPropagation()
    const start = right ? event.clientX : event.clientY
    session.setState({ pointerDown: true })
    let next = band.size
    followPointer(event.pointerId, {
      move: (pointer) => {
        next = Math.max(
          STEP,
          Math.round((band.size + ((right ? pointer.clientX : pointer.clientY) - start) / zoom) / STEP) * STEP,
        )
        setPull(next)
      },
      end: (_, cancelled) => {
        setPull(undefined)
        session.setState({ pointerDown: false })
        if (!cancelled && next !== band.size) commit(next)
      },
    })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const grow = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key]
    if (!grow) return
    event.preventDefault()
    event.stopPropagation()
    // Quick presses of a key are one step; each pull of the border is one of its own.
    commit(band.size + grow * STEP, `resize-${tier}`)
  }
  // As long as the view and as wide on the screen at any zoom.
  const place = right
    ? { left: at - REACH / zoom, top: -y / zoom, width: (2 * REACH) / zoom, height: height / zoom }
    : { top: at - REACH / zoom, left: -x / zoom, height: (2 * REACH) / zoom, width: width / zoom }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a separator that is moved is not a thematic break
    <div
      role="separator"
      tabIndex={0}
      aria-orientation={right ? 'vertical' : 'horizontal'}
      aria-label={`Border of ${TIER_TITLES[tier]}`}
      aria-valuenow={size}
      aria-valuemin={0}
      data-band-border={tier}
      className={`group nopan pointer-events-auto absolute touch-none ${right ? 'cursor-col-resize' : 'cursor-row-resize'}`}
      style={place}
      onPointerDown={onPointerDown}
      onKeyDown={onKeyDown}
      onDoubleClick={() => commit(undefined)}
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
