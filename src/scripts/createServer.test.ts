import { once } from 'node:events'
import { closeSync, openSync, unlinkSync, writeSync } from 'node:fs'
import type http from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { ask, connectTo, readToEnd, requestFor, temporaryFolder } from '#testing/servedFiles.ts'
import { createServer } from './createServer.mjs'

const LARGE = Buffer.alloc(24 * 1024 * 1024, 'tierboard ')
const CLOSE = 'Connection: close'

let stop = async () => {}
afterEach(() => stop())

async function serve(options?: { patience: number }) {
  const files = temporaryFolder({
    'dist/index.html': '<p>plain',
    'dist/index.html.br': 'brotli',
    'dist/index.html.gz': 'gzipped',
    'dist/assets/app-1a2b.js': 'run()',
    'dist/assets/app-1a2b.css': 'p { margin: 0 }',
    'dist/assets/large.bin': LARGE,
    'dist/.hidden': 'secret',
    'dist-secret': 'secret',
    secret: 'secret',
  })
  const dist = join(files.folder, 'dist')
  const server: http.Server = createServer(dist, options)
  await once(server.listen(0), 'listening')
  const { port } = server.address() as AddressInfo
  stop = async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
    files.remove()
  }
  const get = (path: string, ...headers: readonly string[]) => ask(port, requestFor(path, CLOSE, ...headers))
  const connections = () =>
    new Promise<number>((resolve) => server.getConnections((error, count) => resolve(error ? Number.NaN : count)))
  return { server, port, dist, files, get, connections }
}

describe('a file', () => {
  test.each([
    ['br, gzip', 'br', 'brotli'],
    ['br;q=0, gzip', 'gzip', 'gzipped'],
    ['br;q=0', undefined, '<p>plain'],
    ['*;q=0, identity', undefined, '<p>plain'],
  ])('is sent as %j allows', async (accepted, coding, content) => {
    const { get } = await serve()
    const { status, headers, body } = await get('/', `Accept-Encoding: ${accepted}`)
    expect([status, headers['Content-Encoding'], body.toString()]).toEqual([200, coding, content])
    expect(headers).toMatchObject({ Vary: 'Accept-Encoding', 'Content-Type': 'text/html;charset=utf-8' })
  })

  test('that a client takes in no form there is gets 406', async () => {
    const { get } = await serve()
    expect((await get('/assets/app-1a2b.js', 'Accept-Encoding: identity;q=0')).status).toBe(406)
    expect((await get('/assets/gone.js', 'Accept-Encoding: identity;q=0')).status).toBe(404)
  })

  test('arrives whole, however large, and a part of it is not asked for', async () => {
    const { get } = await serve()
    const { status, headers, body } = await get('/assets/large.bin?x#y', 'Range: bytes=5-x')
    expect([status, headers['Content-Length'], body.equals(LARGE)]).toEqual([200, String(LARGE.length), true])
    expect(headers['Cache-Control']).toBe('public, max-age=31536000, immutable')
  })

  test('that the client has already is not sent again, until it changes', async () => {
    const { get, files } = await serve()
    const { ETag = '' } = (await get('/')).headers
    for (const known of [ETag, `"x", ${ETag.slice(2)}`, '*']) {
      const again = await get('/', `If-None-Match: ${known}`)
      expect([again.status, again.body.length, again.headers['Cache-Control']]).toEqual([304, 0, 'no-cache'])
    }
    files.write('dist/index.html', '<p>a newer build')
    const { status, body } = await get('/', `If-None-Match: ${ETag}`)
    expect([status, body.toString()]).toEqual([200, '<p>a newer build'])
  })

  test('is only described to who asks for its head, and to nobody who wants to change it', async () => {
    const { port } = await serve()
    const head = await ask(port, requestFor('/', CLOSE).replace('GET', 'HEAD'))
    expect([head.status, head.headers['Content-Length'], head.body.length]).toEqual([200, '8', 0])
    const post = await ask(port, requestFor('/', 'Content-Length: 5').replace('GET', 'POST'))
    expect([post.status, post.headers.Allow]).toEqual([405, 'GET, HEAD'])
  })
})

test.each([
  ['/', 200],
  ['/nothing.js', 404],
  ['/%', 400],
])('the answer to %s, %i, carries the rules for the page', async (path, status) => {
  const { get } = await serve()
  const answer = await get(path)
  expect(answer.status).toBe(status)
  expect(answer.headers).toMatchObject({
    'Content-Security-Policy': expect.stringContaining("default-src 'none'"),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': expect.stringMatching(/camera=\(\).*clipboard-write=\(self\)/),
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
  })
})

test('what a page may ask for is said of pages, not with every file they load', async () => {
  const { get } = await serve()
  const file = await get('/assets/app-1a2b.js')
  expect(file.status).toBe(200)
  expect(file.headers).toHaveProperty('Content-Security-Policy')
  expect(file.headers).not.toHaveProperty('Permissions-Policy')
  const styles = await get('/assets/app-1a2b.css')
  expect(styles.status).toBe(200)
  expect(styles.headers).not.toHaveProperty('Content-Security-Policy')
})

test.each([
  ...['/%', '/%zz', '/%ff', '/%00', '/index.html%00.js', '*', 'index.html'].map((path) => [path, 400] as const),
  ...['/../secret', '/%2e%2e/secret', '/..%2fsecret', '/..%5csecret', '/assets/../../secret'].map(
    (path) => [path, 404] as const,
  ),
  ...['/../dist-secret', '/.hidden', '/./index.html', '//', '//localhost/', '/assets', '/assets/'].map(
    (path) => [path, 404] as const,
  ),
  ['/index.html/x', 404],
  ['http://localhost/', 200],
  ['http://localhost?x', 200],
] as const)('the address %s gets %i', async (path, status) => {
  const { get } = await serve()
  const answer = await get(path)
  expect(answer.status).toBe(status)
  expect(answer.body.toString()).not.toContain('secret')
  expect((await get('/')).status).toBe(200)
})

test.each([
  ['a long name', 'x'.repeat(5000), 404],
  ['many folders', 'x/'.repeat(3000), 404],
  ['more than any address may be', 'x'.repeat(100_000), 431],
])('an address of %s is refused', async (_, path, status) => {
  const { get } = await serve()
  expect((await get(`/${path}`)).status).toBe(status)
  expect((await get('/')).status).toBe(200)
})

test('what is no request at all is answered as such', async () => {
  const { port, get } = await serve()
  expect((await ask(port, 'what?\r\n\r\n')).status).toBe(400)
  expect((await get('/')).status).toBe(200)
})

describe('the server goes on', () => {
  test('when a file goes away just as it is asked for', async () => {
    const { server, dist, get } = await serve()
    server.once('request', () => unlinkSync(join(dist, 'assets/app-1a2b.js')))
    expect([200, 404]).toContain((await get('/assets/app-1a2b.js')).status)
    expect((await get('/assets/app-1a2b.js')).status).toBe(404)
  })

  test('when a file is written anew while it is sent, which cuts that answer short', async () => {
    const { port, dist, get } = await serve()
    const socket = await connectTo(port)
    socket.write(requestFor('/assets/large.bin'))
    const [first] = await once(socket, 'data')
    socket.pause()
    // In place: a file emptied first would be seen to be too short.
    const file = openSync(join(dist, 'assets/large.bin'), 'r+')
    writeSync(file, Buffer.alloc(LARGE.length, 'another '))
    closeSync(file)
    const rest = await readToEnd(socket.resume())
    expect(first.length + rest.length).toBeLessThan(LARGE.length)
    expect((await get('/')).status).toBe(200)
  })

  test('when a client goes away in the middle of an answer', async () => {
    const { port, get, connections } = await serve()
    const socket = await connectTo(port)
    socket.write(requestFor('/assets/large.bin'))
    await once(socket, 'data')
    socket.resetAndDestroy()
    await expect.poll(connections, { timeout: 60_000 }).toBe(0)
    expect((await get('/')).status).toBe(200)
  })

  test.each(['/assets/large.bin', '/nothing.js', '/%'])(
    'when a client goes away before the answer to %s',
    async (path) => {
      const { server, port, get, connections } = await serve()
      server.once('request', ({ socket }) => socket.destroy())
      const socket = await connectTo(port)
      socket.write(requestFor(path))
      await readToEnd(socket)
      await expect.poll(connections, { timeout: 60_000 }).toBe(0)
      expect((await get('/')).status).toBe(200)
    },
  )

  test('when the system has no file handle left for one more connection', async () => {
    const { server, get } = await serve()
    for (let times = 0; times < 3; times++) server.emit('error', Object.assign(new Error('accept'), { code: 'EMFILE' }))
    expect((await get('/')).status).toBe(200)
  })

  test.each([
    ['takes nothing of its answer', requestFor('/assets/large.bin')],
    ['does not finish its request', 'GET / HTTP/1.1\r\nHost: loc'],
    ['asks for nothing', ''],
    ['asks for nothing more', requestFor('/')],
  ])('without a client that %s', async (_, request) => {
    const { port, get, connections } = await serve({ patience: 200 })
    const socket = await connectTo(port)
    socket.pause()
    socket.write(request)
    await expect.poll(connections, { timeout: 60_000 }).toBe(0)
    expect((await get('/')).status).toBe(200)
  })
})
