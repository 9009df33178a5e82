/** The function with its answers kept as long as their argument lives; made for immutable arguments such as boards. */
export function onceFor<K extends object, T>(compute: (key: K) => T): (key: K) => T {
  const known = new WeakMap<K, { readonly answer: T }>()
  return (key) => {
    const kept = known.get(key)
    if (kept) return kept.answer
    const answer = compute(key)
    known.set(key, { answer })
    return answer
  }
}
