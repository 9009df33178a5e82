import type { ToolStates } from '#canvas/tools/shown.ts'
import type { Workspace } from '#commands/workspace.ts'
import type { RouteState } from './routes.ts'

/** Nothing is to be routed before the first block is placed, so the router is no part of the first visit. */
const load = async () => (await import('./startRouting.ts')).startRouting

const NOT_LOADED = 'Edges cannot be drawn: a part of the page could not be loaded. What is saved is kept.'

/**
 * Keeps the routes of the board's edges current, also while cards are dragged, until the function returned is called. Where the
 * router cannot be loaded that is told once, and each change of the board tries again.
 */
export function followRoutes(workspace: Workspace, drag: ToolStates['drag'], routes: RouteState): () => void {
  const { document, desktop } = workspace
  let state: 'idle' | 'loading' | 'over' = 'idle'
  let isTold = false
  let stop = () => {}
  const failed = () => {
    if (state === 'over') return
    state = 'idle'
    if (!isTold) desktop.notify(NOT_LOADED, 'error', { title: 'Reload', act: desktop.reload })
    isTold = true
  }
  const begin = () => {
    if (state !== 'idle' || document.board().blocks.length === 0) return
    state = 'loading'
    load().then((startRouting) => {
      if (state === 'over') return
      stopWaiting()
      stop = startRouting(workspace, drag, routes)
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
