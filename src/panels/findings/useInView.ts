import { type RefObject, useEffect, useState } from 'react'

/** True once an element is, or has been, in view; at once where the browser cannot tell. */
export function useInView(element: RefObject<Element | null>): boolean {
  const [seen, setSeen] = useState(() => globalThis.IntersectionObserver === undefined)
  useEffect(() => {
    if (seen || !element.current) return
    const observer = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) setSeen(true)
    })
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [seen, element])
  return seen
}
