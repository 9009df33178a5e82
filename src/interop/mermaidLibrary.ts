type Mermaid = typeof import('mermaid')['default']

let loading: Promise<Mermaid> | undefined

/** Mermaid, loaded on first use; a failed load rejects and is tried again next time. */
export function loadMermaid(): Promise<Mermaid> {
  loading ??= import('mermaid').then(
    (module) => module.default,
    (error: unknown) => {
      loading = undefined
      throw error
    },
  )
  return loading
}

let queue: Promise<unknown> = Promise.resolve()

/** Runs a task once all earlier ones have ended: Mermaid has one configuration, which each task sets for itself. */
export function inTurn<T>(task: () => Promise<T>): Promise<T> {
  const result = queue.then(task)
  queue = result.catch(() => undefined)
  return result
}
