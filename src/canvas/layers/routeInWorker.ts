import { routeEdges } from '#domain/layout/routing/routeEdges.ts'
import type { Route, RoutingInput } from '#domain/layout/routing/routing.ts'

let worker: Worker | undefined
let job = 0

/**
 * Routes a large board off the page's own thread, or on it where the worker cannot be had; only the answer to the latest call is
 * handed on.
 */
export function routeInWorker(input: RoutingInput, done: (routes: ReadonlyMap<string, Route>) => void): void {
  const mine = ++job
  worker ??= new Worker(new URL('./routing.worker.ts', import.meta.url), { type: 'module' })
  worker.onmessage = ({ data }: MessageEvent<{ job: number; routes: ReadonlyMap<string, Route> }>) => {
    if (data.job === mine && mine === job) done(data.routes)
  }
  worker.onerror = () => {
    worker?.terminate()
    worker = undefined
    if (mine === job) done(routeEdges(input))
  }
  worker.postMessage({ job: mine, input })
}

/** Makes the answer to the last call worthless, because the board has changed since. */
export const forgetWorkerJob = () => {
  job++
}
