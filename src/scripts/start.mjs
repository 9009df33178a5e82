import { join } from 'node:path'
import { endWithSignal } from './endWithSignal.mjs'
import { listen, portProblem } from './listen.mjs'
import { readPort } from './readPort.mjs'
import { ROOT, runTool } from './runTool.mjs'

/** @type {(says: string) => never} */
const stop = (says) => {
  console.error(says)
  process.exit(1)
}

const wanted = readPort(process.env.PORT, 4173)
if (!wanted.ok) stop(wanted.says)

// Asked before the build, so that nobody waits for a build that cannot be served.
const problem = await portProblem(wanted.port)
if (problem) stop(problem)

const code = await runTool(['vite', 'vite'], ['build', '--logLevel', 'warn'])
if (code !== 0) stop('The build failed; the lines above say why.')

// Only now, so that a missing installation is reported by the build, in one sentence.
const { createServer } = await import('./createServer.mjs')
const served = await listen(endWithSignal(createServer(join(ROOT, 'dist'))), wanted.port)
if (!served.ok) stop(served.says)
console.log(`Tierboard is at http://localhost:${served.port}/ (Ctrl+C stops it)`)
