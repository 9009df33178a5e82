import { useStoreApi } from '@xyflow/react'
import { useLayoutEffect } from 'react'
import type { Size } from '#shared/geometry.ts'
import type { BoardView } from './boardView.ts'

/** What a canvas shows of the board, and its own size in screen pixels. */
type CanvasView = BoardView & Size

/**
 * Calls `follow` before the first paint and then with each change of the view, so that elements can be put in their place
 * without a render a frame; after a render the new `follow` takes over.
 */
export function useFollowView(follow: (view: CanvasView) => void): void {
  const store = useStoreApi()
  useLayoutEffect(() => {
    const tell = () => {
      const { transform, width, height } = store.getState()
      const [x, y, zoom] = transform
      follow({ x, y, zoom, width, height })
    }
    tell()
    return store.subscribe((now, old) => {
      if (now.transform !== old.transform || now.width !== old.width || now.height !== old.height) tell()
    })
  })
}
