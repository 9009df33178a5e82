import { useStore as useFlowStore } from '@xyflow/react'
import { usePart } from '#parts/usePart.ts'
import { boundsOf } from '#shared/geometry.ts'
import { useDesk } from '#workspace/useWorkspace.ts'
import { screenPart } from './boardView.ts'
import { useLayout } from './useCanvas.ts'
import { viewNow } from './useFollowView.ts'

const load = async () => (await import('./MiniMap.tsx')).MiniMap

/** True while some card lies outside of what the canvas shows. */
function useHiddenCards(): boolean {
  const bounds = boundsOf(useLayout().cards.values())
  return useFlowStore((state) => {
    const view = viewNow(state)
    if (!bounds || view.width === 0) return false
    const { x, y, width, height } = screenPart(view, bounds)
    return x < 0 || y < 0 || x + width > view.width || y + height > view.height
  })
}

/** The whole board in small while part of it is out of sight; drag in it to move the view. Loaded when it is first to be seen. */
export function BoardMiniMap() {
  const wanted = useDesk((desk) => desk.minimap)
  const hidden = useHiddenCards()
  const loaded = usePart(load, wanted && hidden)
  if (!wanted || !hidden || loaded.status !== 'ready') return null
  const MiniMap = loaded.part
  return <MiniMap />
}
