import { routeEdges } from '#domain/layout/routing/routeEdges.ts'
import type { Route, RoutingInput } from '#domain/layout/routing/routing.ts'

type Routes = ReadonlyMap<string, Route>

/** Routes large boards off the page's own thread, or on it where the worker cannot be had. */
export interface WorkerRouter {
  /** Only the answer to the latest call is handed on. */
  route(input: RoutingInput, done: (routes: Routes) => void): void
  /** Makes the answer to the last call worthless, because the board has changed since. */
  forget(): void
  /** Ends the worker, if there is one. */
  stop(): void
}

/** A router whose worker starts with the first board that it is asked for. */
export function createWorkerRouter(): WorkerRouter {
  let worker: Worker | undefined
  let job = 0
  return {
    route: (input, done) => {
      const mine = ++job
      worker ??= new Worker(new URL('./routing.worker.ts', import.meta.url), { type: 'module' })
      worker.onmessage = ({ data }: MessageEvent<{ job: number; routes: Routes }>) => {
        if (data.job === mine && mine === job) done(data.routes)
      }
      worker.onerror = () => {
        worker?.terminate()
        worker = undefined
        if (mine === job) done(routeEdges(input))
      }
      worker.postMessage({ job: mine, input })
    },
    forget: () => {
      job++
    },
    stop: () => {
      job++
      worker?.terminate()
      worker = undefined
    },
  }
}
