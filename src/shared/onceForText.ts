/** More texts than a large board has labels; then all are forgotten. */
const MOST = 20_000

/** A function of a text that computes each answer once and forgets them all when there are too many. */
export function onceForText<T>(compute: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const old = known.get(text)
    if (old !== undefined || known.has(text)) return old as T
    if (known.size >= MOST) known.clear()
    const fresh = compute(text)
    known.set(text, fresh)
    return fresh
  }
}
