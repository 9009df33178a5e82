import { useCallback, useEffect } from 'react'
import { useOpenedPart } from '#parts/useOpenedPart.ts'
import { useDesk, useWorkspace } from '#workspace/useWorkspace.ts'

const load = () => import('./typedFlow/FlowPanel.tsx')

/** The field for typed flows at the foot of the canvas, loaded when it is first opened; what is typed meanwhile goes into it. */
export function TypedFlow() {
  const { desk } = useWorkspace()
  const open = useDesk((state) => state.typedFlow)
  const close = useCallback(() => desk.setState({ typedFlow: false }), [desk])
  const part = useOpenedPart(load, open, close)
  const isWaiting = open && !part
  useEffect(() => {
    if (!isWaiting) return
    const keep = (event: KeyboardEvent) => {
      const { key } = event
      if (key.length > 1 || event.ctrlKey || event.metaKey) return
      event.preventDefault()
      event.stopPropagation()
      desk.setState(({ flowTexts }) => ({ flowTexts: { ...flowTexts, text: flowTexts.text + key } }))
    }
    window.addEventListener('keydown', keep, true)
    return () => window.removeEventListener('keydown', keep, true)
  }, [isWaiting, desk])
  return part ? <part.FlowPanel /> : null
}
