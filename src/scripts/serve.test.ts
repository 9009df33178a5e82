import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import type net from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { ask, connectTo, readToEnd, requestFor, serverProcess, temporaryFolder } from '#testing/servedFiles.ts'

const LARGE = Buffer.alloc(24 * 1024 * 1024, 'tierboard ')
const PAGE = requestFor('/', 'Connection: close')

let stop = () => {}
afterEach(() => stop())

async function start(limit?: number) {
  const files = temporaryFolder({ 'index.html': '<p>', 'large.bin': LARGE })
  const { child, port } = await serverProcess(files.folder, limit)
  stop = () => {
    child.kill('SIGKILL')
    files.remove()
  }
  const reached = async () => (await ask(port, PAGE).catch(() => undefined))?.status
  return { child, port, reached }
}

/** The code a process ends with, or the signal that ended it. */
async function endOf(child: ChildProcess) {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  return child.exitCode ?? child.signalCode
}

/** The status of the next answer on a connection; 0 when it is closed without one. */
const nextStatus = (socket: net.Socket) =>
  new Promise<number>((resolve) => {
    socket.once('data', (piece) => resolve(Number(piece.toString('latin1').split(' ')[1])))
    socket.once('close', () => resolve(0))
    socket.write(requestFor('/'))
  })

test('when its file handles run out the server says so to who asks, and goes on', async () => {
  const { child, port, reached } = await start(200)
  const sockets = await Promise.all(Array.from({ length: 260 }, () => connectTo(port)))
  const statuses = new Set(await Promise.all(sockets.map(nextStatus)))
  expect(statuses).toContain(503)
  expect([...statuses].filter((status) => ![0, 200, 503].includes(status))).toEqual([])
  for (const socket of sockets) socket.destroy()
  await expect.poll(reached, { timeout: 60_000 }).toBe(200)
  child.kill('SIGTERM')
  expect(await endOf(child)).toBe(0)
})

test.each(['SIGTERM', 'SIGINT'] as const)(
  '%s ends what is idle at once, and what is under way when it is done',
  async (signal) => {
    const { child, port, reached } = await start()
    const [silent, idle, busy] = [await connectTo(port), await connectTo(port), await connectTo(port)]
    expect(await nextStatus(idle)).toBe(200)
    busy.write(requestFor('/large.bin'))
    const [first] = await once(busy, 'data')
    busy.pause()
    child.kill(signal)
    await Promise.all([readToEnd(silent), readToEnd(idle)])
    expect(await reached()).toBeUndefined()
    const rest = await readToEnd(busy.resume())
    const answer = Buffer.concat([first, rest])
    expect(answer.subarray(answer.indexOf('\r\n\r\n') + 4).equals(LARGE)).toBe(true)
    expect(await endOf(child)).toBe(0)
  },
)

test('a client that takes nothing of its answer does not keep the server from ending', async () => {
  const { child, port } = await start()
  const busy = await connectTo(port)
  busy.write(requestFor('/large.bin'))
  await once(busy, 'data')
  busy.pause()
  child.kill('SIGTERM')
  expect(await endOf(child)).toBe(0)
})
