import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type PackedBoard, packRoutes } from '#domain/layout/routing/packedRoutes.ts'
import { routeEdges } from '#domain/layout/routing/routeEdges.ts'
import type { Route } from '#domain/layout/routing/routing.ts'
import { tidyBoard } from '#domain/layout/tidy.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { createWorkerRouter } from './routeInWorker.ts'
import { routingInput } from './routingInput.ts'

/** A worker whose script the host does not have any more. */
class GoneWorker {
  static made: GoneWorker[] = []
  onmessage: (event: { data: unknown }) => void = () => {}
  onerror: () => void = () => {}
  ended = false
  readonly asked: PackedBoard[] = []
  constructor() {
    GoneWorker.made.push(this)
  }
  postMessage(message: PackedBoard) {
    this.asked.push(message)
  }
  terminate() {
    this.ended = true
  }
}

beforeEach(() => {
  GoneWorker.made = []
  vi.stubGlobal('Worker', GoneWorker)
})
afterEach(() => vi.unstubAllGlobals())

const input = (notation: string) => routingInput(tidyBoard(parseNotation(notation)), { edgeRates: false })
const { route: routeInWorker } = createWorkerRouter()
const NONE = new Map<string, Route>()
const ONE = input('A:app, B:app; A->B')
const TWO = input('A:app, B:app, C:app; A->B, B->C')

test('where the worker cannot be had the page routes the last board itself, and asks for a worker again next time', () => {
  const shown: ReadonlyMap<string, Route>[] = []
  const show = (routes: ReadonlyMap<string, Route>) => void shown.push(routes)
  routeInWorker(ONE, NONE, show)
  routeInWorker(TWO, NONE, show)
  const [gone] = GoneWorker.made
  gone?.onerror()
  expect(shown).toEqual([routeEdges(TWO)])
  expect(gone?.ended).toBe(true)

  routeInWorker(ONE, NONE, show)
  const [, next] = GoneWorker.made
  const [asked] = next?.asked ?? []
  const routes = routeEdges(ONE)
  next?.onmessage({ data: packRoutes(asked?.edges ?? [], routes) })
  expect(shown.at(-1)).toEqual(routes)
})
