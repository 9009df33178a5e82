import type { Point } from '#shared/geometry.ts'
import { HOLD, pressState } from './dragStart.ts'

interface PressListener {
  /** the press has become a drag */
  readonly start: () => void
  readonly move: (at: Point) => void
  readonly drop: (at: Point) => void
  /** always the last call, whether it was dropped, cancelled or never a drag */
  readonly end: () => void
}

const pointOf = (event: PointerEvent): Point => ({ x: event.clientX, y: event.clientY })

/** Follows a pointer that went down on an element until it is up; Escape and a scroll by finger cancel. Returns what stops it. */
export function followPress(down: PointerEvent, element: HTMLElement, listener: PressListener): () => void {
  const { pointerId, pointerType } = down
  const origin = pointOf(down)
  const listening = new AbortController()
  let last = origin
  let dragging = false

  const start = () => {
    clearTimeout(hold)
    dragging = true
    element.setPointerCapture(pointerId)
    listener.start()
    listener.move(last)
  }
  const hold = pointerType === 'touch' ? setTimeout(start, HOLD) : undefined
  const end = () => {
    clearTimeout(hold)
    listening.abort()
    listener.end()
  }
  const move = (event: PointerEvent) => {
    if (event.pointerId !== pointerId) return
    last = pointOf(event)
    if (dragging) return listener.move(last)
    const moved = { x: last.x - origin.x, y: last.y - origin.y }
    const state = pressState(moved, pointerType, event.timeStamp - down.timeStamp)
    if (state === 'scroll') end()
    else if (state === 'drag') start()
  }
  const up = (event: PointerEvent) => {
    if (event.pointerId !== pointerId) return
    if (dragging) listener.drop(pointOf(event))
    end()
  }
  const giveUp = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !dragging) return
    event.preventDefault()
    event.stopPropagation()
    end()
  }
  const { signal } = listening
  window.addEventListener('pointermove', move, { signal })
  window.addEventListener('pointerup', up, { signal })
  window.addEventListener('pointercancel', end, { signal })
  window.addEventListener('keydown', giveUp, { signal, capture: true })
  return end
}
