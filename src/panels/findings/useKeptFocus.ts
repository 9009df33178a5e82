import { type FocusEvent, type RefObject, useEffect, useRef } from 'react'
import { useWorkspace } from '#workspace/useWorkspace.ts'

interface Held {
  readonly element: Element
  /** the item of the list that it is in, and its place among all of them */
  readonly item: Element | null
  readonly place: number
}

const itemsOf = (list: Element) => [...list.querySelectorAll<HTMLElement>('[data-place]')]

/** Keeps the focus in a list of items: when what has it goes away, its item has it, else the item that takes its place. */
export function useKeptFocus(list: RefObject<HTMLElement | null>) {
  const { desk } = useWorkspace()
  const held = useRef<Held>(undefined)
  useEffect(() => {
    const root = list.current
    if (!root) return
    const restore = () => {
      const last = held.current
      if (!last || last.element.isConnected) return
      held.current = undefined
      if (document.activeElement && document.activeElement !== document.body) return
      const items = itemsOf(root)
      const remembered = items.find((item) => item.dataset.place === desk.getState().finding)
      const next = items[Math.min(last.place, items.length - 1)]
      const item = last.item?.isConnected ? last.item : (last.item?.hasAttribute('data-rule') && remembered) || next
      const target = item?.querySelector<HTMLElement>('button') ?? root
      target.focus({ preventScroll: item === undefined })
    }
    const observer = new MutationObserver(restore)
    observer.observe(root, { childList: true, subtree: true })
    return () => observer.disconnect()
  }, [list, desk])
  return {
    onFocus: ({ target }: FocusEvent) => {
      const item = target.closest('[data-place]')
      const items: readonly Element[] = list.current ? itemsOf(list.current) : []
      held.current = { element: target, item, place: Math.max(0, item ? items.indexOf(item) : 0) }
    },
    onBlur: ({ target, relatedTarget }: FocusEvent) => {
      if (relatedTarget) held.current = undefined
      // Whether it went away or was left is known once the page has changed.
      else
        queueMicrotask(() => {
          if (held.current?.element === target && target.isConnected) held.current = undefined
        })
    },
  }
}
