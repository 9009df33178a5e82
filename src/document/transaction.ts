interface Ending {
  readonly done: Promise<void>
  abort(): void
}

/** What may be lost when the power goes is not what a board is written with. */
export const STRICT = { durability: 'strict' } as const

/** Runs the work of a transaction; resolves only once it is in storage, and leaves nothing of it there when it fails. */
export async function complete<T>(transaction: Ending, work: () => Promise<T>): Promise<T> {
  const done = transaction.done.then(
    () => undefined,
    (error: unknown) => ({ error }),
  )
  let result: T
  try {
    result = await work()
  } catch (error) {
    try {
      transaction.abort()
    } catch {
      // It has ended by itself already.
    }
    const ended = await done
    throw ended?.error && (error as Error)?.name === 'AbortError' ? ended.error : error
  }
  const ended = await done
  if (ended) throw ended.error
  return result
}

/** Makes all the writes; one that throws at once leaves no other unattended. */
export const all = (writes: readonly (() => Promise<unknown>)[]): Promise<unknown[]> =>
  Promise.all(writes.map(async (write) => write()))
