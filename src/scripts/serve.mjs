// Serves a built app, the folder dist unless DIST names another one; the browser tests run against it.
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { createServer } from './createServer.mjs'
import { endWithSignal } from './endWithSignal.mjs'
import { listen } from './listen.mjs'
import { readPort } from './readPort.mjs'
import { ROOT } from './runTool.mjs'

const dist = resolve(ROOT, process.env.DIST ?? 'dist')
const wanted = readPort(process.env.PORT, 4199)
const served = !existsSync(resolve(dist, 'index.html'))
  ? { ok: false, says: 'There is no build to serve; run npm run build first.' }
  : wanted.ok
    ? await listen(endWithSignal(createServer(dist)), wanted.port)
    : wanted
if ('says' in served) {
  console.error(served.says)
  process.exit(1)
}
console.log(`Serving ${dist} at http://localhost:${served.port}/`)
