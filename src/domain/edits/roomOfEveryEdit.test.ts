import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { BlockId, Board, Edge, EdgeId } from '#domain/board/board.ts'
import { applyChanges, type Change } from '#domain/board/change.ts'
import { EDGE_PROPERTIES } from '#domain/board/edgeProperties.ts'
import { KINDS } from '#domain/board/kind.ts'
import { findEdge } from '#domain/board/lookup.ts'
import { layoutOf } from '#domain/layout/bands.ts'
import { overlaps, type Point } from '#shared/geometry.ts'
import { overlapsOf } from '#testing/cardProbes.ts'
import { testIds } from '#testing/ports.ts'
import { arbitrarySelection, problemsOf } from '#testing/selectionArbitrary.ts'
import { blockAt, blockNear } from './addBlock.ts'
import { clipOf } from './clip.ts'
import type { Edit } from './edit.ts'
import { moveBlocksTo, nudgeBlocks } from './moveBlocks.ts'
import { pasteClip } from './pasteClip.ts'
import { withRoom } from './withRoom.ts'

const into = (edge: string) => ({ edge: edge as EdgeId, more: 'more' as EdgeId })
const id = (text: string) => text as BlockId

interface Case {
  readonly board: Board
  readonly ids: ReadonlySet<string>
  readonly by: Point
  readonly kind: (typeof KINDS)[number]
  readonly edge: Edge | undefined
  readonly still: boolean
  readonly label: string
}

const near = fc.integer({ min: -700, max: 700 })
const cases: fc.Arbitrary<Case> = fc
  .record({
    selected: arbitrarySelection({ minBlocks: 1, maxBlocks: 9, reach: 900 }),
    direction: fc.constantFrom('right' as const, 'down' as const),
    by: fc.record({ x: near, y: near }),
    kind: fc.constantFrom(...KINDS),
    edge: fc.option(fc.nat(20), { nil: undefined }),
    still: fc.boolean(),
    label: fc.string({ maxLength: 60 }),
  })
  .map(({ selected: { board, ids }, direction, edge, ...rest }) => ({
    ...rest,
    ids,
    board: { ...board, settings: { ...board.settings, direction } },
    edge: edge === undefined ? undefined : board.edges[edge % board.edges.length],
  }))

const blocksOf = ({ board, ids }: Case) => board.blocks.filter((block) => ids.has(block.id)).map((block) => block.id)
const wishOf = ({ edge, still }: Case) => ({ into: edge && into(edge.id), still })
const put = (found: Case, at: 'at' | 'near'): Edit => {
  const wanted = { id: id('new'), kind: found.kind }
  const make = at === 'at' ? blockAt : blockNear
  const record = make(found.board, wanted, { x: Math.abs(found.by.x) * 2, y: found.by.y })
  return {
    changes: [{ op: 'put', type: 'block', record }],
    room: { around: [record.id], anywhere: at === 'near', ...wishOf(found) },
  }
}

const EDITS: readonly (readonly [string, (found: Case) => Edit])[] = [
  [
    'dropped',
    (found) => {
      const cards = layoutOf(found.board).cards
      const places = blocksOf(found).flatMap((each) => {
        const card = cards.get(each)
        return card ? [[each, { x: card.x + found.by.x, y: card.y + found.by.y }] as const] : []
      })
      const changes = moveBlocksTo(found.board, new Map(places))
      return { changes, room: { around: blocksOf(found), ...wishOf(found) } }
    },
  ],
  ['dropped from the palette', (found) => put(found, 'at')],
  ['added', (found) => put(found, 'near')],
  [
    'pasted',
    (found) => {
      const edit = pasteClip(found.board, clipOf(found.board, found.ids), { times: 1, newId: testIds })
      const around = (edit.select ?? []).filter((each) => each.startsWith('b')) as BlockId[]
      return { ...edit, room: { around, anywhere: true, ...wishOf(found) } }
    },
  ],
  [
    'nudged',
    (found) => ({ changes: nudgeBlocks(found.board, found.ids, found.by), room: { around: blocksOf(found) } }),
  ],
  [
    'renamed',
    ({ label, ...found }) => {
      const [first] = blocksOf({ label, ...found })
      const changes: readonly Change[] = first ? [{ op: 'patch', type: 'block', id: first, fields: { label } }] : []
      return { changes, room: { around: first ? [first] : [] } }
    },
  ],
]

/** The pairs of cards that lie on each other, and neither did so before nor are both what room is made for. */
function newOverlaps(board: Board, after: Board, around: ReadonlySet<string>): string[] {
  const was = layoutOf(board).cards
  const lay = (a: BlockId, b: BlockId) => {
    const [one, other] = [was.get(a), was.get(b)]
    return one !== undefined && other !== undefined && overlaps(one, other)
  }
  return overlapsOf(after).filter((pair) => {
    const [a, b] = pair.split(' ') as [BlockId, BlockId]
    return !lay(a, b) && !(around.has(a) && around.has(b))
  })
}

/** What of an edge an edit may change that goes into another one: it takes on what only it can say of that. */
const withoutGains = (edge: Edge, kept: Edge | undefined) =>
  kept &&
  Object.fromEntries(Object.entries(kept).filter(([field]) => field in edge || !Object.hasOwn(EDGE_PROPERTIES, field)))

describe('whatever is done to a board, its cards make room', () => {
  test.each(EDITS)('for what is %s: no card lies on another that did not, and tiers and edges stay', (_, edit) => {
    fc.assert(
      fc.property(cases, (found) => {
        const { board } = found
        const { changes, room = { around: [] } } = edit(found)
        const plain = applyChanges(board, changes)
        const after = applyChanges(board, withRoom(board, changes, room))
        expect(problemsOf(after)).toEqual([])
        expect(newOverlaps(board, after, new Set(room.around))).toEqual([])
        expect(after.blocks.map(({ tier }) => tier)).toEqual(plain.blocks.map(({ tier }) => tier))
        const others = plain.edges.filter((edge) => edge.id !== room.into?.edge)
        expect(others.map((edge) => withoutGains(edge, findEdge(after, edge.id)))).toEqual(others)
      }),
      { numRuns: 150 },
    )
  })
})
