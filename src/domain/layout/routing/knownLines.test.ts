import { expect, test } from 'vitest'
import { layoutOf } from '#domain/layout/bands.ts'
import { edgeChipsSize } from '#domain/layout/edgeStyle.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { seededRandom } from '#scripts/seededRandom.mjs'
import { BOARDS } from '#testing/boards.ts'
import { broadBoard, lanedBoards } from '#testing/lanedBoard.ts'
import { routeEdges } from './routeEdges.ts'
import { board, card } from './routeProbes.ts'
import { createRouter } from './router.ts'
import type { Route, RoutingInput } from './routing.ts'

// Which of all legal lines an edge has is a matter of taste, and a change of it is to be seen: these are the lines as they are, to be
// looked at when they differ. `npx vitest run knownLines -u` writes them anew.

type Routes = Iterable<readonly [string, Route]>

const place = ({ x, y }: { x: number; y: number }) => `${Number(x.toFixed(2))},${Number(y.toFixed(2))}`

const written = (routes: Routes): string[] =>
  [...routes]
    .map(([id, { points, labelAt }]) => `${id}: ${points.map(place).join(' ')}${labelAt ? ` @ ${place(labelAt)}` : ''}`)
    .sort()

const described = (title: string, routes: Routes): string => [`# ${title}`, ...written(routes), ''].join('\n')

const known = (name: string, parts: readonly string[]) =>
  expect(parts.join('\n')).toMatchFileSnapshot(`../../../testing/knownLines/${name}.txt`)

/** A board in both directions, each edge with what is written on it. */
function inputsOf(notation: string): readonly RoutingInput[] {
  const parsed = parseNotation(notation)
  return (['right', 'down'] as const).map((direction) => {
    const each = { ...parsed, settings: { ...parsed.settings, direction } }
    const edges = each.edges.map((edge) => {
      const labelSize = edgeChipsSize(edge)
      return {
        id: `${edge.from}-${edge.to}-${edge.kind}`,
        from: edge.from,
        to: edge.to,
        ...(labelSize && { labelSize }),
      }
    })
    return { cards: layoutOf(each).cards, edges, direction }
  })
}

test.each(Object.entries(BOARDS))('the lines of the design %s are known', async (name, notation) => {
  await known(
    name,
    inputsOf(notation).map((input) => described(`towards ${input.direction}`, routeEdges(input))),
  )
})

/** One for each thing that makes a line turn. */
const SHAPES: Readonly<Record<string, RoutingInput>> = {
  'parallel edges, with and without labels': board({ a: card(0, 0), b: card(400, 0) }, [
    ['a', 'b'],
    ['a', 'b', 60],
    ['a', 'b', 90],
    ['b', 'a', 40],
  ]),
  'edges of a card to itself': board({ a: card(0, 0), b: card(400, 300) }, [
    ['a', 'a'],
    ['a', 'a', 60],
    ['a', 'a', 80],
    ['b', 'b', 50],
    ['a', 'b'],
  ]),
  'a card in the way': board({ a: card(0, 0), b: card(300, 0), c: card(600, 0) }, [
    ['a', 'c'],
    ['a', 'c', 70],
    ['c', 'a'],
  ]),
  'a wall of cards in the way': board(
    { a: card(0, 160), b: card(300, 0), c: card(300, 80), d: card(300, 160), e: card(300, 240), f: card(600, 160) },
    [
      ['a', 'f'],
      ['f', 'a', 60],
      ['d', 'f'],
    ],
  ),
  'many into one': board(
    { a: card(0, 0), b: card(0, 100), c: card(0, 200), d: card(0, 300), e: card(0, 400), z: card(500, 200) },
    [
      ['a', 'z'],
      ['b', 'z'],
      ['c', 'z', 50],
      ['d', 'z'],
      ['e', 'z', 50],
      ['z', 'a'],
    ],
  ),
  'one to many, above each other': board(
    { z: card(300, 0), a: card(0, 200), b: card(200, 200), c: card(400, 200), d: card(600, 200) },
    [
      ['z', 'a'],
      ['z', 'b', 60],
      ['z', 'c'],
      ['z', 'd', 60],
    ],
    'down',
  ),
  'more edges than a side has room for': board(
    {
      z: card(400, 200),
      ...Object.fromEntries(Array.from({ length: 14 }, (_, i) => [`c${i}`, card(i % 2 === 0 ? 0 : 800, 80 * i)])),
    },
    [
      ['z', 'z', 60],
      ['z', 'z'],
      ...Array.from({ length: 14 }, (_, i) => [`c${i}`, 'z', i % 3 === 0 ? 50 : 0] as const),
      ['z', 'c5', 70],
      ['z', 'c6'],
    ],
  ),
  'cards of other sizes': board(
    {
      a: { x: 0, y: 0, width: 80, height: 20 },
      b: { x: 240, y: 40, width: 300, height: 160 },
      c: { x: 700, y: 10, width: 80, height: 20 },
    },
    [
      ['a', 'b', 60],
      ['b', 'a'],
      ['a', 'a'],
      ['b', 'c', 200],
      ['a', 'c', 60],
      ['b', 'b', 90],
      ['c', 'a'],
    ],
  ),
  'cards that nearly touch': board({ a: card(0, 0), b: card(180, 0), c: card(0, 80), d: card(180, 80) }, [
    ['a', 'b', 60],
    ['a', 'd', 60],
    ['b', 'c'],
    ['c', 'd'],
    ['d', 'a'],
  ]),
  'back against the flow': board({ a: card(600, 0), b: card(300, 200), c: card(0, 400) }, [
    ['a', 'b'],
    ['b', 'c', 60],
    ['a', 'c'],
    ['c', 'a', 90],
  ]),
}

test('the lines of each shape that makes an edge turn are known', async () => {
  await known(
    'shapes',
    Object.entries(SHAPES).flatMap(([title, input]) => [
      described(title, routeEdges(input)),
      described(
        `${title}, turned`,
        routeEdges({ ...input, direction: input.direction === 'right' ? 'down' : 'right' }),
      ),
    ]),
  )
})

test('the lines of boards by chance are known', async () => {
  await known(
    'chance',
    lanedBoards(40).map((input, i) => described(`${i + 1}, towards ${input.direction}`, routeEdges(input))),
  )
})

/** Cards of all sizes that lie anywhere, also on each other, and edges between any of them. */
function crowd(seed: number): RoutingInput {
  const random = seededRandom(seed)
  const upTo = (most: number) => Math.floor(random() * (most + 1))
  const ids = Array.from({ length: 4 + upTo(6) }, (_, i) => `c${i}`)
  const any = () => ids[upTo(ids.length - 1)] as string
  const spread = 120 + upTo(600)
  const cards = ids.map((id) => [id, { ...card(upTo(spread), upTo(spread), 80 + upTo(180)), height: 20 + upTo(100) }])
  const edges = Array.from({ length: 5 + upTo(6) }, () => [any(), any(), upTo(2) * 35] as const)
  return board(Object.fromEntries(cards), edges, seed % 2 === 0 ? 'right' : 'down')
}

test('the lines in crowds of cards are known', async () => {
  await known(
    'crowds',
    Array.from({ length: 90 }, (_, i) => described(`${i + 1}`, routeEdges(crowd(i + 1)))),
  )
})

const differing = (now: ReadonlyMap<string, Route>, old: ReadonlyMap<string, Route>): Routes =>
  [...now].filter(([id, route]) => old.get(id) !== route)

test('what becomes of lines when cards move, while they are dragged and until a worker answers is known', async () => {
  const router = createRouter()
  let now = broadBoard(3)
  router.change(now)
  router.routeWaiting()
  const parts: string[] = []
  for (const [step, id] of [
    'c9',
    'c44',
    'c100',
    'c101',
    'c150',
    'c9',
    'c60',
    'c77',
    'c120',
    'c33',
    'c10',
    'c180',
  ].entries()) {
    const ids = new Set([id, `c${step * 7}`])
    const before = new Map(router.routes())
    const dragged = router.drag(ids, { dx: 60, dy: -40 })
    parts.push(
      described(`dragged ${[...ids].join(' and ')}`, dragged.border),
      `carried: ${[...dragged.carried].sort()}`,
    )
    router.rest()
    const cards = new Map(now.cards)
    for (const each of ids) {
      const rect = cards.get(each)
      if (rect) cards.set(each, { ...rect, x: rect.x + 60, y: rect.y - 40 })
    }
    now = { ...now, cards }
    router.change(now)
    router.sketchWaiting()
    parts.push(described('meanwhile', differing(router.routes(), before)))
    router.routeWaiting()
    parts.push(described('then', differing(router.routes(), before)))
  }
  await known('moves', parts)
})
