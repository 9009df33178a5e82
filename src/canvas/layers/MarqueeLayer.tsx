import { useStore as useFlowStore } from '@xyflow/react'
import { useShown } from '../useCanvas.ts'

/** The rectangle that is being drawn to select what it touches. */
export function MarqueeLayer() {
  const rect = useShown('marquee', (marquee) => marquee)
  const [x, y, zoom] = useFlowStore((state) => state.transform)
  if (!rect) return null
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
