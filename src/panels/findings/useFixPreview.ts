import { type PointerEvent, useEffect, useRef } from 'react'
import type { Change } from '#domain/board/change.ts'
import { layNew } from '#domain/edits/layNew.ts'
import type { OfferedFix } from '#domain/flow/offeredFixes.ts'
import { useWorkspace } from '#workspace/useWorkspace.ts'

/** What makes a button show on the canvas what its changes would do, if any, as long as a pointer or the focus is on it. */
export function useFixPreview(fixOf: () => Pick<OfferedFix, 'changes' | 'after'> | undefined) {
  const { document, desk } = useWorkspace()
  const shown = useRef<readonly Change[]>(undefined)
  const show = () => {
    if (desk.getState().pointerDown) return
    const fix = fixOf()
    if (!fix || fix.changes.length === 0) return
    shown.current = layNew(document.board(), fix.changes, fix.after)
    desk.setState({ preview: shown.current })
  }
  const hide = () => {
    if (shown.current && desk.getState().preview === shown.current) desk.setState({ preview: undefined })
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
