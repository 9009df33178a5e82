import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Board, EMPTY_BOARD } from '#domain/board/board.ts'
import { applyChanges } from '#domain/board/change.ts'
import { turnBoard } from '#domain/edits/turnBoard.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { arbitraryBoard } from '#testing/boardArbitrary.ts'
import { overlapsOf } from '#testing/cardProbes.ts'
import { arbitraryLabel } from '#testing/textArbitrary.ts'
import { flowEdit } from './flowEdit.ts'
import { FLOW_LIMITS, sketchFlow } from './sketchFlow.ts'

const ROOM = { from: 100, to: 700 }
const FLOW = 'users > cdn > gateway > feed, orders > redis + postgres; orders ~> kafka ~> indexer > elasticsearch'

function typed(text: string, board: Board = EMPTY_BOARD, selection: readonly string[] = []) {
  let count = 0
  const newId = (prefix: string) => `${prefix}-${++count}`
  const edit = flowEdit(board, sketchFlow(board, text, selection), { room: ROOM, newId })
  return { edit, after: applyChanges(board, edit.changes) }
}

const places = (board: Board) => Object.fromEntries(board.blocks.map(({ label, x, y }) => [label, [x, y]]))

test('new blocks stand in their tiers in order of mention, level with what calls them, in the middle of what is in sight', () => {
  const { after } = typed(FLOW)
  expect(places(after)).toEqual({
    Users: [40, 140],
    CDN: [40, 140],
    'API gateway': [40, 240],
    Feed: [40, 240],
    Orders: [40, 340],
    Redis: [40, 300],
    PostgreSQL: [40, 400],
    Kafka: [40, 500],
    Indexer: [40, 500],
    Elasticsearch: [40, 600],
  })
})

test('a flow that is longer than what is in sight begins at its start', () => {
  const names = Array.from({ length: 12 }, (_, i) => `queue ${i}`)
  const { after } = typed(names.join(', '))
  expect(Math.min(...after.blocks.map(({ y }) => y))).toBe(ROOM.from)
})

test('with the tiers from top to bottom the rows run across', () => {
  const down = applyChanges(EMPTY_BOARD, turnBoard(EMPTY_BOARD, 'down'))
  const { after } = typed('users > feed, orders', down)
  const { Feed, Orders } = places(after)
  expect(Feed?.[1]).toBe(Orders?.[1])
  expect(Feed?.[0]).toBeLessThan(Orders?.[0] ?? 0)
})

test('telemetry goes into its own band', () => {
  const { after } = typed('prometheus, grafana > feed')
  expect(after.blocks.map(({ tier }) => tier)).toEqual(['observability', 'observability', 'business'])
  expect(overlapsOf(after)).toEqual([])
})

test('what a flow meets is told, and what it ends at is selected', () => {
  const board = parseNotation('A:app(Feed), D:sql(Posts)')
  const { edit } = typed('feed > redis, posts', board)
  expect(edit.met).toEqual(['A', 'D'])
  expect(edit.select).toEqual(['b-1', 'D'])
  expect(edit.added.blocks.map(({ label, order }) => [label, order])).toEqual([['Redis', 2]])
})

test('what is not understood is told by the box that stands for it', () => {
  const { edit } = typed('feed > postgress')
  expect(edit.unknown).toEqual(['b-2'])
  expect(typed('').edit).toMatchObject({ changes: [], met: [], select: [] })
})

const WORDS = `users,cdn,gateway,feed,orders,redis,postgres,kafka ×3,indexer,prometheus,(Own label),order service,"kept",postgress,A,db (MySQL)`
const likely = fc
  .array(
    fc.tuple(
      fc.constantFrom(...WORDS.split(',')),
      fc.constantFrom(' > ', ', ', ' ~> ', ' o> ', ' + ', '; ', '\n> ', ' '),
    ),
    {
      maxLength: 25,
    },
  )
  .map((parts) => parts.flat().join(''))
const anyText = fc.oneof(
  likely,
  arbitraryLabel(200),
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: fc.constantFrom(...'ab>~o,+;()"“× \n-3x'), maxLength: 200 }),
)

test('any text on any board: no new card on another, nothing that is there is changed, and undo gives the board back', () => {
  fc.assert(
    fc.property(anyText, arbitraryBoard({ maxBlocks: 10, reach: 1500 }), (text, board) => {
      const { edit, after } = typed(text, board, [board.blocks[0]?.id ?? ''])
      const fresh = new Set<string>(edit.added.blocks.map(({ id }) => id))
      expect(overlapsOf(after).filter((pair) => pair.split(' ').some((id) => fresh.has(id)))).toEqual([])
      expect(after.blocks.slice(0, board.blocks.length)).toEqual(board.blocks)
      expect(after.edges.slice(0, board.edges.length)).toEqual(board.edges)
      expect(new Set(after.edges.map(({ id }) => id)).size).toBe(after.edges.length)
    }),
    { numRuns: 300 },
  )
})

test('as much as a flow may hold is laid out without a card on another', () => {
  const names = Array.from({ length: FLOW_LIMITS.blocks }, (_, i) => `service ${i}`)
  const { after } = typed(names.join(' > '))
  expect(after.blocks).toHaveLength(FLOW_LIMITS.blocks)
  expect(overlapsOf(after)).toEqual([])
})
