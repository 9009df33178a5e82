import { useReactFlow, useStoreApi } from '@xyflow/react'
import { useLayoutEffect, useRef, useState } from 'react'
import { startPainting } from '#canvas/paint/startPainting.ts'
import { createWorked } from '#canvas/paint/worked.ts'
import { useWorkspace } from '#workspace/useWorkspace.ts'
import { useCanvas } from '../useCanvas.ts'
import { EdgeHooks } from './EdgeHooks.tsx'

/** All edges: those at rest painted, those that are worked on as elements above them. */
export function EdgeLayer() {
  const workspace = useWorkspace()
  const canvas = useCanvas()
  const flow = useStoreApi()
  const { screenToFlowPosition } = useReactFlow()
  const host = useRef<HTMLDivElement>(null)
  const [worked] = useState(createWorked)
  useLayoutEffect(() => {
    if (!host.current) return
    const view = {
      now: () => {
        const { transform, width, height } = flow.getState()
        const [x, y, zoom] = transform
        return { view: { x, y, zoom }, area: { width, height } }
      },
      subscribe: (changed: () => void) =>
        flow.subscribe((now, old) => {
          if (now.transform !== old.transform || now.width !== old.width || now.height !== old.height) changed()
        }),
      toBoard: (screen: { x: number; y: number }) => screenToFlowPosition(screen, { snapToGrid: false }),
    }
    return startPainting({ workspace, canvas, host: host.current, view, worked })
  }, [workspace, canvas, flow, screenToFlowPosition, worked])
  return (
    <>
      <div ref={host} data-tiles aria-hidden="true" className="pointer-events-none absolute" />
      <EdgeHooks worked={worked} />
    </>
  )
}
