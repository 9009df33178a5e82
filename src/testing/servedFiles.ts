import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import net from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** A folder of files to serve; `remove` takes it away. */
export function temporaryFolder(files: Readonly<Record<string, string | Buffer>>) {
  const folder = mkdtempSync(join(tmpdir(), 'tierboard-served-'))
  const write = (name: string, content: string | Buffer) => {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  for (const [name, content] of Object.entries(files)) write(name, content)
  return { folder, write, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** The head of a request. */
export const requestFor = (path: string, ...headers: readonly string[]) =>
  `${[`GET ${path} HTTP/1.1`, 'Host: localhost', ...headers].join('\r\n')}\r\n\r\n`

/** A connection to a port of this machine that has been made; one that breaks is no error of the test. */
export async function connectTo(port: number): Promise<net.Socket> {
  const socket = net.connect({ port, host: 'localhost' })
  await once(socket, 'connect')
  return socket.on('error', () => {})
}

/** What a connection gets until the other side ends it. */
export async function readToEnd(socket: net.Socket): Promise<Buffer> {
  const pieces: Buffer[] = []
  socket.on('data', (piece) => pieces.push(piece))
  if (!socket.closed) await once(socket, 'close')
  return Buffer.concat(pieces)
}

/** The whole answer to a request that is sent as it is. */
export async function ask(port: number, request: string) {
  const socket = await connectTo(port)
  socket.write(request)
  const bytes = await readToEnd(socket)
  const text = bytes.toString('latin1')
  const end = text.indexOf('\r\n\r\n')
  const [first = '', ...lines] = text.slice(0, end).split('\r\n')
  const headers = Object.fromEntries(lines.map((line) => line.split(/: (.*)/).slice(0, 2)))
  return { status: Number(first.split(' ')[1]), headers, body: bytes.subarray(end + 4) }
}

/** `serve.mjs` in a process of its own, listening; `limit` is how many file handles it may have. */
export async function serverProcess(folder: string, limit?: number): Promise<{ child: ChildProcess; port: number }> {
  const env = { ...process.env, DIST: folder, PORT: '0' }
  const script = join(import.meta.dirname, '..', 'scripts', 'serve.mjs')
  const limited = limit === undefined ? '' : `ulimit -n ${limit}; `
  const child = spawn('/bin/sh', ['-c', `${limited}exec "$0" "$1"`, process.execPath, script], { env })
  let said = ''
  for await (const piece of child.stdout ?? []) {
    said += piece
    const port = /localhost:(\d+)/.exec(said)?.[1]
    if (port) return { child, port: Number(port) }
  }
  throw new Error(`The server did not start: ${said}`)
}
