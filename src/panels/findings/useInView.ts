import { type RefObject, useEffect, useState } from 'react'

/** True while an element is in view; always where the browser cannot tell. */
export function useInView(element: RefObject<Element | null>): boolean {
  const [seen, setSeen] = useState(() => globalThis.IntersectionObserver === undefined)
  useEffect(() => {
    if (!globalThis.IntersectionObserver || !element.current) return
    const observer = new IntersectionObserver((entries) => setSeen(entries.at(-1)?.isIntersecting ?? false))
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [element])
  return seen
}
