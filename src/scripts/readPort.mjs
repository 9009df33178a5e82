/**
 * The port to serve on: the given text, or the fallback when there is none. 0 means any free port.
 *
 * @param {string | undefined} text
 * @param {number} fallback
 * @returns {{ ok: true, port: number } | { ok: false, says: string }} `says` is one sentence for the person who set it
 */
export const readPort = (text, fallback) => {
  if (text === undefined || text.trim() === '') return { ok: true, port: fallback }
  const port = /^\d{1,5}$/.test(text.trim()) ? Number(text) : Number.NaN
  if (port <= 65535) return { ok: true, port }
  return { ok: false, says: `PORT is "${text}", but a port is a whole number from 0 to 65535.` }
}
