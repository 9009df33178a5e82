/** Milliseconds without typing after which the board follows. */
export const FOLLOWING_PAUSE = 500

/** Milliseconds after which what was typed is kept, though typing goes on: well below what a crash may cost. */
export const KEEP_EVERY = 300

/** Milliseconds after which the board follows as much as can be read, though typing goes on. */
export const LONGEST_WAIT = 1000

interface Told {
  readonly paused: () => void
  readonly keep: () => void
  readonly waited: () => void
}

/** Tells of a pause in typing, and while there is none, when to keep what is typed and when the longest wait is over. */
export function createTypingTimers({ paused, keep, waited }: Told) {
  let pause: ReturnType<typeof setTimeout> | undefined
  let going: readonly ReturnType<typeof setInterval>[] = []
  const stop = () => {
    clearTimeout(pause)
    for (const each of going) clearInterval(each)
    going = []
  }
  return {
    typed: () => {
      clearTimeout(pause)
      pause = setTimeout(paused, FOLLOWING_PAUSE)
      if (going.length === 0) going = [setInterval(keep, KEEP_EVERY), setInterval(waited, LONGEST_WAIT)]
    },
    stop,
  }
}
