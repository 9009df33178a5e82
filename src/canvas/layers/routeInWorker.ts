import { buffersOf, type PackedRoutes, packBoard, unpackRoutes } from '#domain/layout/routing/packedRoutes.ts'
import { routeMissing } from '#domain/layout/routing/routeOver.ts'
import type { Route, RoutingInput } from '#domain/layout/routing/routing.ts'
import type { RoutingJob } from './routing.worker.ts'

type Routes = ReadonlyMap<string, Route>

/** Routes many edges off the page's own thread, or on it where the worker cannot be had. */
export interface WorkerRouter {
  /** Routes the edges of a board that have no route among those kept; only the answer to the latest call is handed on. */
  route(input: RoutingInput, kept: Routes, done: (routes: Routes) => void): void
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
    route: (input, kept, done) => {
      const mine = ++job
      worker ??= new Worker(new URL('./routing.worker.ts', import.meta.url), { type: 'module' })
      const board = packBoard(input, kept)
      worker.onmessage = ({ data }: MessageEvent<{ job: number; routes: PackedRoutes }>) => {
        if (data.job === mine && mine === job) done(unpackRoutes(board.edges, data.routes))
      }
      worker.onerror = () => {
        worker?.terminate()
        worker = undefined
        if (mine === job) done(routeMissing(input, kept))
      }
      const message: RoutingJob = { job: mine, board }
      const { rects, ends, sizes } = board
      worker.postMessage(message, { transfer: [rects.buffer, ends.buffer, sizes.buffer, ...buffersOf(board.kept)] })
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
