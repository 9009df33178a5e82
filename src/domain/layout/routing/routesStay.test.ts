import { describe, expect, test } from 'vitest'
import { seededRandom } from '#scripts/seededRandom.mjs'
import { inflate, overlaps, type Rect } from '#shared/geometry.ts'
import { broadBoard } from '#testing/lanedBoard.ts'
import { chipRect } from './labels/labelSpots.ts'
import { TIGHTEST_CLEARANCE } from './measures.ts'
import { routeEdges } from './routeEdges.ts'
import { board, card, cardsHit, rectOf, routed, runTogether, segments } from './routeProbes.ts'
import { createRouter } from './router.ts'
import type { Route, RoutingInput } from './routing.ts'

type Routes = ReadonlyMap<string, Route>

const opened = (input: RoutingInput) => {
  const router = createRouter()
  router.change(input)
  router.routeWaiting()
  return {
    router,
    to: (now: RoutingInput): Routes => {
      router.change(now)
      router.routeWaiting()
      return router.routes()
    },
  }
}

const moved = (input: RoutingInput, id: string, by: { x: number; y: number }): RoutingInput => {
  const rect = input.cards.get(id) as Rect
  return { ...input, cards: new Map(input.cards).set(id, { ...rect, x: rect.x + by.x, y: rect.y + by.y }) }
}

const STEPS = [
  { x: 20, y: 0 },
  { x: -20, y: 0 },
  { x: 0, y: 20 },
  { x: 0, y: -20 },
]

/** Boards one move after the other, each of one block by 20 px to where it has a lane. */
function* wandering(start: RoutingInput, moves: number): Generator<{ id: string; now: RoutingInput }> {
  const random = seededRandom(7)
  let now = start
  for (let made = 0; made < moves; ) {
    const id = `c${Math.floor(random() * start.cards.size)}`
    const next = moved(now, id, STEPS[Math.floor(random() * STEPS.length)] ?? { x: 0, y: 0 })
    const room = inflate(next.cards.get(id) as Rect, 30)
    if ([...next.cards].some(([other, rect]) => other !== id && overlaps(rect, room))) continue
    now = next
    made++
    yield { id, now }
  }
}

const isCrossed = ({ points }: Route, rect: Rect): boolean =>
  segments(points).some((segment) => overlaps(rectOf(segment), inflate(rect, TIGHTEST_CLEARANCE)))

/** What makes a picture hard to read: lines through cards and on each other, labels on cards and on each other, bends. */
function faults({ cards, edges }: RoutingInput, routes: Routes) {
  const lines = [...routes.values()]
  const chips = edges.flatMap(({ id, labelSize }) => {
    const at = routes.get(id)?.labelAt
    return at && labelSize ? [chipRect(at, labelSize)] : []
  })
  const rects = [...cards.values()]
  const pairs = <T>(list: readonly T[], bad: (a: T, b: T) => boolean): number =>
    list.reduce((sum, a, i) => sum + list.slice(0, i).filter((b) => bad(a, b)).length, 0)
  return {
    crossed: lines.filter((route) => cardsHit({ cards, edges, direction: 'right' }, route).length > 0).length,
    together: pairs(lines, runTogether),
    covering: chips.filter((chip) => rects.some((rect) => overlaps(chip, rect))).length + pairs(chips, overlaps),
    bends: lines.reduce((sum, { points }) => sum + points.length - 2, 0),
  }
}

describe('blocks moved by 20 px, one after the other, on a board of 200 blocks and 300 edges', () => {
  test('change next to no edge that they neither touch nor stand in the way of, and the picture stays as good as a new one', () => {
    const start = broadBoard(1)
    const { router, to } = opened(start)
    const counts = { moves: 0, others: 0, labels: 0 }
    let last = start
    for (const { id, now } of wandering(start, 40)) {
      const before = router.routes()
      const after = to(now)
      counts.moves++
      const rect = now.cards.get(id) as Rect
      for (const edge of now.edges) {
        const [old, route] = [before.get(edge.id) as Route, after.get(edge.id) as Route]
        if (old === route || edge.from === id || edge.to === id || isCrossed(old, rect)) continue
        counts.others++
        if (old.labelAt?.x !== route.labelAt?.x || old.labelAt?.y !== route.labelAt?.y) counts.labels++
      }
      last = now
    }
    // Those that gave way to a line that would have lain on them.
    expect(counts.others).toBeLessThanOrEqual(counts.moves / 4)
    const [kept, fresh] = [faults(last, router.routes()), faults(last, routeEdges(last))]
    expect(kept.crossed).toBeLessThanOrEqual(fresh.crossed)
    expect(kept.together).toBeLessThanOrEqual(fresh.together + 8)
    expect(kept.covering).toBeLessThanOrEqual(fresh.covering + 2)
    expect(kept.bends).toBeLessThanOrEqual(fresh.bends * 1.05)
  })
})

describe('what stays', () => {
  const ROW = board({ a: card(0, 0), b: card(400, 0), c: card(400, 400), d: card(800, 0) }, [
    ['a', 'b', 60],
    ['b', 'd'],
  ])

  test('a line is moved with the two cards it runs between, label and all', () => {
    const { router, to } = opened(ROW)
    const before = router.routes().get('e0') as Route
    const cards = new Map(ROW.cards)
    for (const id of ['a', 'b', 'd']) cards.set(id, { ...(ROW.cards.get(id) as Rect), y: 200 })
    const after = to({ ...ROW, cards }).get('e0') as Route
    expect(after.points).toEqual(before.points.map(({ x, y }) => ({ x, y: y + 200 })))
    expect(after.labelAt).toEqual({ x: before.labelAt?.x, y: (before.labelAt?.y ?? 0) + 200 })
  })

  test('a label that would be moved onto a card finds another place on its line, which is moved as it is', () => {
    const input = board({ a: card(0, 0), b: card(800, 0), wall: card(400, 335) }, [['a', 'b', 60]])
    const { router, to } = opened(input)
    const before = router.routes().get('e0') as Route
    const after = to(moved(moved(input, 'a', { x: 0, y: 300 }), 'b', { x: 0, y: 300 })).get('e0') as Route
    expect(after.points).toEqual(before.points.map(({ x, y }) => ({ x, y: y + 300 })))
    const chip = chipRect(after.labelAt ?? { x: 0, y: 0 }, { width: 60, height: 18 })
    expect(overlaps(chip, card(400, 335))).toBe(false)
  })

  test('a line that would be moved onto another one is routed again', () => {
    const cards = { a: card(0, 1000), b: card(300, 1400), c: card(0, 0), d: card(300, 400) }
    const input = board(cards, [
      ['a', 'b'],
      ['c', 'd'],
    ])
    const { router, to } = opened(input)
    const [before, other] = [router.routes().get('e0') as Route, router.routes().get('e1') as Route]
    expect(before.points[1]?.x).toBe(other.points[1]?.x)
    const after = to(moved(moved(input, 'a', { x: 0, y: -900 }), 'b', { x: 0, y: -900 }))
    expect(after.get('e1')).toBe(other)
    expect(runTogether(after.get('e0') as Route, other)).toBe(false)
  })

  test('over room that was made between its cards a line is drawn out, and bends where it did', () => {
    const input = board({ a: card(0, 0), b: card(300, 200), c: card(300, 0), d: card(600, 0) }, [
      ['a', 'b'],
      ['c', 'd'],
    ])
    const { router, to } = opened(input)
    const bend = router.routes().get('e0')?.points[1]?.x
    const cards = new Map([...input.cards].map(([id, rect]) => [id, rect.x > 0 ? { ...rect, x: rect.x + 100 } : rect]))
    const after = to({ ...input, cards })
    expect(after.get('e0')?.points.map(({ x }) => x)).toEqual([160, bend, bend, 400])
    expect(after.get('e1')?.points.map(({ x }) => x)).toEqual([560, 700])
  })

  test('a card that is put on a label moves the label and not the line', () => {
    const { router, to } = opened(board({ a: card(0, 0), b: card(800, 0), c: card(300, 300) }, [['a', 'b', 60]]))
    const before = router.routes().get('e0') as Route
    const at = before.labelAt ?? { x: 0, y: 0 }
    const beside = { x: at.x - 80, y: at.y + 5, width: 160, height: 60 }
    const input = board({ a: card(0, 0), b: card(800, 0), c: beside }, [['a', 'b', 60]])
    const after = to(input).get('e0') as Route
    expect(after.points).toBe(before.points)
    expect(after.labelAt).not.toEqual(before.labelAt)
    expect(overlaps(chipRect(after.labelAt ?? at, { width: 60, height: 18 }), beside)).toBe(false)
  })

  test('a label that grows stays where it is, and the line, too', () => {
    const { router, to } = opened(ROW)
    const before = router.routes().get('e0') as Route
    const edges = ROW.edges.map((edge) => (edge.id === 'e0' ? { ...edge, labelSize: { width: 90, height: 18 } } : edge))
    expect(to({ ...ROW, edges }).get('e0')).toBe(before)
  })

  test('with a card or an edge that goes, all other lines stay', () => {
    const { router, to } = opened(ROW)
    const before = router.routes().get('e0') as Route
    expect([...to({ ...ROW, edges: ROW.edges.slice(0, 1) })]).toEqual([['e0', before]])
    const cards = new Map([...ROW.cards].filter(([id]) => id !== 'd'))
    expect(to({ ...ROW, cards, edges: ROW.edges.slice(0, 1) }).get('e0')).toBe(before)
  })
})

describe('what gives way', () => {
  test('ports of one side make room for one more, as long as there is room for all', () => {
    const targets = Object.fromEntries(Array.from({ length: 5 }, (_, i) => [`t${i}`, card(500, i * 120)]))
    const pairs = Object.keys(targets).map((id) => ['a', id] as const)
    const cards = { a: card(0, 240), ...targets }
    const { to, router } = opened(board(cards, pairs.slice(0, 1)))
    for (let count = 2; count <= pairs.length; count++) to(board(cards, pairs.slice(0, count)))
    const ports = [...router.routes().values()].map(({ points }) => points[0]?.y ?? 0).sort((a, b) => a - b)
    for (const [i, port] of ports.slice(1).entries()) expect(port - (ports[i] ?? 0)).toBeGreaterThanOrEqual(7)
  })

  test('loops of one card stay apart when one more comes', () => {
    const { to } = opened(board({ a: card(0, 0), b: card(400, 0) }, [['a', 'a']]))
    const routes = to(
      board({ a: card(0, 0), b: card(400, 0) }, [
        ['a', 'a'],
        ['a', 'a'],
      ]),
    )
    expect(runTogether(routes.get('e0') as Route, routes.get('e1') as Route)).toBe(false)
  })
})

test('many lines that lead nowhere are simple ones until there are better ones; those that still lead somewhere stay', () => {
  const wall = card(300, 0)
  const input = board({ a: card(0, 0), wall, b: card(600, 0), c: card(600, 300), d: card(900, 300) }, [
    ['a', 'b'],
    ['c', 'd'],
  ])
  const { router } = opened(input)
  const before = router.routes()
  router.change(moved(moved(input, 'a', { x: 0, y: 100 }), 'wall', { x: 440, y: 300 }))
  router.sketchWaiting()
  expect(router.waiting.size).toBe(2)
  expect(router.routes().get('e0')?.points[0]?.y).toBe(130)
  expect(router.routes().get('e1')).toBe(before.get('e1'))
  expect(routed(input).points).toEqual(before.get('e0')?.points)
})
