/** One frame and one delay to wait for, each at most once at a time. */
export function createTimers() {
  let frame: number | undefined
  let painted: ReturnType<typeof setTimeout> | undefined
  let delay: ReturnType<typeof setTimeout> | undefined
  return {
    /** runs as soon as the next frame is painted, so that it never holds it up; a frame that is already waited for stays as it is */
    afterFrame: (run: () => void): void => {
      frame ??= requestAnimationFrame(() => {
        frame = undefined
        painted = setTimeout(run)
      })
    },
    /** runs after so many milliseconds, in place of what waited before */
    after: (milliseconds: number, run: () => void): void => {
      clearTimeout(delay)
      delay = setTimeout(run, milliseconds)
    },
    stop: (): void => {
      clearTimeout(delay)
      clearTimeout(painted)
      if (frame !== undefined) cancelAnimationFrame(frame)
      frame = undefined
    },
  }
}
