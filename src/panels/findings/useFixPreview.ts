import { type PointerEvent, useEffect, useRef } from 'react'
import { heldFixes } from '#commands/findings/heldFixes.ts'
import type { Change } from '#domain/board/change.ts'
import { layNew } from '#domain/edits/layNew.ts'
import type { Finding } from '#domain/flow/rule.ts'
import { useWorkspace } from '#workspace/useWorkspace.ts'

/** What makes a button show on the canvas what its fix would do, as long as a pointer or the focus is on it. */
export function useFixPreview(finding: Finding, title: string) {
  const workspace = useWorkspace()
  const { document, session } = workspace
  const shown = useRef<readonly Change[]>(undefined)
  const show = () => {
    const fix = heldFixes(workspace, finding).find((each) => each.title === title)
    if (!fix || session.getState().pointerDown) return
    shown.current = layNew(document.board(), fix.changes)
    session.setState({ preview: shown.current })
  }
  const hide = () => {
    if (shown.current && session.getState().preview === shown.current) session.setState({ preview: undefined })
    shown.current = undefined
  }
  const hideLatest = useRef(hide)
  hideLatest.current = hide
  useEffect(() => () => hideLatest.current(), [])
  return {
    onPointerEnter: (event: PointerEvent) => {
      // A finger has no way to look first.
      if (event.pointerType !== 'touch') show()
    },
    onPointerLeave: hide,
    onFocus: show,
    onBlur: hide,
  }
}
