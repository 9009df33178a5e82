import { type ReactFlowState, useStoreApi } from '@xyflow/react'
import { useLayoutEffect } from 'react'
import type { Size } from '#shared/geometry.ts'
import type { BoardView } from './boardView.ts'

/** What a canvas shows of the board, and its own size in screen pixels. */
export interface CanvasView extends BoardView, Size {}

type FlowStore = ReturnType<typeof useStoreApi>

/** What a canvas shows now. */
export const viewNow = ({ transform: [x, y, zoom], width, height }: ReactFlowState): CanvasView => ({
  x,
  y,
  zoom,
  width,
  height,
})

/** Tells of each change of what a canvas shows, until the function returned is called. */
export const followView = (store: FlowStore, tell: (view: CanvasView) => void): (() => void) =>
  store.subscribe((now, old) => {
    if (now.transform !== old.transform || now.width !== old.width || now.height !== old.height) tell(viewNow(now))
  })

/**
 * Calls `follow` before the first paint and then with each change of the view, so that elements can be put in their place
 * without a render a frame; after a render the new `follow` takes over.
 */
export function useFollowView(follow: (view: CanvasView) => void): void {
  const store = useStoreApi()
  useLayoutEffect(() => {
    follow(viewNow(store.getState()))
    return followView(store, follow)
  })
}
