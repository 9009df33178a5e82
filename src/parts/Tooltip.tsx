import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { Kbd } from './Kbd.tsx'
import { type FloatingSide, placeBeside } from './placeBeside.ts'

/** The side of its anchor that a tooltip prefers. */
export type TooltipSide = FloatingSide

interface TooltipProps {
  readonly text: ReactNode
  readonly shortcut?: string | undefined
  readonly side?: TooltipSide
  /** how long a pointer rests before the tooltip appears, in milliseconds */
  readonly delay?: number
  readonly children: ReactNode
}

function Bubble({ anchor, text, shortcut, side = 'bottom' }: Omit<TooltipProps, 'children'> & { anchor: Element }) {
  const bubble = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const node = bubble.current
    if (!node) return
    const window = { width: document.documentElement.clientWidth, height: document.documentElement.clientHeight }
    const at = placeBeside(anchor.getBoundingClientRect(), node.getBoundingClientRect(), { side, window })
    node.style.left = `${at.x}px`
    node.style.top = `${at.y}px`
  }, [anchor, side])
  return createPortal(
    <div
      ref={bubble}
      role="tooltip"
      className="pointer-events-none fixed top-0 left-0 z-50 flex max-w-72 items-center gap-2 rounded-lg border border-border bg-raised px-2.5 py-1.5 text-[12px] text-text shadow-float"
    >
      <span>{text}</span>
      {shortcut && <Kbd>{shortcut}</Kbd>}
    </div>,
    document.body,
  )
}

/** Says what its one child is for, when a pointer rests on it or the keyboard reaches it; Escape or a press puts it away. */
export function Tooltip({ children, delay = 450, ...bubble }: TooltipProps) {
  const wrapper = useRef<HTMLSpanElement>(null)
  const [anchor, setAnchor] = useState<Element>()
  useEffect(() => {
    const node = wrapper.current
    if (!node) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const controller = new AbortController()
    const listen = (name: string, listener: (event: Event) => void) =>
      node.addEventListener(name, listener, { signal: controller.signal })
    const show = () => setAnchor(node.firstElementChild ?? undefined)
    const hide = () => {
      clearTimeout(timer)
      setAnchor(undefined)
    }
    listen('pointerenter', (event) => {
      const { pointerType, buttons } = event as PointerEvent
      // What a hand drags across it, or away from it, is not a question.
      if (pointerType === 'touch' || buttons > 0) return
      clearTimeout(timer)
      timer = setTimeout(show, delay)
    })
    listen('focusin', (event) => {
      if (event.target instanceof Element && event.target.matches(':focus-visible')) show()
    })
    for (const name of ['pointerleave', 'pointerdown', 'focusout']) listen(name, hide)
    listen('keydown', (event) => {
      if ((event as KeyboardEvent).key === 'Escape') hide()
    })
    return () => {
      clearTimeout(timer)
      controller.abort()
    }
  }, [delay])
  return (
    <span ref={wrapper} className="contents">
      {children}
      {anchor && <Bubble anchor={anchor} {...bubble} />}
    </span>
  )
}
