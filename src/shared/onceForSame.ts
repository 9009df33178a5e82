import { onceFor } from './onceFor.ts'

/** Like `onceFor`; besides, an argument that is the same as the latest one in all that counts gets the answer of that one. */
export function onceForSame<K extends object, T>(same: (a: K, b: K) => boolean, compute: (key: K) => T): (key: K) => T {
  let latest: { readonly key: K; readonly answer: T } | undefined
  return onceFor((key) => {
    const answer = latest && same(latest.key, key) ? latest.answer : compute(key)
    latest = { key, answer }
    return answer
  })
}
