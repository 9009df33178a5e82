import { useStore as useFlowStore } from '@xyflow/react'
import type { Rect } from '#shared/geometry.ts'
import { useShown } from '../useCanvas.ts'

function Marquee({ rect }: { readonly rect: Rect }) {
  const [x, y, zoom] = useFlowStore((state) => state.transform)
  return (
    <div
      className="pointer-events-none absolute top-0 left-0 z-6 rounded-sm border border-accent bg-accent/10"
      style={{
        transform: `translate(${rect.x * zoom + x}px, ${rect.y * zoom + y}px)`,
        width: rect.width * zoom,
        height: rect.height * zoom,
      }}
    />
  )
}

/** The rectangle that is being drawn to select what it touches. */
export function MarqueeLayer() {
  const rect = useShown('marquee', (marquee) => marquee)
  return rect ? <Marquee rect={rect} /> : null
}
