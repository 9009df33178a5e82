import net from 'node:net'

/** @param {number} port @param {string} host @returns {Promise<boolean>} */
const answers = (port, host) =>
  new Promise((resolve) => {
    const socket = net.connect({ port, host })
    const done = (/** @type {boolean} */ taken) => {
      socket.destroy()
      resolve(taken)
    }
    socket.once('connect', () => done(true))
    socket.once('error', () => done(false))
  })

/** @param {number} port */
const takenSentence = (port) =>
  `Port ${port} is already in use; stop what uses it, or choose another: PORT=${port + 1 > 65535 ? 4173 : port + 1} npm start`

/**
 * One sentence when something already answers on the port of this machine, otherwise nothing. Asking first matters
 * where a system lets a second server share a port without an error.
 *
 * @param {number} port
 * @returns {Promise<string | undefined>}
 */
export const portProblem = async (port) => {
  if (port === 0) return undefined
  const taken = await Promise.all([answers(port, '127.0.0.1'), answers(port, '::1')])
  return taken.includes(true) ? takenSentence(port) : undefined
}

/**
 * Starts the server on a port.
 *
 * @param {import('node:http').Server} server
 * @param {number} port 0 picks a free one
 * @returns {Promise<{ ok: true, port: number } | { ok: false, says: string }>} the port it got, or one sentence
 */
export const listen = (server, port) =>
  new Promise((resolve) => {
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      const says =
        error.code === 'EADDRINUSE'
          ? takenSentence(port)
          : error.code === 'EACCES'
            ? `This account may not use port ${port}; choose one above 1023: PORT=4173 npm start`
            : `Port ${port} cannot be opened: ${error.message}.`
      resolve({ ok: false, says })
    })
    server.listen(port, () => {
      const address = server.address()
      resolve({ ok: true, port: typeof address === 'object' && address ? address.port : port })
    })
  })

/**
 * A port that was free a moment ago.
 *
 * @returns {Promise<number>}
 */
export const freePort = () =>
  new Promise((resolve, reject) => {
    const probe = net.createServer()
    probe.once('error', reject)
    probe.listen(0, () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
