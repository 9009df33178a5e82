import { useEffect } from 'react'
import { useWorkspace } from '#workspace/useWorkspace.ts'
import { ghostStore } from './ghosts.ts'
import { ghostsOf } from './ghostsOf.ts'
import { routeStore } from './routes.ts'

/** Shows what the session previews for as long as it does; computed when the preview or the board changes, and only then. */
export function useGhosts(): void {
  const { document, session } = useWorkspace()
  useEffect(() => {
    const show = () => {
      const { preview } = session.getState()
      const { routes } = routeStore.getState()
      ghostStore.setState({ ghosts: preview && ghostsOf(document.board(), preview, routes) })
    }
    show()
    const stopSession = session.subscribe(({ preview }, old) => {
      if (preview !== old.preview) show()
    })
    const stopBoard = document.state.subscribe(({ board }, old) => {
      if (board !== old.board && session.getState().preview) show()
    })
    return () => {
      stopSession()
      stopBoard()
      ghostStore.setState({ ghosts: undefined })
    }
  }, [document, session])
}
