import { useEffect } from 'react'
import { usePart } from '#parts/usePart.ts'
import { useSession, useWorkspace } from '#workspace/useWorkspace.ts'
import { useEarly } from './useEarly.ts'

const load = () => import('./OpenDialog.tsx')

/** Shows what lies over the board; the code of the dialogs is loaded as soon as somebody uses the page, so that it is there in time. */
export function Dialogs() {
  const { desktop, session } = useWorkspace()
  const wanted = useSession((state) => state.dialog !== undefined || state.openEdge !== undefined)
  useEarly(load)
  const loaded = usePart(load, wanted)
  const retry = wanted && loaded.status === 'failed' ? loaded.retry : undefined
  useEffect(() => {
    if (!retry) return
    session.setState({ dialog: undefined, openEdge: undefined })
    desktop.notify('This part could not be loaded. Check the connection and try again.', 'error')
    retry()
  }, [retry, session, desktop])
  if (!wanted || loaded.status !== 'ready') return null
  const { OpenDialog } = loaded.part
  return <OpenDialog />
}
