import { useCallback } from 'react'
import { useOpenedPart } from '#parts/useOpenedPart.ts'
import { useDesk, useWorkspace } from '#workspace/useWorkspace.ts'

const load = () => import('./FlowPanel.tsx')

/** The field for typed flows at the foot of the canvas, loaded when it is first opened. */
export function TypedFlow() {
  const { desk } = useWorkspace()
  const open = useDesk((state) => state.typedFlow)
  const close = useCallback(() => desk.setState({ typedFlow: false, wish: undefined }), [desk])
  const part = useOpenedPart(load, open, close)
  return part ? <part.FlowPanel /> : null
}
