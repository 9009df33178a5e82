import { useStore as useFlowStore } from '@xyflow/react'
import type { Rect } from '#shared/geometry.ts'
import { screenPart } from '../boardView.ts'
import { useShown } from '../useCanvas.ts'

function Marquee({ rect }: { readonly rect: Rect }) {
  const [left, top, zoom] = useFlowStore((state) => state.transform)
  const { x, y, width, height } = screenPart({ x: left, y: top, zoom }, rect)
  return (
    <div
      className="pointer-events-none absolute top-0 left-0 z-6 rounded-sm border border-accent bg-accent/10"
      style={{
        transform: `translate(${x}px, ${y}px)`,
        width,
        height,
      }}
    />
  )
}

/** The rectangle that is being drawn to select what it touches. */
export function MarqueeLayer() {
  const rect = useShown('marquee', (marquee) => marquee)
  return rect ? <Marquee rect={rect} /> : null
}
