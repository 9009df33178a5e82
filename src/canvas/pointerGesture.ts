/** What a gesture hears of: each move, and its one end. `cancelled` is true for Escape, a lost pointer or a second finger. */
export interface GestureHandlers {
  readonly move: (event: PointerEvent) => void
  readonly end: (event: PointerEvent | undefined, cancelled: boolean) => void
}

/** Follows one pointer from its press until it is released, anywhere on the page; works for mouse, pen and touch. */
export function followPointer(pointerId: number, handlers: GestureHandlers): void {
  const stop = (event: PointerEvent | undefined, cancelled: boolean) => {
    window.removeEventListener('pointermove', onMove)
    window.removeEventListener('pointerup', onUp)
    window.removeEventListener('pointercancel', onCancel)
    window.removeEventListener('pointerdown', onOther, true)
    window.removeEventListener('keydown', onKey, true)
    handlers.end(event, cancelled)
  }
  const onMove = (event: PointerEvent) => {
    if (event.pointerId === pointerId) handlers.move(event)
  }
  const onUp = (event: PointerEvent) => {
    if (event.pointerId === pointerId) stop(event, false)
  }
  const onCancel = (event: PointerEvent) => {
    if (event.pointerId === pointerId) stop(event, true)
  }
  const onOther = (event: PointerEvent) => {
    if (event.pointerId !== pointerId) stop(undefined, true)
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    stop(undefined, true)
  }
  window.addEventListener('pointermove', onMove)
  window.addEventListener('pointerup', onUp)
  window.addEventListener('pointercancel', onCancel)
  window.addEventListener('pointerdown', onOther, true)
  window.addEventListener('keydown', onKey, true)
}
