/** One frame and one delay to wait for, each at most once at a time. */
export function createTimers() {
  let frame: number | undefined
  let delay: ReturnType<typeof setTimeout> | undefined
  return {
    /** runs with the next frame; a frame that is already waited for stays as it is */
    inFrame: (run: () => void): void => {
      frame ??= requestAnimationFrame(() => {
        frame = undefined
        run()
      })
    },
    /** runs after so many milliseconds, in place of what waited before */
    after: (milliseconds: number, run: () => void): void => {
      clearTimeout(delay)
      delay = setTimeout(run, milliseconds)
    },
    stop: (): void => {
      clearTimeout(delay)
      if (frame !== undefined) cancelAnimationFrame(frame)
      frame = undefined
    },
  }
}
