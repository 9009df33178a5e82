import type { ToolStores } from '#canvas/tools/shown.ts'
import type { Workspace } from '#commands/workspace.ts'
import { loadingWords } from '#words/loading.ts'
import type { RouteStore } from './routes.ts'

/** Nothing is to be routed before the first block is placed, so the router is no part of the first visit. */
const load = async () => (await import('./startRouting.ts')).startRouting

/**
 * Keeps the routes of the board's edges current, also while cards are dragged, until the function returned is called. Where the
 * router cannot be loaded that is told once, and each change of the board tries again.
 */
export function followRoutes(workspace: Workspace, drag: ToolStores['drag'], store: RouteStore): () => void {
  const { document, desktop } = workspace
  let state: 'idle' | 'loading' | 'over' = 'idle'
  let isTold = false
  let stop = () => {}
  const failed = () => {
    if (state === 'over') return
    state = 'idle'
    if (!isTold) desktop.notify(loadingWords.edges, 'error', { title: loadingWords.reload, act: desktop.reload })
    isTold = true
  }
  const begin = () => {
    if (state !== 'idle' || document.board().blocks.length === 0) return
    state = 'loading'
    load().then((startRouting) => {
      if (state === 'over') return
      stopWaiting()
      stop = startRouting(workspace, drag, store)
    }, failed)
  }
  const stopWaiting = document.state.subscribe(begin)
  begin()
  return () => {
    state = 'over'
    stopWaiting()
    stop()
  }
}
