import { useCallback } from 'react'
import { ASKING_NOTHING, isAsking } from '#desk/desk.ts'
import { useOpenedPart } from '#parts/useOpenedPart.ts'
import { useDesk, useWorkspace } from '#workspace/useWorkspace.ts'
import { useEarly } from './useEarly.ts'

const load = () => import('./OpenDialog.tsx')

/** Shows what lies over the board; the code of the dialogs is loaded as soon as somebody uses the page, so that it is there in time. */
export function Dialogs() {
  const { desk } = useWorkspace()
  const wanted = useDesk(isAsking)
  useEarly(load)
  const close = useCallback(() => desk.setState(ASKING_NOTHING), [desk])
  const part = useOpenedPart(load, wanted, close)
  return part ? <part.OpenDialog /> : null
}
