import { MiniMap } from '@xyflow/react'
import { useBoard, useSession } from '#workspace/useWorkspace.ts'
import type { BlockFlowNode } from './flowNodes.ts'

const colourOf = (node: BlockFlowNode) => `var(--ink-${node.domAttributes?.['data-tier' as never] ?? 'client'})`

/** The whole board in small, once there is something on it; drag in it to move the view. */
export function BoardMiniMap() {
  const shown = useSession((session) => session.minimap)
  const hasBlocks = useBoard((board) => board.blocks.length > 0)
  if (!shown || !hasBlocks) return null
  return (
    <MiniMap<BlockFlowNode>
      className="max-[900px]:hidden"
      ariaLabel="Minimap"
      pannable
      zoomable
      nodeColor={colourOf}
      nodeBorderRadius={10}
      bgColor="var(--surface)"
      maskColor="color-mix(in srgb, var(--page) 70%, transparent)"
      style={{ width: 168, height: 112 }}
    />
  )
}
