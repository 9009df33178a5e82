import { useEffect, useReducer } from 'react'
import { noteClockReset } from '#commands/interview/clockWishes.ts'
import { timeOfInterview } from '#commands/interview/pageTime.ts'
import { type ClockReading, readClock } from '#domain/interview/clock/readClock.ts'
import { useBoard, useWorkspace } from '#workspace/useWorkspace.ts'

/** How often the clock is read, in milliseconds: every second that it shows is seen. */
const EVERY = 250

/** What a clock shows of a length of time. */
const inSeconds = (time: number | undefined) => (time === undefined ? undefined : Math.floor(time / 1000))

/**
 * What the clock of the interview shows; undefined without one. The component renders when a second has passed, and at once when the
 * page is looked at again.
 */
export function useClock(): ClockReading | undefined {
  const workspace = useWorkspace()
  const interview = useBoard((board) => board.interview)
  const moments = useBoard((board) => board.moments)
  const [, tick] = useReducer((count: number) => count + 1, 0)
  const reading = readClock({ interview, moments }, timeOfInterview(workspace))
  const runs = reading?.status === 'running'
  useEffect(() => {
    if (!runs) return
    let shown = -1
    const look = () => {
      const second = inSeconds(timeOfInterview(workspace)) ?? 0
      if (second === shown) return
      shown = second
      noteClockReset(workspace)
      tick()
    }
    const timer = setInterval(look, EVERY)
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [workspace, runs])
  return reading
}
