import { useStore as useFlowStore, useReactFlow } from '@xyflow/react'
import { useEffect, useRef } from 'react'
import { useWorkspace } from '#workspace/useWorkspace.ts'

/** Fits the board into the window when it is shown for the first time and the size of the canvas is known. */
export function useFirstFit(): void {
  const workspace = useWorkspace()
  const { viewportInitialized } = useReactFlow()
  const sized = useFlowStore((state) => state.width > 0 && state.height > 0)
  const fitted = useRef(false)
  useEffect(() => {
    if (!viewportInitialized || !sized || fitted.current) return
    fitted.current = true
    workspace.view.fit()
  }, [workspace, viewportInitialized, sized])
}
