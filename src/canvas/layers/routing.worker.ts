import { buffersOf, type PackedBoard, packRoutes, unpackBoard } from '#domain/layout/routing/packedRoutes.ts'
import { routeMissing } from '#domain/layout/routing/routeOver.ts'

/** One job for the worker; the answer carries the same number. */
export interface RoutingJob {
  readonly job: number
  readonly board: PackedBoard
}

self.addEventListener('message', ({ data: { job, board } }: MessageEvent<RoutingJob>) => {
  const { input, routes } = unpackBoard(board)
  const found = packRoutes(board.edges, routeMissing(input, routes))
  self.postMessage({ job, routes: found }, { transfer: buffersOf(found) })
})
