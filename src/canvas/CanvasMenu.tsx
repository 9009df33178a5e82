import { type MouseEvent, type ReactNode, useCallback } from 'react'
import { useOpenedPart } from '#parts/useOpenedPart.ts'
import { useDesk, useWorkspace } from '#workspace/useWorkspace.ts'

const load = () => import('./CanvasMenuPopup.tsx')

/** Opens the menu of the canvas where it is asked for; its code loads with the first time. */
export function CanvasMenu({ children }: { readonly children: ReactNode }) {
  const { desk } = useWorkspace()
  const at = useDesk(({ menuAt }) => menuAt)
  const close = useCallback(() => desk.setState({ menuAt: undefined }), [desk])
  const part = useOpenedPart(load, at !== undefined, close)
  const open = (event: MouseEvent) => {
    if (event.target instanceof Element && event.target.closest('input, textarea')) return
    event.preventDefault()
    const box = event.target instanceof Element ? event.target.getBoundingClientRect() : undefined
    // The menu key asks at 0, 0: then the menu belongs under what has the focus.
    const byKey = event.clientX === 0 && event.clientY === 0
    const here = { x: event.clientX, y: event.clientY }
    desk.setState({ menuAt: byKey && box ? { x: box.left + 20, y: box.bottom } : here })
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the menu key of the focused block arrives here, too
    <div className="size-full" onContextMenu={open}>
      {children}
      {at && part && <part.CanvasMenuPopup key={`${at.x} ${at.y}`} at={at} onClose={close} />}
    </div>
  )
}
