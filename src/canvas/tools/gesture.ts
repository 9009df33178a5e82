import type { GestureRequest } from '#commands/gestures.ts'
import { onMac } from '#parts/shortcutLabel.ts'
import { clamp, type Point } from '#shared/geometry.ts'
import type { AnyTool } from './catalogue.ts'
import type { ToolStates } from './shown.ts'
import type { Ground, Pointer, Step, ToolEvent } from './tool.ts'

const EDGE = 40
/** How far a finger strays that means to rest, in screen pixels. */
const TREMBLE = 8
const FASTEST = 14

const speed = (position: number, low: number, high: number): number => {
  if (position < low + EDGE) return clamp(((low + EDGE - position) / EDGE) * FASTEST, 0, FASTEST)
  if (position > high - EDGE) return -clamp(((position - high + EDGE) / EDGE) * FASTEST, 0, FASTEST)
  return 0
}

/** How far to pan in this frame, in screen pixels, when the pointer is near or beyond the border of the canvas. */
const panSpeed = (pointer: Point, area: DOMRect): Point => ({
  x: speed(pointer.x, area.left, area.right),
  y: speed(pointer.y, area.top, area.bottom),
})

/** The canvas as the page has it; screen points are pixels of the window. */
export interface Surface {
  readonly root: HTMLElement
  toBoard(screen: Point): Point
  zoom(): number
  area(): DOMRect
  panBy(distance: Point): void
  /** gives the focus to the canvas itself */
  focus(): void
}

/** What a gesture works with. */
export interface GestureSetting {
  readonly ground: Ground
  readonly shown: ToolStates
  readonly surface: Surface
  perform(request: GestureRequest): void
}

/** A press that a tool has taken. */
export interface TakenPress {
  readonly tool: AnyTool
  readonly state: unknown
  readonly down: PointerEvent
  /** keeps hearing of the pointer wherever it is */
  readonly captures: HTMLElement
  /** places over the canvas that count as outside of it */
  readonly isCovered?: ((screen: Point) => boolean) | undefined
  /** the last call, however it ended */
  readonly over: () => void
}

/** A gesture that is under way. */
export interface Gesture {
  readonly tool: AnyTool
  /** Ends it without a trace. */
  cancel(): void
  /** Ends it when a record that it names is gone. */
  forget(isThere: (id: string) => boolean): void
}

const screenPoint = (event: MouseEvent): Point => ({ x: event.clientX, y: event.clientY })
const isIn = ({ left, right, top, bottom }: DOMRect, { x, y }: Point) =>
  x >= left && x <= right && y >= top && y <= bottom

const MODIFIERS = ['shiftKey', 'ctrlKey', 'metaKey', 'altKey'] as const
const kindOf = (event: MouseEvent) => ('pointerType' in event ? (event.pointerType as Pointer['kind']) : 'mouse')
type Keys = Pick<MouseEvent, (typeof MODIFIERS)[number]>

const slopOf = ({ slop = 0 }: AnyTool, { pointerType }: PointerEvent) =>
  pointerType === 'touch' ? Math.max(slop, TREMBLE) : slop

const differ = (a: Keys, b: Keys) => MODIFIERS.some((key) => a[key] !== b[key])

/** Where an event of the pointer is, and what is held with it. */
export function readPointer(
  event: MouseEvent,
  surface: Surface,
  { since = event.timeStamp, keys = event as Keys } = {},
): Pointer {
  const screen = screenPoint(event)
  return {
    screen,
    at: surface.toBoard(screen),
    inside: isIn(surface.area(), screen),
    kind: kindOf(event),
    adds: keys.shiftKey || keys.ctrlKey || keys.metaKey,
    copies: keys.altKey,
    free: keys.metaKey || (keys.ctrlKey && !onMac),
    heldFor: event.timeStamp - since,
  }
}

/** True for a click of a mouse, a pen or a finger; a screen reader or a script makes one without them. */
export const isByPointer = (event: MouseEvent): boolean =>
  event.detail > 0 || ('pointerType' in event && event.pointerType !== '')

/** The click that a browser sends when a gesture ends is none, nor is it the second of two. */
function swallowClick(): void {
  const listening = new AbortController()
  const { signal } = listening
  // On some systems the click after a drag counts no press; it comes in the same task.
  let atOnce = true
  setTimeout(() => {
    atOnce = false
  })
  const swallow = (event: MouseEvent) => {
    if (!atOnce && !isByPointer(event)) return
    event.stopPropagation()
    event.preventDefault()
  }
  // Of a finger that opened a menu a browser makes a press outside of that.
  for (const type of ['mousedown', 'click', 'dblclick'] as const)
    window.addEventListener(type, swallow, { signal, capture: true })
  const keep = (event: TouchEvent) => event.cancelable && event.preventDefault()
  window.addEventListener('touchend', keep, { signal, capture: true, passive: false })
  window.addEventListener('pointerdown', () => listening.abort(), { signal, capture: true })
}

/** Follows a pointer that a tool has taken until it is up, anywhere on the page; Escape and a second finger cancel. */
export function followGesture(setting: GestureSetting, press: TakenPress): Gesture {
  const { ground, shown, surface, perform } = setting
  const { tool, down, captures, isCovered, over } = press
  const listening = new AbortController()
  let state: unknown = press.state
  let last: MouseEvent = down
  /** what is held down on the keyboard, which may change while the pointer rests */
  let keys: Keys = down
  let moved = false
  /** something of it was seen, so that it is more than a press */
  let visible = false
  let isOver = false
  let frame = 0

  const pointer = (): Pointer => {
    const read = readPointer(last, surface, { since: down.timeStamp, keys })
    const at: Pointer = { ...read, kind: kindOf(down) }
    return isCovered?.(read.screen) ? { ...at, inside: false } : at
  }
  const end = (asks: readonly GestureRequest[] = [], by?: ToolEvent['type']) => {
    isOver = true
    clearTimeout(hold)
    cancelAnimationFrame(frame)
    listening.abort()
    if (visible || by === 'hold') swallowClick()
    try {
      for (const request of asks) perform(request)
    } finally {
      shown.show({})
      over()
    }
  }
  const show = ({ shows, pans }: Step<unknown>) => {
    if (!visible && (shows || pans)) {
      visible = true
      captures.setPointerCapture?.(down.pointerId)
      if (tool.cursor) surface.root.style.cursor = tool.cursor
    }
    if (shows) shown.show(shows)
    if (pans) surface.panBy(pans)
  }
  const send = (type: ToolEvent['type']) => {
    const step = tool.step(state, { type, pointer: pointer(), moved }, ground)
    state = step.state
    if (state === undefined || type === 'up' || type === 'cancel') return end(step.asks, type)
    show(step)
    for (const request of step.asks ?? []) perform(request)
  }
  const panNow = () => panSpeed(screenPoint(last), surface.area())
  /** Pans in each frame as long as the pointer is near the border; elsewhere no frame is asked for, since each costs the whole page. */
  const followBorder = () => {
    const by = panNow()
    if (isOver || !visible || !tool.follows || frame !== 0 || (by.x === 0 && by.y === 0)) return
    frame = requestAnimationFrame(() => {
      frame = 0
      surface.panBy(panNow())
      send('pan')
      followBorder()
    })
  }
  const cancel = () => {
    if (!isOver) send('cancel')
  }
  const mine = (then: (event: PointerEvent) => void) => (event: PointerEvent) => {
    if (event.pointerId === down.pointerId) then(event)
  }
  const move = (event: PointerEvent) => {
    last = keys = event
    moved ||= Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY) > slopOf(tool, down)
    send('move')
    followBorder()
  }
  const up = (event: PointerEvent) => {
    last = keys = event
    send('up')
  }
  const onKey = (event: KeyboardEvent) => {
    const isNews = visible && differ(event, keys)
    keys = event
    if (isNews) send('move')
    if (event.type !== 'keydown' || event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    cancel()
  }
  const { signal } = listening
  window.addEventListener('pointermove', mine(move), { signal })
  window.addEventListener('pointerup', mine(up), { signal })
  window.addEventListener('pointercancel', mine(cancel), { signal })
  for (const type of ['keydown', 'keyup'] as const) window.addEventListener(type, onKey, { signal, capture: true })
  const onOther = ({ pointerId }: PointerEvent) => pointerId !== down.pointerId && cancel()
  window.addEventListener('pointerdown', onOther, { signal, capture: true })
  const isHeld = tool.hold !== undefined && down.pointerType === 'touch'
  const hold = isHeld ? setTimeout(send, tool.hold, 'hold') : undefined
  return {
    tool,
    cancel,
    forget: (isThere) => {
      if (!isOver && !(tool.names?.(state) ?? []).every(isThere)) cancel()
    },
  }
}
