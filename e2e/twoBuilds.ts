import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { createServer } from '../src/scripts/createServer.mjs'

const DIST = join(import.meta.dirname, '..', 'dist')
// What the page of the newer build says of itself.
const NEWER = '<meta name="test-build" content="newer">'

/** A copy of the built app in which every hashed file is called otherwise, as after a change to all of them. */
function newerBuild(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tierboard-newer-'))
  cpSync(DIST, folder, { recursive: true, filter: (path) => !/\.(br|gz)$/.test(path) })
  const assets = readdirSync(join(folder, 'assets'))
  const renamed = (name: string) => name.replace(/(\.[a-z0-9]+)$/, '-newer$1')
  const named = new RegExp(assets.map((name) => name.replaceAll('.', '\\.')).join('|'), 'g')
  for (const name of assets) renameSync(join(folder, 'assets', name), join(folder, 'assets', renamed(name)))
  for (const file of ['index.html', 'sw.js', ...assets.map((name) => `assets/${renamed(name)}`)]) {
    if (!['.html', '.js', '.css'].includes(extname(file))) continue
    const text = readFileSync(join(folder, file), 'utf8').replace(named, renamed)
    writeFileSync(join(folder, file), text.replace('<meta charset', `${NEWER}<meta charset`))
  }
  const worker = readFileSync(join(folder, 'sw.js'), 'utf8')
  writeFileSync(join(folder, 'sw.js'), worker.replace(/BUILD_VERSION = '/, "BUILD_VERSION = 'newer"))
  return folder
}

/**
 * A host that first serves the built app, and from `deploy` on a newer build in its place; what is gone gets 404, or the page, as
 * on hosts of apps with one page.
 */
export async function twoBuilds(gone: '404' | 'the page') {
  const newer = newerBuild()
  let served = createServer(DIST)
  const asked = new Map<string, () => void>()
  const server = http.createServer((request, response) => {
    const path = new URL(request.url ?? '', 'http://localhost').pathname
    if (gone === 'the page' && served !== first && !existsSync(join(newer, path))) request.url = '/'
    served.emit('request', request, response)
    asked.get(path)?.()
    asked.delete(path)
  })
  const first = served
  await new Promise<void>((resolve) => server.listen(0, () => resolve()))
  return {
    home: `http://localhost:${(server.address() as AddressInfo).port}/`,
    /** what to do once, when something was asked for and is being answered */
    onceAsked: (path: string, act: () => void) => void asked.set(path, act),
    deploy: () => {
      served = createServer(newer)
    },
    close: () => {
      server.closeAllConnections()
      server.close()
      rmSync(newer, { recursive: true, force: true })
    },
  }
}
