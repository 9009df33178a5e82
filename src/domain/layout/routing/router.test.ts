import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inflate, overlaps, type Point, type Rect } from '#shared/geometry.ts'
import { arbitraryLanedBoard } from '#testing/lanedBoard.ts'
import { chipRect } from './labels/labelSpots.ts'
import { PORT_GAP, TIGHTEST_CLEARANCE } from './measures.ts'
import { routeEdges } from './routeEdges.ts'
import { routeSome } from './routeOver.ts'
import { cardsHit, isOrthogonal, onBorder, rectOf, segments } from './routeProbes.ts'
import { createRouter } from './router.ts'
import type { Route, RouteRequest, RoutingInput } from './routing.ts'

type Routes = ReadonlyMap<string, Route>

const LANE = 40
const action = fc.record({
  what: fc.constantFrom('move', 'pair', 'room', 'remove', 'unlink', 'link', 'relabel', 'widen'),
  a: fc.nat(100),
  b: fc.nat(100),
  dx: fc.integer({ min: -5, max: 5 }).map((steps) => steps * 20),
  dy: fc.integer({ min: -5, max: 5 }).map((steps) => steps * 20),
})
type Action = ReturnType<typeof action.generate>['value']

const hasLanes = (cards: ReadonlyMap<string, Rect>): boolean =>
  [...cards].every(([id, rect]) =>
    [...cards].every(([other, place]) => other === id || !overlaps(inflate(rect, LANE), place)),
  )

const placed = (input: RoutingInput, ids: readonly string[], place: (rect: Rect) => Rect): RoutingInput => {
  const cards = new Map([...input.cards].map(([id, rect]) => [id, ids.includes(id) ? place(rect) : rect]))
  return hasLanes(cards) ? { ...input, cards } : input
}

const unusedId = ({ edges }: RoutingInput): string => {
  let count = 0
  while (edges.some(({ id }) => id === `new${count}`)) count++
  return `new${count}`
}

/** The board after an action, which leaves lanes between its cards; the same board when it cannot be done. */
function acted(input: RoutingInput, { what, a, b, dx, dy }: Action): RoutingInput {
  const ids = [...input.cards.keys()]
  const [id, other] = [ids[a % ids.length] as string, ids[b % ids.length] as string]
  const edge = input.edges[a % input.edges.length]
  const shifted = (rect: Rect): Rect => ({ ...rect, x: rect.x + dx, y: rect.y + dy })
  const begin = input.cards.get(id)?.x ?? 0
  const right = ids.filter((each) => (input.cards.get(each)?.x ?? 0) >= begin)
  if (what === 'move') return placed(input, [id], shifted)
  if (what === 'pair') return placed(input, [id, other], shifted)
  if (what === 'room') return placed(input, right, (rect) => ({ ...rect, x: rect.x + dx }))
  if (what === 'widen') return placed(input, [id], (rect) => ({ ...rect, width: Math.max(60, rect.width + dx) }))
  if (what === 'link') return { ...input, edges: [...input.edges, { id: unusedId(input), from: id, to: other }] }
  if (!edge) return input
  const edges = input.edges.filter((each) => each !== edge)
  if (what === 'unlink') return { ...input, edges }
  if (what === 'relabel')
    return { ...input, edges: [...edges, { ...edge, labelSize: { width: 60 + dx / 2, height: 18 } }] }
  if (input.cards.size < 3) return input
  const cards = new Map([...input.cards].filter(([each]) => each !== id))
  return { ...input, cards, edges: input.edges.filter(({ from, to }) => from !== id && to !== id) }
}

const same = (a: Rect | undefined, b: Rect | undefined) => JSON.stringify(a) === JSON.stringify(b)
const changedCards = (before: RoutingInput, after: RoutingInput): string[] =>
  [...after.cards].flatMap(([id, rect]) => (same(rect, before.cards.get(id)) ? [] : [id]))
const touches = ({ from, to }: RouteRequest, cards: readonly string[]) => cards.includes(from) || cards.includes(to)

const isInTheWay = (route: Route, cards: readonly Rect[], by: number) =>
  cards.some((rect) => segments(route.points).some((segment) => overlaps(rectOf(segment), inflate(rect, by))))
const isCovered = ({ labelAt }: Route, { labelSize }: RouteRequest, cards: readonly Rect[]) =>
  labelAt !== undefined && labelSize !== undefined && cards.some((rect) => overlaps(chipRect(labelAt, labelSize), rect))

const isNear = (p: Point, q: Point) => Math.abs(p.x - q.x) + Math.abs(p.y - q.y) < PORT_GAP

/** The ports of a line at its cards. */
const portsOf = ({ from, to }: RouteRequest, { points }: Route) => [
  { card: from, at: points[0] as Point },
  { card: to, at: points.at(-1) as Point },
]

interface Line {
  readonly edge: RouteRequest
  readonly route: Route
}

/** True when a line has a port on a side where a new line comes too near to one of those that stayed. */
const isPressed = (line: Line, added: readonly Line[], stayed: readonly Line[]): boolean =>
  added.some((each) =>
    portsOf(each.edge, each.route).some(({ card: where, at }) => {
      const onSide = ({ edge, route }: Line) =>
        portsOf(edge, route).filter((port) => port.card === where && (port.at.x === at.x || port.at.y === at.y))
      return onSide(line).length > 0 && stayed.some((other) => onSide(other).some((port) => isNear(port.at, at)))
    }),
  )

/** True for lines that are drawn as one for some of their way. */
const areOne = ({ route: a }: Line, { route: b }: Line): boolean =>
  segments(a.points).some((s) =>
    segments(b.points).some((t) => {
      const [r, q] = [rectOf(s), rectOf(t)]
      return (r.width === 0) === (q.width === 0) && overlaps(inflate(r, 0.5), inflate(q, 0.5))
    }),
  )

const isLoop = ({ from, to }: RouteRequest) => from === to

/** A change by the router, and whether it left alone what it has no business with. */
function changedTo(router: ReturnType<typeof createRouter>, before: RoutingInput, after: RoutingInput): void {
  const old = router.routes()
  const known = new Map(before.edges.map((edge) => [edge.id, edge]))
  const moved = changedCards(before, after)
  const places = moved.flatMap((id) => after.cards.get(id) ?? [])
  router.change(after)
  const [waiting, settled] = [new Set(router.waiting), router.settled()]
  const others = after.edges.filter((edge) => known.has(edge.id) && !touches(edge, moved))
  for (const edge of others) {
    const [was, is] = [old.get(edge.id) as Route, settled.get(edge.id)]
    const isRelabelled = JSON.stringify(edge) !== JSON.stringify(known.get(edge.id))
    if (waiting.has(edge.id)) expect(isInTheWay(was, places, TIGHTEST_CLEARANCE)).toBe(true)
    else if (isRelabelled || isCovered(was, edge, places)) expect(is?.points).toBe(was.points)
    else expect(is).toBe(was)
  }
  const line = ([id, route]: readonly [string, Route]): Line => ({ edge: edgeOf(after, id), route })
  const added = [...routeSome(after, settled, waiting)].map(line)
  const stayed = [...settled].map(line)
  router.routeWaiting()
  for (const each of stayed) {
    if (router.routes().get(each.edge.id) === each.route) continue
    const isBeside = isLoop(each.edge) && added.some(({ edge }) => isLoop(edge) && edge.from === each.edge.from)
    expect(isBeside || isPressed(each, added, stayed) || added.some((other) => areOne(other, each))).toBe(true)
  }
}

const edgeOf = ({ edges }: RoutingInput, id: string) => edges.find((edge) => edge.id === id) as RouteRequest

function expectLegal(input: RoutingInput, routes: Routes): void {
  expect(routes.size).toBe(input.edges.length)
  for (const edge of input.edges) {
    const route = routes.get(edge.id) as Route
    expect(isOrthogonal(route.points)).toBe(true)
    expect(onBorder(route.points[0] as Point, input.cards.get(edge.from) as Rect)).toBe(true)
    expect(onBorder(route.points.at(-1) as Point, input.cards.get(edge.to) as Rect)).toBe(true)
    expect(cardsHit(input, route)).toEqual([])
    expect(route.labelAt !== undefined).toBe(edge.labelSize !== undefined)
  }
}

const routed = (input: RoutingInput) => {
  const router = createRouter()
  router.change(input)
  router.routeWaiting()
  return router
}

/** An action, and which of its lines are there before the next one. */
const hurried = fc.record({ action, lines: fc.constantFrom('all', 'simple', 'none') })

interface Hurried {
  readonly action: Action
  readonly lines: string
}

/** Does actions, not all of whose lines come; the boards before each of them that made a difference, and their lines. */
function inHaste(router: ReturnType<typeof createRouter>, start: RoutingInput, steps: readonly Hurried[]) {
  const pictures: { input: RoutingInput; routes: Routes; waiting: ReadonlySet<string> }[] = []
  let now = start
  for (const step of steps) {
    const next = acted(now, step.action)
    if (next !== now) pictures.push({ input: now, routes: new Map(router.routes()), waiting: new Set(router.waiting) })
    now = next
    router.change(now)
    if (step.lines === 'all') router.routeWaiting()
    if (step.lines === 'simple') router.sketchWaiting()
  }
  return pictures
}

describe('on any board with free lanes', () => {
  test('a change routes what it touches and what it stands in the way of, leaves all else, and every line is legal', () => {
    fc.assert(
      fc.property(arbitraryLanedBoard(), fc.array(action, { minLength: 1, maxLength: 8 }), (start, actions) => {
        const router = routed(start)
        let now = start
        for (const each of actions) {
          const next = acted(now, each)
          changedTo(router, now, next)
          now = next
          expectLegal(now, router.routes())
        }
      }),
      { numRuns: 100 },
    )
  })

  test('a board is opened with the lines that the whole board gets, and gets them again when asked for anew', () => {
    fc.assert(
      fc.property(arbitraryLanedBoard(), fc.array(action, { maxLength: 4 }), (start, actions) => {
        const router = routed(start)
        expect(new Map(router.routes())).toEqual(new Map(routeEdges(start)))
        let now = start
        for (const each of actions) {
          now = acted(now, each)
          router.change(now)
          router.routeWaiting()
        }
        router.anew()
        router.routeWaiting()
        expect(new Map(router.routes())).toEqual(new Map(routeEdges(now)))
      }),
      { numRuns: 60 },
    )
  })

  test('taking changes back brings back the lines, and so does making them again', () => {
    fc.assert(
      fc.property(arbitraryLanedBoard(), fc.array(action, { minLength: 1, maxLength: 5 }), (start, actions) => {
        const router = routed(start)
        const pictures: { input: RoutingInput; routes: Routes }[] = [{ input: start, routes: new Map(router.routes()) }]
        for (const each of actions) {
          const last = pictures.at(-1)?.input as RoutingInput
          const input = acted(last, each)
          router.change(input)
          router.routeWaiting()
          if (input !== last) pictures.push({ input, routes: new Map(router.routes()) })
        }
        for (const { input, routes } of [...pictures.toReversed(), ...pictures]) {
          router.change(input)
          router.routeWaiting()
          expect(new Map(router.routes())).toEqual(routes)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('taking changes back brings back the lines also when those of the changes have not all come yet', () => {
    fc.assert(
      fc.property(arbitraryLanedBoard(), fc.array(hurried, { minLength: 1, maxLength: 6 }), (start, steps) => {
        const router = routed(start)
        for (const { input, routes, waiting } of inHaste(router, start, steps).toReversed()) {
          router.change(input)
          expect(router.waiting).toEqual(waiting)
          if (waiting.size === 0) expect(new Map(router.routes())).toEqual(routes)
        }
      }),
      { numRuns: 100 },
    )
  })
})
