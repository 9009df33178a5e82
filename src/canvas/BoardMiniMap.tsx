import { MiniMap, useStore as useFlowStore } from '@xyflow/react'
import { boundsOf } from '#shared/geometry.ts'
import { canvasWords } from '#words/canvas.ts'
import { useDesk } from '#workspace/useWorkspace.ts'
import type { BlockFlowNode } from './flowNodes.ts'
import { useLayout } from './useCanvas.ts'

const colourOf = (node: BlockFlowNode) => `var(--ink-${node.domAttributes?.['data-tier' as never] ?? 'client'})`

/** True while some card lies outside of what the canvas shows. */
function useHiddenCards(): boolean {
  const bounds = boundsOf(useLayout().cards.values())
  return useFlowStore(({ transform: [x, y, zoom], width, height }) => {
    if (!bounds || width === 0) return false
    const [left, top] = [bounds.x * zoom + x, bounds.y * zoom + y]
    return left < 0 || top < 0 || left + bounds.width * zoom > width || top + bounds.height * zoom > height
  })
}

/** The whole board in small while part of it is out of sight; drag in it to move the view. */
export function BoardMiniMap() {
  const wanted = useDesk((desk) => desk.minimap)
  const hidden = useHiddenCards()
  if (!wanted || !hidden) return null
  return (
    <MiniMap<BlockFlowNode>
      className="overflow-hidden rounded-lg border border-border shadow-card max-[900px]:hidden"
      ariaLabel={canvasWords.minimap}
      pannable
      zoomable
      nodeColor={colourOf}
      nodeBorderRadius={10}
      bgColor="var(--surface)"
      maskColor="color-mix(in srgb, var(--page) 45%, transparent)"
      style={{ width: 168, height: 112 }}
    />
  )
}
