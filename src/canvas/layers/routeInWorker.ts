import {
  buffersOf,
  type PackedBoard,
  type PackedRoutes,
  packBoard,
  unpackRoutes,
} from '#domain/layout/routing/packedRoutes.ts'
import { routeMissing } from '#domain/layout/routing/routeOver.ts'
import type { Route, RoutingInput } from '#domain/layout/routing/routing.ts'
import { latestInWorker } from '#shared/latestInWorker.ts'

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

interface Job {
  readonly input: RoutingInput
  readonly kept: Routes
}

const startWorker = () => new Worker(new URL('./routing.worker.ts', import.meta.url), { type: 'module' })

/** A router whose worker starts with the first board that it is asked for. */
export function createWorkerRouter(): WorkerRouter {
  let edges: PackedBoard['edges'] = []
  const work = latestInWorker<Job, PackedRoutes, Routes>({
    start: startWorker,
    write: ({ input, kept }) => {
      const message = packBoard(input, kept)
      const { rects, ends, sizes } = message
      edges = message.edges
      return { message, transfer: [rects.buffer, ends.buffer, sizes.buffer, ...buffersOf(message.kept)] }
    },
    read: (routes) => unpackRoutes(edges, routes),
  })
  return {
    route: (input, kept, done) =>
      work.ask({ input, kept }, (outcome) => {
        if (outcome === 'failed') done(routeMissing(input, kept))
        else if (outcome !== 'overtaken') done(outcome.answer)
      }),
    forget: work.forget,
    stop: work.stop,
  }
}
