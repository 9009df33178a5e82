import { useEffect } from 'react'
import { whenIdle } from '#shared/whenIdle.ts'

const INPUTS = ['pointermove', 'pointerdown', 'keydown'] as const

/** How long a part may wait for a quiet moment, so that it is not in the way of what the first key or press asks for. */
const PATIENCE = { within: 1000, otherwise: 100 }

/**
 * Loads a part after the first key or movement of a pointer, once the browser is idle: somebody is there, and may ask for it next.
 * Who asks hears of a failure.
 */
export function useEarly(load: () => Promise<unknown>): void {
  useEffect(() => {
    const ended = new AbortController()
    let callOff = () => {}
    const early = () => {
      ended.abort()
      callOff = whenIdle(() => void load().catch(() => {}), PATIENCE)
    }
    for (const input of INPUTS) window.addEventListener(input, early, { signal: ended.signal, passive: true })
    return () => {
      ended.abort()
      callOff()
    }
  }, [load])
}
