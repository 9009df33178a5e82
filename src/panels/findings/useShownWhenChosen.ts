import { type RefObject, useLayoutEffect, useRef } from 'react'

const PANEL = '[data-findings]'

/**
 * Brings an item of the list into view when it is chosen, and lets the focus follow if it is in the list. What was pressed stays
 * under the pointer although another item closes above it: call what is returned before choosing.
 */
export function useShownWhenChosen(item: RefObject<HTMLElement | null>, chosen: boolean): () => void {
  const pressedAt = useRef<number>(undefined)
  useLayoutEffect(() => {
    const element = item.current
    if (!chosen || !element) return
    const scroller = element.closest('[data-scroller]')
    if (scroller && pressedAt.current !== undefined) {
      scroller.scrollTop += element.getBoundingClientRect().top - pressedAt.current
    }
    pressedAt.current = undefined
    element.scrollIntoView?.({ block: 'nearest' })
    if (element.closest(PANEL)?.contains(document.activeElement)) {
      element.querySelector('button')?.focus({ preventScroll: true })
    }
  }, [chosen, item])
  return () => {
    pressedAt.current = item.current?.getBoundingClientRect().top
  }
}
