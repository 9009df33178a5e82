/** The value that several records share, or that they differ. */
export type Shared<T> = { readonly mixed: false; readonly value: T } | { readonly mixed: true }

const same = (a: unknown, b: unknown): boolean =>
  a === b || (Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((item) => b.includes(item)))

/** What the values have in common; lists are equal when they hold the same items. There must be at least one value. */
export function sharedOf<T>(values: readonly T[]): Shared<T> {
  const [first, ...rest] = values as [T, ...T[]]
  return rest.every((value) => same(value, first)) ? { mixed: false, value: first } : { mixed: true }
}

/** The shared value, or undefined when the values differ. */
export const sharedValue = <T>(shared: Shared<T>): T | undefined => (shared.mixed ? undefined : shared.value)
