import { afterEach, beforeEach } from 'vitest'

declare module 'vitest' {
  interface TaskMeta {
    /** milliseconds of CPU that the test's process spent on it */
    cpu?: number
  }
}

let start = process.cpuUsage()

beforeEach(() => {
  start = process.cpuUsage()
})

afterEach(({ task }) => {
  const { user, system } = process.cpuUsage(start)
  task.meta.cpu = Math.round((user + system) / 1_000)
})
