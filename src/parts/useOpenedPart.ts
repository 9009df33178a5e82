import { useEffect } from 'react'
import { useWorkspace } from '#workspace/useWorkspace.ts'
import { usePart } from './usePart.ts'

const NOT_LOADED = 'This part could not be loaded. Try again, or reload the page; what is saved is kept.'

/**
 * A part that opens over the board, loaded when it is first `wanted`. When it cannot be loaded a message says so and offers to
 * reload, and `close` takes the wish for it back; the next wish tries again. `load` must be the same function on every render.
 */
export function useOpenedPart<T>(load: () => Promise<T>, wanted: boolean, close: () => void): T | undefined {
  const { desktop } = useWorkspace()
  const loaded = usePart(load, wanted)
  const retry = wanted && loaded.status === 'failed' ? loaded.retry : undefined
  useEffect(() => {
    if (!retry) return
    close()
    desktop.notify(NOT_LOADED, 'error', { title: 'Reload', act: desktop.reload })
    retry()
  }, [retry, close, desktop])
  return wanted && loaded.status === 'ready' ? loaded.part : undefined
}
