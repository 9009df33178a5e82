import { beforeEach, expect, test, vi } from 'vitest'
import { COMMANDS } from '#commands/catalogue.ts'
import { runCommand } from '#commands/runCommand.ts'
import { type BlockId, type Board, type EdgeId, EMPTY_BOARD } from '#domain/board/board.ts'
import { findBlock } from '#domain/board/lookup.ts'
import { laidAfresh } from '#domain/edits/tidyChanges.ts'
import { type PackedBoard, packRoutes, unpackBoard } from '#domain/layout/routing/packedRoutes.ts'
import { routeEdges } from '#domain/layout/routing/routeEdges.ts'
import { routeMissing } from '#domain/layout/routing/routeOver.ts'
import type { Route } from '#domain/layout/routing/routing.ts'
import { FRAME, onFakeFrames } from '#testing/fakeFrames.ts'
import { fakeWorkspace } from '#testing/fakeWorkspace.ts'
import { createShown } from '../tools/shown.ts'
import { routeOf } from './routeOf.ts'
import { createRouteState } from './routes.ts'
import { routingInput } from './routingInput.ts'
import { startRouting } from './startRouting.ts'

/** A worker that answers when it is told to. */
class SlowWorker {
  static made: SlowWorker[] = []
  onmessage: (event: { data: unknown }) => void = () => {}
  readonly jobs: PackedBoard[] = []
  constructor(address: URL) {
    if (!address.pathname.includes('routing')) throw new Error('No such worker')
    SlowWorker.made.push(this)
  }
  postMessage(job: PackedBoard) {
    this.jobs.push(job)
  }
  answer() {
    const board = this.jobs.at(-1) as PackedBoard
    const { input, routes } = unpackBoard(board)
    this.onmessage({ data: packRoutes(board.edges, routeMissing(input, routes)) })
  }
  terminate() {}
}

onFakeFrames()
beforeEach(() => {
  SlowWorker.made = []
  vi.stubGlobal('Worker', SlowWorker)
})

/** Rows of four blocks, each leading to the next. */
function rows(count: number): Board {
  const ids = Array.from({ length: 4 * count }, (_, i) => `b${i}` as BlockId)
  return {
    ...EMPTY_BOARD,
    blocks: ids.map((id, order) => {
      const place = { x: 40 + (order % 4) * 320, y: 40 + Math.floor(order / 4) * 140 }
      return { id, kind: 'app', label: `App ${order}`, tier: 'business', ...place, order }
    }),
    edges: ids.flatMap((from, order) => {
      const to = ids[order + 1]
      return to && order % 4 < 3 ? [{ id: `e${order}` as EdgeId, from, to, kind: 'request' as const, order }] : []
    }),
  }
}

function route(board: Board) {
  const { workspace } = fakeWorkspace(board)
  const state = createRouteState()
  const { drag } = createShown()
  const stop = startRouting(workspace, drag, state)
  const { document, desk } = workspace
  const place = (id: string, fields: { x: number; y: number }) =>
    document.apply([{ op: 'patch', type: 'block', id: id as BlockId, fields }], { title: 'Move' })
  const tidy = async () => {
    const command = COMMANDS.find(({ id }) => id === 'tidy')
    if (command) await runCommand(command, workspace)
  }
  const fresh = () => new Map(routeEdges(routingInput(document.board(), { edgeRates: false })))
  return { document, desk, state, drag, stop, place, tidy, fresh, routes: () => state.getState().routes }
}

const others = (routes: ReadonlyMap<string, Route>, ids: readonly string[]) =>
  [...routes].filter(([id]) => !ids.includes(id)).map(([, each]) => each)

test('a block that moves leaves the routes of all other edges the same objects', () => {
  const { place, routes, stop } = route(rows(3))
  const before = routes()
  place('b5', { x: 360, y: 200 })
  expect(routes().get('e4')).not.toBe(before.get('e4'))
  const same = others(routes(), ['e4', 'e5'])
  for (const [i, each] of others(before, ['e4', 'e5']).entries()) expect(same[i]).toBe(each)
  stop()
})

test('tidying draws all lines anew', async () => {
  const { place, tidy, routes, fresh, document, stop } = route(rows(3))
  document.apply(laidAfresh(document.board()), { title: 'Lay out' })
  const { x, y } = findBlock(document.board(), 'b11') ?? { x: 0, y: 0 }
  const first = findBlock(document.board(), 'b0') ?? { x: 0, y: 0 }
  place('b11', { x: first.x + 240, y: first.y })
  place('b11', { x: x + 200, y: y + 200 })
  place('b11', { x, y })
  expect(new Map(routes())).not.toEqual(fresh())
  await tidy()
  expect(new Map(routes())).toEqual(fresh())
  stop()
})

test('many edges wait for a worker, a change of one block does not', () => {
  const { place, routes, fresh, stop } = route(rows(20))
  expect(routes().size).toBe(0)
  vi.advanceTimersByTime(2 * FRAME)
  const [worker] = SlowWorker.made
  worker?.answer()
  expect(new Map(routes())).toEqual(fresh())
  const before = routes()
  place('b5', { x: 360, y: 200 })
  expect(routes().get('e4')).not.toBe(before.get('e4'))
  const same = others(routes(), ['e4', 'e5'])
  for (const [i, each] of others(before, ['e4', 'e5']).entries()) expect(same[i]).toBe(each)
  vi.advanceTimersByTime(10 * FRAME)
  expect(worker?.jobs).toHaveLength(1)
  stop()
})

test('what is shown stays until the worker has new lines, and what changed meanwhile is in them', async () => {
  const { place, tidy, routes, fresh, stop } = route(rows(20))
  vi.advanceTimersByTime(2 * FRAME)
  const [worker] = SlowWorker.made
  worker?.answer()
  await tidy()
  expect(routes().size).toBe(60)
  vi.advanceTimersByTime(2 * FRAME)
  expect(worker?.jobs).toHaveLength(2)
  place('b5', { x: 3000, y: 200 })
  worker?.answer()
  expect(new Map(routes())).not.toEqual(fresh())
  vi.advanceTimersByTime(2 * FRAME)
  worker?.answer()
  expect(new Map(routes())).toEqual(fresh())
  stop()
})

/** Rows of four blocks, and a block with edges to the last of the first and of the last row, and to the one beside it. */
function withLongEdges(count: number): Board {
  const board = rows(count)
  const ends: readonly (readonly [string, number])[] = [
    ['far', 4 * count - 1],
    ['deep', 4 * count - 4],
    ['near', 5],
  ]
  const long = ends.map(([id, to], i) => ({ id, from: 'b4', to: `b${to}`, kind: 'request' as const, order: 1000 + i }))
  return { ...board, edges: [...board.edges, ...(long as unknown as Board['edges'])] }
}

test('long edges of one block wait for a worker: simple lines where the old ones lead nowhere, all others as they were', () => {
  const { place, routes, stop } = route(withLongEdges(40))
  vi.advanceTimersByTime(2 * FRAME)
  const [worker] = SlowWorker.made
  worker?.answer()
  const before = routes()
  place('b4', { x: 40, y: 240 })
  const own = ['far', 'deep', 'near', 'e4']
  const simple = routes()
  for (const id of own) expect(simple.get(id)?.points[0]).not.toEqual(before.get(id)?.points[0])
  const same = others(simple, own)
  for (const [i, each] of others(before, own).entries()) expect(same[i]).toBe(each)
  vi.advanceTimersByTime(2 * FRAME)
  expect(worker?.jobs).toHaveLength(2)
  worker?.answer()
  expect(routes().get('far')).not.toEqual(simple.get('far'))
  stop()
})

test('a change that is taken back before the worker has new lines brings back the lines of before, without the worker', () => {
  const { place, routes, stop } = route(withLongEdges(40))
  vi.advanceTimersByTime(2 * FRAME)
  const [worker] = SlowWorker.made
  worker?.answer()
  const before = routes()
  place('b4', { x: 40, y: 240 })
  place('b4', { x: 40, y: 300 })
  expect(new Map(routes())).not.toEqual(new Map(before))
  place('b4', { x: 40, y: 240 })
  place('b4', { x: 40, y: 180 })
  vi.advanceTimersByTime(10 * FRAME)
  expect(worker?.jobs).toHaveLength(1)
  expect(new Map(routes())).toEqual(new Map(before))
  stop()
})

test('a drag moves the lines between dragged blocks along and routes those that lead out, once a frame', () => {
  const { drag, state, stop } = route(rows(3))
  const ids = new Set(['b0', 'b1'] as BlockId[])
  drag.setState({ ids, dx: 0, dy: 400, guides: [] })
  expect(state.getState().dragged.size).toBe(0)
  vi.advanceTimersByTime(FRAME)
  const { dragged, carried, routes } = state.getState()
  expect([...dragged.keys()]).toEqual(['e1'])
  expect(carried).toEqual({ ids: new Set(['e0']), dx: 0, dy: 400 })
  const now = routeOf(state.getState(), 'e0' as EdgeId)
  expect(now?.points[0]?.y).toBe((routes.get('e0')?.points[0]?.y ?? 0) + 400)
  expect(routeOf(state.getState(), 'e0' as EdgeId)).toBe(now)
  drag.setState({ ids, dx: 0, dy: 420, guides: [] })
  vi.advanceTimersByTime(FRAME)
  expect(state.getState().carried?.ids).toBe(carried?.ids)
  expect(routeOf(state.getState(), 'e0' as EdgeId)?.points[0]?.y).toBe((now?.points[0]?.y ?? 0) + 20)
  drag.setState(undefined, true)
  expect(state.getState()).toMatchObject({ dragged: new Map(), carried: undefined })
  expect(state.getState().routes).toBe(routes)
  stop()
})

test('hidden lines of telemetry have no routes, and come back beside all others as those are', () => {
  const board = rows(2)
  const [first] = board.edges
  const edges = [...board.edges, { ...first, id: 'reports', from: 'b0', to: 'b6', kind: 'telemetry', order: 1000 }]
  const { desk, routes, stop } = route({ ...board, edges: edges as unknown as Board['edges'] })
  const before = routes()
  expect(before.has('reports')).toBe(true)
  desk.setState({ telemetryLines: false })
  expect([...before.keys()].filter((id) => !routes().has(id))).toEqual(['reports'])
  for (const [id, each] of routes()) expect(each).toBe(before.get(id))
  desk.setState({ telemetryLines: true })
  expect(new Map(routes())).toEqual(new Map(before))
  stop()
})
