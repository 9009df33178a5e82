import { useReactFlow, useStoreApi } from '@xyflow/react'
import { type PointerEvent as ReactPointerEvent, useCallback } from 'react'
import type { BlockId } from '#domain/board/board.ts'
import { useWorkspace } from '#workspace/useWorkspace.ts'
import { cardDragGesture } from './cardDragGesture.ts'
import { followPointer } from './pointerGesture.ts'
import { useCanvas } from './useCanvas.ts'

/** Starts moving a card, or the whole selection when the card is part of it, from a press on the card. */
export function useCardDrag(): (event: ReactPointerEvent, id: BlockId) => void {
  const workspace = useWorkspace()
  const { shown } = useCanvas()
  const flow = useReactFlow()
  const store = useStoreApi()
  return useCallback(
    (event, id) => {
      if (event.button !== 0 || !event.isPrimary) return
      workspace.session.setState({ pointerDown: true })
      const canvas = {
        workspace,
        shown,
        boardPoint: (screen: { x: number; y: number }) => flow.screenToFlowPosition(screen, { snapToGrid: false }),
        zoom: flow.getZoom,
        area: () => store.getState().domNode?.getBoundingClientRect(),
        panBy: (distance: { x: number; y: number }) => void store.getState().panBy(distance),
      }
      followPointer(event.pointerId, cardDragGesture(canvas, event.nativeEvent, id))
    },
    [workspace, shown, flow, store],
  )
}
