import type { StoreApi } from 'zustand/vanilla'
import type { Workspace } from '#commands/workspace.ts'
import type { Ghosts } from './ghostsOf.ts'
import type { RouteState } from './routes.ts'

/** The changes that are shown now, if any; written by `followGhosts`, read by each card and edge for itself. */
export type GhostState = StoreApi<Ghosts | undefined>

/** Nothing can be previewed before something was drawn and checked, so this is no part of the first visit. */
const load = () => import('./ghostsOf.ts')

/**
 * Shows what the desk previews, else what it points at, until the function returned is called; computed when that or the board
 * changes, and only then.
 */
export function followGhosts({ document, desk }: Workspace, routes: RouteState, ghosts: GhostState): () => void {
  let part: Awaited<ReturnType<typeof load>> | undefined
  let isOver = false
  const loadFirst = () =>
    void load().then(
      (loaded) => {
        part = loaded
        if (!isOver) show()
      },
      // What a repair does can be read, too; the next preview asks again.
      () => {},
    )
  const shown = ({ ghostsOf, sketchGhosts, pointedAt }: NonNullable<typeof part>): Ghosts | undefined => {
    const { preview, sketched, pointed } = desk.getState()
    if (preview) return ghostsOf(document.board(), preview, routes.getState().routes)
    if (sketched) return sketchGhosts(document.board(), sketched, routes.getState().routes)
    return pointed && pointedAt(pointed)
  }
  const show = () => {
    const { preview, sketched, pointed } = desk.getState()
    if ((preview || sketched || pointed) && !part) loadFirst()
    ghosts.setState(part && shown(part), true)
  }
  show()
  const stopDesk = desk.subscribe(({ preview, sketched, pointed }, old) => {
    if (preview !== old.preview || sketched !== old.sketched || pointed !== old.pointed) show()
  })
  const stopBoard = document.state.subscribe(({ board }, old) => {
    if (board !== old.board && desk.getState().preview) show()
  })
  return () => {
    isOver = true
    stopDesk()
    stopBoard()
    ghosts.setState(undefined, true)
  }
}
