/** Stands for an answer that is undefined, as none that is not known yet. */
const NOTHING = Symbol('nothing')

/** The function with its answers kept as long as their argument lives; made for immutable arguments such as boards. */
export function onceFor<K extends object, T>(compute: (key: K) => T): (key: K) => T {
  const known = new WeakMap<K, T | typeof NOTHING>()
  return (key) => {
    const kept = known.get(key)
    if (kept !== undefined) return kept === NOTHING ? (undefined as T) : (kept as T)
    const answer = compute(key)
    known.set(key, answer === undefined ? NOTHING : answer)
    return answer
  }
}

/** Like `onceFor`; what is computed may start from the latest argument before and its answer, of which most still holds. */
export function onceAfter<K extends object, T>(compute: (key: K, last: Latest<K, T> | undefined) => T): (key: K) => T {
  let last: Latest<K, T> | undefined
  return onceFor((key) => {
    const answer = compute(key, last)
    last = { key, answer }
    return answer
  })
}

/** An argument and its answer. */
export interface Latest<K, T> {
  readonly key: K
  readonly answer: T
}
