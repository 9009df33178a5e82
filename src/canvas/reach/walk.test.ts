import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Board, Zone } from '#domain/board/board.ts'
import { applyChanges } from '#domain/board/change.ts'
import { layoutOf } from '#domain/layout/bands.ts'
import { zonesOf } from '#domain/layout/zones.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { arbitraryBoard } from '#testing/boardArbitrary.ts'
import { flowOrder, type Stop } from './flowOrder.ts'
import { movesBorder, walkFrom } from './walk.ts'

const BOARD = parseNotation(
  'D:sql(Posts), C:client(Phone), A:app(Feed), B:app(Search), M:telemetry; C->B, A->D, C->A, B->D, A->M',
)
const nameOf = (stop: Stop) => ('id' in stop ? stop.id : `|${stop.border}`)
const edge = (board: Board, from: string, to: string) =>
  board.edges.find((each) => each.from === from && each.to === to)?.id ?? ''
const at = (board: Board, places: Readonly<Record<string, readonly [x: number, y: number]>>): Board => ({
  ...board,
  blocks: board.blocks.map((block) => {
    const [x, y] = places[block.id] ?? [40, 40]
    return { ...block, x, y }
  }),
})
const PLACED = at(BOARD, { A: [40, 40], B: [40, 200] })

describe('the order of the flow', () => {
  test('goes from tier to tier, each block followed by its edges in the order of where they lead', () => {
    expect(flowOrder(PLACED).map(nameOf)).toEqual([
      ...['C', edge(PLACED, 'C', 'A'), edge(PLACED, 'C', 'B'), '|client', '|edge'],
      ...['A', edge(PLACED, 'A', 'D'), edge(PLACED, 'A', 'M'), 'B', edge(PLACED, 'B', 'D'), '|business', 'D', 'M'],
    ])
  })

  test('within a tier goes column by column, where a column may be a little out of line', () => {
    const blocks = (board: Board) =>
      flowOrder(board).flatMap((stop) => ('id' in stop && /^[A-Z]$/.test(stop.id) ? stop.id : []))
    const three = parseNotation('A:app, B:app, E:app')
    expect(blocks(at(three, { A: [55, 40], B: [40, 200], E: [400, 0] }))).toEqual(['A', 'B', 'E'])
    expect(blocks(at(three, { A: [400, 40], B: [40, 200], E: [20, 300] }))).toEqual(['B', 'E', 'A'])
    const down = { ...three, settings: { ...three.settings, direction: 'down' as const } }
    expect(blocks(at(down, { A: [300, 45], B: [40, 60], E: [0, 400] }))).toEqual(['B', 'A', 'E'])
  })

  test('enters a zone before its first block', () => {
    const zones = [
      { id: 'z1', label: 'Region' },
      { id: 'z2', label: 'Cell', parent: 'z1' },
    ] as unknown as Zone[]
    const blocks = PLACED.blocks.map((block) =>
      block.id === 'A' ? block : block.id === 'B' ? { ...block, zone: 'z2' as Zone['id'] } : block,
    )
    const names = flowOrder({ ...PLACED, blocks, zones }).map(nameOf)
    expect(names.slice(names.indexOf('z1'), names.indexOf('B') + 1)).toEqual(['z1', 'z2', 'B'])
  })

  test('has everything that is drawn exactly once', () => {
    fc.assert(
      fc.property(arbitraryBoard(), (board) => {
        const ids = flowOrder(board).flatMap((stop) => ('id' in stop ? [stop.id as string] : []))
        const zones = new Set(zonesOf(board, layoutOf(board)).map(({ zone }) => zone.id as string))
        expect(ids.toSorted()).toEqual(
          [...board.blocks.map(({ id }) => id), ...board.edges.map(({ id }) => id), ...zones].toSorted(),
        )
      }),
    )
  })
})

describe('walking', () => {
  const walk = (board: Board, from: Stop | undefined, key: string) => {
    const stop = walkFrom(board, from, key)
    return stop && nameOf(stop)
  }
  const item = (id: string) => ({ id }) as Stop

  test('leads on and back, to both ends, and no further', () => {
    expect([walk(PLACED, item('C'), 'ArrowRight'), walk(PLACED, item('A'), 'ArrowLeft')]).toEqual([
      edge(PLACED, 'C', 'A'),
      edge(PLACED, 'C', 'B'),
    ])
    expect([walk(PLACED, item('B'), 'Home'), walk(PLACED, undefined, 'End')]).toEqual(['C', 'M'])
    expect([walk(PLACED, item('M'), 'ArrowRight'), walk(PLACED, item('C'), 'ArrowUp')]).toEqual([undefined, undefined])
    expect([walk(PLACED, undefined, 'ArrowRight'), walk(PLACED, undefined, 'ArrowLeft')]).toEqual(['C', 'M'])
    expect([walk(PLACED, item('C'), 'Enter'), walk(PLACED, item('C'), 'a')]).toEqual([undefined, undefined])
  })

  test('begins anew where it was is gone', () => {
    const without = applyChanges(PLACED, [{ op: 'remove', type: 'block', id: 'M' as never }])
    expect(walk(without, item('M'), 'ArrowRight')).toBe('C')
  })

  test.each([
    ['right', 'ArrowDown', 'ArrowRight'],
    ['down', 'ArrowRight', 'ArrowDown'],
  ] as const)('on a board that runs %s stops at borders with %s only, which moves none', (direction, along, across) => {
    const board = { ...PLACED, settings: { ...PLACED.settings, direction } }
    const last = item(edge(board, 'C', 'B'))
    expect([walk(board, last, along), walk(board, last, across)]).toEqual(['|client', 'A'])
    expect(walk(board, { border: 'client' }, along)).toBe('|edge')
    expect([movesBorder(board, along), movesBorder(board, across), movesBorder(board, 'Home')]).toEqual([
      false,
      true,
      false,
    ])
  })
})
