/** How long answers that are under way may take once the server is to end, in milliseconds. */
const LONGEST_END = 5000

/**
 * Ends a server with SIGTERM or SIGINT: it takes no more connections, closes those that wait for nothing, lets answers under way
 * finish for a bounded time, and then the process ends with code 0. A second signal ends it at once.
 *
 * @param {import('node:http').Server} server
 * @returns {import('node:http').Server} the same server
 */
export const endWithSignal = (server) => {
  /** @type {Map<import('node:net').Socket, number>} the answers under way on each open connection */
  const underWay = new Map()
  let ending = false
  const add = (/** @type {import('node:net').Socket} */ socket, /** @type {number} */ change) => {
    const answers = (underWay.get(socket) ?? 0) + change
    if (underWay.has(socket)) underWay.set(socket, answers)
    if (ending && answers === 0) socket.destroySoon()
  }
  server.on('connection', (socket) => {
    underWay.set(socket, 0)
    socket.once('close', () => underWay.delete(socket))
  })
  server.prependListener('request', ({ socket }, response) => {
    add(socket, 1)
    if (ending) response.setHeader('Connection', 'close')
    response.once('close', () => add(socket, -1))
  })
  const end = () => {
    ending = true
    server.close()
    for (const [socket, answers] of underWay) if (answers === 0) socket.destroy()
    setTimeout(() => server.closeAllConnections(), LONGEST_END).unref()
  }
  for (const signal of ['SIGTERM', 'SIGINT']) process.once(signal, end)
  return server
}
