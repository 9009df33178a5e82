import { buffersOf, type PackedBoard, packRoutes, unpackBoard } from '#domain/layout/routing/packedRoutes.ts'
import { routeMissing } from '#domain/layout/routing/routeOver.ts'

self.addEventListener('message', ({ data: board }: MessageEvent<PackedBoard>) => {
  const { input, routes } = unpackBoard(board)
  const found = packRoutes(board.edges, routeMissing(input, routes))
  self.postMessage(found, { transfer: buffersOf(found) })
})
