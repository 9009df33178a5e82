import { type PointerEvent, useEffect, useRef } from 'react'
import type { Command } from '#commands/command.ts'
import type { Workspace } from '#commands/workspace.ts'
import type { Change } from '#domain/board/change.ts'
import { useWorkspace } from '#workspace/useWorkspace.ts'

/** More changes than this are too many to be looked at before. */
const MOST_SHOWN = 150

/** What a command would change now; nothing where that is not to be had, or more than can be looked at. */
async function changesOf(command: Command, { document, desk, newId }: Workspace): Promise<readonly Change[]> {
  if (!('load' in command) || !command.previews) return []
  const context = { board: document.board(), selection: desk.getState().selection, newId }
  const changes = await command.load(context).then(
    (edit) => edit({ ...context, board: document.board() }).changes,
    () => [],
  )
  return changes.length > MOST_SHOWN ? [] : changes
}

/** What makes an entry of a menu show on the canvas what its command would do, as long as a pointer or the focus is on it. */
export function useCommandPreview(command: Command) {
  const workspace = useWorkspace()
  const { desk } = workspace
  /** what is looked at: an answer to another look comes too late */
  const look = useRef<object>(undefined)
  const shown = useRef<readonly Change[]>(undefined)
  const hide = () => {
    if (shown.current && desk.getState().preview === shown.current) desk.setState({ preview: undefined })
    ;[look.current, shown.current] = [undefined, undefined]
  }
  const show = async () => {
    // Pointer and focus come together.
    if (look.current) return
    const own = {}
    look.current = own
    const changes = await changesOf(command, workspace)
    if (look.current !== own || changes.length === 0) return
    shown.current = changes
    desk.setState({ preview: changes })
  }
  const hideLatest = useRef(hide)
  hideLatest.current = hide
  useEffect(() => () => hideLatest.current(), [])
  if (!('previews' in command)) return {}
  return {
    onPointerEnter: ({ pointerType }: PointerEvent) => {
      // A finger has no way to look first.
      if (pointerType !== 'touch') void show()
    },
    onPointerLeave: hide,
    onFocus: () => void show(),
    onBlur: hide,
  }
}
