import type { Workspace } from '#commands/workspace.ts'
import { ASKING_NOTHING } from '#desk/desk.ts'

/** Closes what lies over the board; `then` runs once the focus is back where it was. */
export function closeDialog({ desk }: Workspace, then?: () => void): void {
  desk.setState({ ...ASKING_NOTHING, closing: then !== undefined })
  if (!then) return
  // The dialog leaves and gives the focus back in microtasks, so the next task comes after both.
  setTimeout(() => {
    then()
    desk.setState({ closing: false })
  })
}
