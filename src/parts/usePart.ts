import { useCallback, useEffect, useState } from 'react'

/** A part of the app that is loaded on first use. */
export type Part<T> =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly part: T }
  | { readonly status: 'failed'; readonly retry: () => void }

/** Loads a part when `wanted` is first true and keeps it; `load` must be the same function on every render. */
export function usePart<T>(load: () => Promise<T>, wanted: boolean): Part<T> {
  const [loaded, setLoaded] = useState<{ readonly part: T }>()
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    if (!wanted || loaded || failed) return
    let current = true
    load().then(
      (part) => current && setLoaded({ part }),
      () => current && setFailed(true),
    )
    return () => {
      current = false
    }
  }, [load, wanted, loaded, failed])
  const retry = useCallback(() => setFailed(false), [])
  if (loaded) return { status: 'ready', part: loaded.part }
  return failed ? { status: 'failed', retry } : { status: 'loading' }
}
