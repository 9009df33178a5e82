import { useEffect } from 'react'

const INPUTS = ['pointermove', 'pointerdown', 'keydown'] as const

/** Loads a part at the first key or movement of a pointer: somebody is there, and may ask for it next. Who asks hears of a failure. */
export function useEarly(load: () => Promise<unknown>): void {
  useEffect(() => {
    const ended = new AbortController()
    const early = () => {
      ended.abort()
      load().catch(() => {})
    }
    for (const input of INPUTS) window.addEventListener(input, early, { signal: ended.signal, passive: true })
    return () => ended.abort()
  }, [load])
}
