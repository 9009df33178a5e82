import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Block, Board, ZoneId } from '#domain/board/board.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { arbitraryBoard } from '#testing/boardArbitrary.ts'
import { BOARDS } from '#testing/boards.ts'
import { overlapsOf } from '#testing/cardProbes.ts'
import { problemsOf } from '#testing/selectionArbitrary.ts'
import { BAND_PADDING } from './bands.ts'
import { cardOf } from './card.ts'
import { tidyBoard } from './tidy.ts'

test('a tidy board has no card on another one, whatever it was before, and changes nothing but places', () => {
  fc.assert(
    fc.property(arbitraryBoard({ maxBlocks: 30 }), (board) => {
      const tidy = tidyBoard(board)
      expect(overlapsOf(tidy)).toEqual([])
      expect(problemsOf(tidy)).toEqual([])
      const placeless = tidy.blocks.map((block, i) => ({ ...block, x: board.blocks[i]?.x, y: board.blocks[i]?.y }))
      expect({ ...tidy, blocks: placeless }).toEqual(board)
      for (const { x, y } of tidy.blocks) expect(Math.min(x, y)).toBeGreaterThanOrEqual(BAND_PADDING)
    }),
  )
})

test.each(Object.entries(BOARDS))(
  'a tidy %s has its cards on the grid and tidying it again changes nothing',
  (_, notation) => {
    const tidy = tidyBoard(parseNotation(notation))
    for (const { x, y } of tidy.blocks) expect([x % 20, y % 20]).toEqual([0, 0])
    expect(tidyBoard(tidy)).toEqual(tidy)
  },
)

test('a tier of many blocks takes more columns', () => {
  const many = parseNotation(Array.from({ length: 20 }, (_, i) => `S${i}:app`).join(', '))
  expect(new Set(tidyBoard(many).blocks.map(({ x }) => x)).size).toBe(3)
  expect(overlapsOf(tidyBoard(many))).toEqual([])
})

test('a block stands level with what it is connected to', () => {
  const board = tidyBoard(parseNotation('A:app, B:app, C:app, X:sql, Y:sql, Z:sql; A->Z, B->Y, C->X'))
  const order = (ids: string[]) => ids.sort((a, b) => y(a) - y(b)).join('')
  const y = (id: string) => board.blocks.find((block) => block.id === id)?.y ?? 0
  const partner: Record<string, string> = { A: 'Z', B: 'Y', C: 'X' }
  const services = order(['A', 'B', 'C'])
  expect(order(['X', 'Y', 'Z'])).toBe([...services].map((id) => partner[id]).join(''))
})

test.each([
  'C0:client, D0:sql, D2:sql, D1:sql, A2:app, A0:app, A1:app; A0->D1, A1->D0, A1->D2, A2->D2',
  'A0:app, A1:app, D2:sql, D0:sql, C0:client, A2:app, D1:sql; A0->D0, A0->D1, A2->D0',
])('no two edges between neighbouring tiers cross where that can be: %s', (notation) => {
  const { blocks, edges } = tidyBoard(parseNotation(notation))
  const y = (id: string) => blocks.find((block) => block.id === id)?.y ?? 0
  const crossed = edges.flatMap((a) =>
    edges.filter((b) => y(a.from) < y(b.from) && y(a.to) > y(b.to)).map((b) => `${a.from}>${a.to} ${b.from}>${b.to}`),
  )
  expect(crossed).toEqual([])
})

/** The ids in the order in which they stand across the flow. */
const across = ({ blocks }: Board, ...ids: readonly string[]): string =>
  blocks
    .filter(({ id }) => ids.includes(id))
    .toSorted((a, b) => a.y - b.y)
    .map(({ id }) => id)
    .join('')
const zoned = (
  notation: string,
  zones: Readonly<Record<string, string>>,
  parents: Readonly<Record<string, string>> = {},
) => {
  const board = parseNotation(notation)
  const names = new Set([...Object.values(zones), ...Object.keys(parents), ...Object.values(parents)])
  return tidyBoard({
    ...board,
    blocks: board.blocks.map((block) => {
      const zone = zones[block.id]
      return zone === undefined ? block : { ...block, zone: zone as ZoneId }
    }),
    zones: [...names].map((name, order) => {
      const parent = parents[name]
      const zone = { id: name as ZoneId, label: name, order } as const
      return parent === undefined ? zone : { ...zone, parent: parent as ZoneId }
    }),
  })
}

test.each([
  ['in which a request passes them', 'G:gateway, L:lb, C:client, A:app; C->L, L->G, G->A', 'LG'],
  ['also where one calls itself', 'G:lb, L:lb; L->G, L->L', 'LG'],
  [
    'counted from the clients, also from one that is told something',
    'G:lb, L:lb, C:client, X:app, Y:app, W:app; X->Y, Y->G, W->C, C->L',
    'LG',
  ],
  [
    'of which a circle that nothing leads to stands before what is led to',
    'X:lb, L:lb, G:lb, H:lb; X->L, G->H, H->G',
    'GL',
  ],
  ['of the board, within a circle that nothing leads to', 'L:lb, G:lb; L->G, G->L', 'LG'],
  ['by the shortest way', 'G:lb, L:lb, C:client, A:app, B:app; C->L, C->A, A->B, B->G, B->L', 'LG'],
])('routers stand in the order %s', (_, notation, order) => {
  expect(across(tidyBoard(parseNotation(notation)), 'L', 'G')).toBe(order)
})

test.each(['A->B, B->E', 'A->B, B->E, E->A'])(
  'a tier may have a column for each step of the flow in it: %s',
  (edges) => {
    const { blocks } = tidyBoard(parseNotation(`A:app, B:app, E:app; ${edges}`), { deep: 3 })
    const [a, b, e] = blocks.map(({ x }) => x) as [number, number, number]
    expect(a).toBeLessThan(b)
    expect(b).toBeLessThan(e)
  },
)

test('what leads straight on stands in one line', () => {
  const { blocks } = tidyBoard(parseNotation('C:client, A:app, B:app, X:sql; C->A, A->B, B->X'), { deep: 2 })
  expect(new Set(blocks.map(({ y }) => y)).size).toBe(1)
})

test('a stream stands beside its outbox', () => {
  const board = parseNotation(
    'A:app, W:app, C:cache, K:queue, D:sql, S:search, O:outbox; A->C, A->D, A->O, O~>K, K~>W, W->S',
  )
  expect(across(tidyBoard(board), ...'CKDSO')).toMatch(/OK|KO/)
})

test('what two blocks lead to stands between them', () => {
  const { blocks } = tidyBoard(parseNotation('A:app, B:app, X:sql; A->X, B->X'))
  const middle = (id: string): number => {
    const block = blocks.find((each) => each.id === id) as Block
    return block.y + cardOf(block).height / 2
  }
  expect(Math.abs(middle('X') - (middle('A') + middle('B')) / 2)).toBeLessThanOrEqual(10)
})

test('lines that cross are taken apart, from the data to the clients as well', () => {
  const board = tidyBoard(parseNotation('C:client, D:client, A:app, B:app, X:sql, Y:sql; C->B, D->A, B->X, A->Y'))
  expect([across(board, 'C', 'D'), across(board, 'A', 'B'), across(board, 'X', 'Y')]).toEqual(
    across(board, 'A', 'B') === 'AB' ? ['DC', 'AB', 'YX'] : ['CD', 'BA', 'XY'],
  )
})

test('what lies in one zone stands side by side, whatever it is connected to', () => {
  const notation = 'A:app, B:app, E:app, F:app, X:sql, Y:sql; A->X, E->X, B->Y, F->Y'
  expect(across(tidyBoard(parseNotation(notation)), ...'ABEF')).not.toMatch(/AF|FA/)
  expect(across(zoned(notation, { A: 'z', B: 'q', E: 'q', F: 'z' }), ...'ABEF')).toMatch(/AF|FA/)
})

test('zones within one zone stand side by side, too, and each keeps its own together', () => {
  const notation = 'A:app, B:app, E:app, F:app, G:app, H:app'
  const order = across(
    zoned(notation, { A: 'x', B: 'o', E: 'y', F: 'x', G: 'o', H: 'y' }, { x: 'z', y: 'z' }),
    ...'ABEFGH',
  )
  expect(
    order
      .replace(/[AF]{2}/, 'x')
      .replace(/[EH]{2}/, 'y')
      .replace(/[BG]{2}/, 'o')
      .replace(/xy|yx/, 'z'),
  ).toMatch(/^(zo|oz)$/)
})

test('routers keep their order also in zones', () => {
  expect(across(zoned('G:gateway, L:lb, C:client, A:app; C->L, L->G, G->A', { G: 'a', L: 'b' }), 'L', 'G')).toBe('LG')
})

test('the columns of a full tier are filled in turn and clear of each other', () => {
  const services = (count: number) =>
    tidyBoard(parseNotation(Array.from({ length: count }, (_, i) => `S${i}:app`).join(', '))).blocks
  expect(new Set(services(8).map(({ x }) => x)).size).toBe(1)
  const [first, second] = services(10) as [Block, Block]
  expect(second.x - first.x - cardOf(first).width).toBe(80)
  for (const [i, { x }] of services(10).entries()) expect(x).toBe(i % 2 === 0 ? first.x : second.x)
})

test('what watches stands in one row along the flow, in the order of the board', () => {
  const { blocks } = tidyBoard(parseNotation('M:telemetry(Metrics), L:telemetry(Logs), T:telemetry(Traces)'))
  expect(new Set(blocks.map(({ y }) => y))).toEqual(new Set([BAND_PADDING]))
  const [m, l, t] = blocks as readonly [Block, Block, Block]
  expect([l.x - m.x - cardOf(m).width, t.x - l.x - cardOf(l).width]).toEqual([BAND_PADDING, BAND_PADDING])
})

test('a board that runs down is tidied the same way, turned', () => {
  const right = parseNotation('G:gateway, L:lb, C:client, A:app, B:app, X:sql, Y:sql; C->L, L->G, G->A, A->Y, B->X')
  const down = tidyBoard({ ...right, settings: { ...right.settings, direction: 'down' } })
  const order = (ids: string) =>
    down.blocks
      .filter(({ id }) => ids.includes(id))
      .toSorted((a, b) => a.x - b.x)
      .map(({ id }) => id)
      .join('')
  expect(order('LG')).toBe('LG')
  expect(order('AB')).toBe(order('XY') === 'YX' ? 'AB' : 'BA')
  expect(overlapsOf(down)).toEqual([])
})
