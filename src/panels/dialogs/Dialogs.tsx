import { useEffect } from 'react'
import { usePart } from '#parts/usePart.ts'
import { useSession, useWorkspace } from '#workspace/useWorkspace.ts'

const load = () => import('./OpenDialog.tsx')

/** Shows what lies over the board; the code of the dialogs is loaded when the first one opens. */
export function Dialogs() {
  const { desktop, session } = useWorkspace()
  const wanted = useSession((state) => state.dialog !== undefined || state.openEdge !== undefined)
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
