import type { Clock } from '#shared/clock.ts'

/** After how long a pause of typing what was typed is written, in milliseconds. */
export const TYPING_PAUSE = 300
/**
 * How long something typed waits at most while typing goes on, in milliseconds: with the time it takes to be saved less than the
 * second that a crash may cost, as a busy page is late.
 */
export const TYPING_LONGEST = 500
/** After how long a pause a burst of typing is over, in milliseconds. */
export const TYPING_REST = 1000

interface PaceOptions {
  readonly clock: Clock
  /** what was typed is to be written now */
  readonly due: () => void
  /** nothing was typed for a while */
  readonly over: () => void
}

/** When a burst of typing is written: after each pause, and again and again while there is none. */
export function createTypingPace({ clock, due, over }: PaceOptions) {
  let pause: ReturnType<typeof setTimeout> | undefined
  let longest: ReturnType<typeof setTimeout> | undefined
  let rest: ReturnType<typeof setTimeout> | undefined
  let since: number | undefined
  const written = () => {
    clearTimeout(pause)
    clearTimeout(longest)
    since = undefined
  }
  const write = () => {
    written()
    due()
  }
  return {
    /** Something was typed. */
    typed: () => {
      const now = clock.elapsed()
      clearTimeout(rest)
      rest = setTimeout(over, TYPING_REST)
      clearTimeout(pause)
      // Keys go before timers where the page is busy, so a timer alone could wait for as long as typing goes on.
      if (since !== undefined && now - since >= TYPING_LONGEST) return write()
      pause = setTimeout(write, TYPING_PAUSE)
      if (since !== undefined) return
      since = now
      longest = setTimeout(write, TYPING_LONGEST)
    },
    /** What was typed is written; the burst goes on. */
    written,
    /** The burst is over. */
    stop: () => {
      written()
      clearTimeout(rest)
    },
  }
}
