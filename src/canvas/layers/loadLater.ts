import type { StoreApi } from 'zustand/vanilla'
import { foldBy } from '#canvas/drawnBoard.ts'
import type { ToolStates } from '#canvas/tools/shown.ts'
import { tellMissing } from '#commands/withPart.ts'
import type { Workspace } from '#commands/workspace.ts'
import { createTimers } from '#desk/timers.ts'
import { loadingWords } from '#words/loading.ts'
import type { LaterLayers } from './later.ts'
import type { RouteState } from './routes.ts'

// The code of the page, not the state of a canvas.
let loaded: LaterLayers | undefined

/** The later layers as far as the page has them. */
export const laterLayersNow = (): LaterLayers | undefined => loaded

/** Loads the later layers, so that a board with blocks can be shown whole at once; rejects when that part of the page is not to be had. */
export async function loadLaterLayers(): Promise<void> {
  loaded ??= (await import('./laterLayers.ts')).LATER_LAYERS
  foldBy(loaded.foldedBoard)
}

interface Later {
  readonly layers: StoreApi<{ readonly layers: LaterLayers | undefined }>
  readonly routes: RouteState
  readonly drag: ToolStates['drag']
}

/**
 * Gives a canvas its later layers once there is a block, and from then on keeps the routes of the edges current, until the function
 * returned is called. They do not hold up the frame that shows the first block. Where they cannot be loaded that is told once, and each
 * change of the board tries again.
 */
export function followLater(workspace: Workspace, { layers, routes, drag }: Later): () => void {
  const { document, desk, desktop } = workspace
  const timers = createTimers()
  let state: 'idle' | 'loading' | 'over' = 'idle'
  let isTold = false
  let stop = () => {}
  const begin = () => {
    if (state === 'over' || !loaded) return
    stopWaiting()
    state = 'over'
    layers.setState({ layers: loaded })
    workspace.room = loaded.createRoomMaker(workspace)
    stop = loaded.startRouting(workspace, drag, routes)
  }
  const failed = () => {
    if (state === 'over') return
    state = 'idle'
    if (!isTold) tellMissing(desktop, loadingWords.edges)
    isTold = true
  }
  const load = () => void loadLaterLayers().then(begin, failed)
  const follow = (run: (load: () => void) => void) => {
    if (state !== 'idle' || (document.board().blocks.length === 0 && !desk.getState().typedFlow)) return
    if (loaded) return begin()
    state = 'loading'
    run(load)
  }
  const stops = [document.state, desk].map(({ subscribe }) => subscribe(() => follow(timers.afterFrame)))
  const stopWaiting = () => {
    for (const each of stops) each()
  }
  follow((now) => now())
  return () => {
    state = 'over'
    timers.stop()
    stopWaiting()
    stop()
  }
}
