import { describe, expect, test } from 'vitest'
import type { Ghosts } from '#canvas/layers/ghostsOf.ts'
import type { EdgeId } from '#domain/board/board.ts'
import { MOST_IN_FRAME } from '#domain/layout/routing/dragOver.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { createWorked, type Work, workedNow } from './worked.ts'

const BOARD = parseNotation('A:app, B:app, D:sql; A->B, B->D, A->D')
const [FIRST, SECOND, THIRD] = BOARD.edges.map(({ id }) => id) as [EdgeId, EdgeId, EdgeId]
const NONE = createWorked().getState()
const work = (more: Partial<Work>): Work => ({
  board: BOARD,
  selection: new Set(),
  hovered: undefined,
  ghosts: undefined,
  dragged: new Map(),
  carried: undefined,
  ...more,
})
const ids = (more: Partial<Work>) => [...workedNow(work(more), NONE).ids]

describe('what is worked on', () => {
  test('edges that are selected, pointed at, dragged or marked, and no blocks', () => {
    const marks: Ghosts['marks'] = new Map([[THIRD, 'removed']])
    expect(ids({})).toEqual([])
    expect(ids({ selection: new Set(['A', FIRST]) })).toEqual([FIRST])
    expect(ids({ hovered: SECOND })).toEqual([SECOND])
    expect(ids({ dragged: new Map([[SECOND, { points: [] }]]) })).toEqual([SECOND])
    expect(ids({ ghosts: { marks } as unknown as Ghosts })).toEqual([THIRD])
  })

  test('an edge that is gone is not', () => {
    expect(ids({ hovered: 'gone' as EdgeId })).toEqual([])
  })

  test('of very many selected edges none, which the painter marks then', () => {
    const edges = Array.from({ length: 60 }, (_, i) => ({ ...BOARD.edges[0], id: `e${i}` as EdgeId }))
    const board = { ...BOARD, edges } as typeof BOARD
    expect(ids({ board, selection: new Set(edges.map(({ id }) => id)) })).toEqual([])
  })

  test('keeps its identity while it is the same', () => {
    const old = workedNow(work({ hovered: FIRST }), NONE)
    expect(workedNow(work({ hovered: FIRST }), old)).toBe(old)
    const selected = workedNow(work({ hovered: FIRST, selection: new Set([FIRST]) }), old)
    expect(selected.ids).toBe(old.ids)
    expect(workedNow(work({ selection: new Set([FIRST]) }), selected).leftOut).toBe(selected.leftOut)
  })

  test('the painter leaves out all but what is only pointed at, which covers itself', () => {
    const leftOut = (more: Partial<Work>) => [...workedNow(work(more), NONE).leftOut]
    expect(leftOut({ hovered: FIRST, selection: new Set([SECOND]) })).toEqual([SECOND])
    expect(leftOut({ hovered: FIRST, selection: new Set([FIRST]) })).toEqual([FIRST])
  })

  test('an edge that is carried along is painted, selected or not', () => {
    const carried = { ids: new Set<string>([FIRST]), dx: 10, dy: 0 }
    const now = workedNow(work({ carried, selection: new Set([FIRST, SECOND]), hovered: FIRST }), NONE)
    expect([[...now.ids], [...now.leftOut]]).toEqual([[SECOND], [SECOND]])
  })

  test('of very many edges that lead out of what is dragged none is an element, and none rests', () => {
    const edges = Array.from({ length: MOST_IN_FRAME + 1 }, (_, i) => ({ ...BOARD.edges[0], id: `e${i}` as EdgeId }))
    const board = { ...BOARD, edges } as typeof BOARD
    const dragged = new Map(edges.map(({ id }) => [id as string, { points: [] }]))
    const now = workedNow(work({ board, dragged }), NONE)
    expect([now.ids.size, now.leftOut.size]).toEqual([0, MOST_IN_FRAME + 1])
  })
})
