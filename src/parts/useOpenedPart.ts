import { useEffect } from 'react'
import { tellMissing } from '#commands/withPart.ts'
import { loadingWords } from '#words/loading.ts'
import { useWorkspace } from '#workspace/useWorkspace.ts'
import { usePart } from './usePart.ts'

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
    tellMissing(desktop, loadingWords.part)
    retry()
  }, [retry, close, desktop])
  return wanted && loaded.status === 'ready' ? loaded.part : undefined
}
