import { vi } from 'vitest'

/** Ends what hangs; what is waited for comes sooner, but how soon depends on the machine. */
const LIMIT = Number(process.env.TIERBOARD_PATIENCE ?? 600_000)

const { waitFor, waitUntil } = vi
vi.waitFor = (callback, options) =>
  waitFor(callback, typeof options === 'number' ? options : { timeout: LIMIT, ...options })
vi.waitUntil = (callback, options) =>
  waitUntil(callback, typeof options === 'number' ? options : { timeout: LIMIT, ...options })
