import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Clock } from '#shared/clock.ts'
import { type StorageFault, storageFault } from './storageFault.ts'

/** Whether everything done so far is in storage; `saved` only once the storage has confirmed it. */
export type SaveStatus =
  | { readonly state: 'saved' }
  | { readonly state: 'saving' }
  | { readonly state: 'failed'; readonly reason: StorageFault }

/** What is saved: whether there is anything, and how. */
interface Work {
  readonly clock: Clock
  readonly isUnsaved: () => boolean
  /** writes everything there is; rejects with the error of the storage */
  readonly write: () => Promise<void>
}

/** Saves whenever it is asked to, and again by itself as long as that fails. */
export interface SaveLoop {
  readonly status: StoreApi<SaveStatus>
  /** Saves after so many milliseconds, unless that happens sooner anyway. */
  within(delay: number): void
  /** Saves now; resolves when that has succeeded or failed. */
  flush(): Promise<void>
  /** Saves nothing more, for this reason, until it is resumed. */
  halt(reason: StorageFault): void
  /** Goes on after a halt. */
  resume(): Promise<void>
  isHalted(): boolean
  /** Looks again whether there is anything to save. */
  tell(): void
  dispose(): void
}

/** After how long without an answer the storage counts as slow, in milliseconds. */
const SLOW_AFTER = 5000
/** After how long a save that failed is tried again, in milliseconds; twice as long each time after it. */
const RETRY_AFTER: Readonly<Partial<Record<StorageFault, number>>> = { full: 8000, refused: 4000, error: 1000 }
const MOST_RETRY = 60_000
/** What no trying again can mend. */
const HALTING: readonly StorageFault[] = ['deleted']

/** Rings once, at the soonest of the times asked for. */
function createAlarm(clock: Clock, ring: () => void) {
  let due: { readonly timer: ReturnType<typeof setTimeout>; readonly at: number } | undefined
  const stop = () => {
    clearTimeout(due?.timer)
    due = undefined
  }
  return {
    stop,
    within: (delay: number) => {
      const at = clock.now() + delay
      if (due && due.at <= at) return
      stop()
      due = { at, timer: setTimeout(ring, delay) }
    },
  }
}

/** Nothing was tried yet. */
export function createSaveLoop({ clock, isUnsaved, write }: Work): SaveLoop {
  let fault: StorageFault | undefined
  let isHalted = false
  let retries = 0
  let running: Promise<void> | undefined

  const statusNow = (): SaveStatus => {
    if (fault) return { state: 'failed', reason: fault }
    return { state: isUnsaved() ? 'saving' : 'saved' }
  }
  const status = createStore<SaveStatus>(statusNow)
  const tell = () => {
    const [old, now] = [status.getState(), statusNow()]
    const isSame = old.state === now.state && (old.state !== 'failed' || old.reason === fault)
    if (!isSame) status.setState(now, true)
  }
  const alarm = createAlarm(clock, () => void flush())

  const halt = (reason: StorageFault) => {
    alarm.stop()
    isHalted = true
    fault = reason
    tell()
  }
  const fail = (error: unknown) => {
    if (isHalted) return
    fault = storageFault(error)
    if (HALTING.includes(fault)) return halt(fault)
    const first = RETRY_AFTER[fault]
    if (first !== undefined) alarm.within(Math.min(first * 2 ** retries++, MOST_RETRY))
    tell()
  }

  /** Writes once; false when that failed. */
  async function attempt(): Promise<boolean> {
    const limit = setTimeout(() => {
      fault ??= 'slow'
      tell()
    }, SLOW_AFTER)
    try {
      await write()
      // Whatever halted it meanwhile goes on being so.
      if (!isHalted) fault = undefined
      retries = 0
      return true
    } catch (error) {
      fail(error)
      return false
    } finally {
      clearTimeout(limit)
      tell()
    }
  }
  async function saveAll(): Promise<void> {
    while (isUnsaved() && !isHalted && (await attempt()));
  }

  function flush(): Promise<void> {
    alarm.stop()
    if (isHalted) return Promise.resolve()
    running ??= saveAll().finally(() => {
      running = undefined
      // What came after the last look must not wait for the next change.
      if (isUnsaved() && fault === undefined) void flush()
    })
    return running
  }

  return {
    status,
    within: (delay) => {
      if (!isHalted) alarm.within(delay)
    },
    flush,
    halt,
    resume: () => {
      isHalted = false
      return flush()
    },
    isHalted: () => isHalted,
    tell,
    dispose: alarm.stop,
  }
}
