import { routeEdges } from '#domain/layout/routing/routeEdges.ts'
import type { RoutingInput } from '#domain/layout/routing/routing.ts'

/** One job for the worker; the answer carries the same number. */
export interface RoutingJob {
  readonly job: number
  readonly input: RoutingInput
}

self.addEventListener('message', ({ data }: MessageEvent<RoutingJob>) => {
  self.postMessage({ job: data.job, routes: routeEdges(data.input) })
})
