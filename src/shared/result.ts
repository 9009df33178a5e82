/** Either a value or the reason there is none; errors that can happen are values, never throws. */
export type Result<T, E> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E }

/** Wraps a value that was obtained. */
export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value })

/** Wraps the reason why there is no value. */
export const fail = <E>(error: E): Result<never, E> => ({ ok: false, error })
