import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Block, BlockId, Board, Edge, EdgeId, ZoneId } from '#domain/board/board.ts'
import { applyChanges, type Change } from '#domain/board/change.ts'
import { EDGE_KINDS, type EdgeKind, KINDS, type Kind } from '#domain/board/kind.ts'
import { TIERS, type Tier } from '#domain/board/tier.ts'
import { layoutOf } from '#domain/layout/bands.ts'
import { changeKind } from '#domain/names/changeKind.ts'
import type { Point } from '#shared/geometry.ts'
import { testIds } from '#testing/ports.ts'
import { arbitrarySelection, problemsOf } from '#testing/selectionArbitrary.ts'
import { blockAt, blockNear } from './addBlock.ts'
import { type Alignment, alignBlocks, distributeBlocks } from './arrange.ts'
import { changeEdgeKind } from './changeEdgeKind.ts'
import { clipOf } from './clip.ts'
import { edgeBetween, reconnected, reversed } from './connect.ts'
import { duplicateBeside, duplicateTo } from './duplicate.ts'
import { moveBlocksTo, moveToTier, nudgeBlocks } from './moveBlocks.ts'
import { pasteClip } from './pasteClip.ts'
import { reclassify } from './reclassify.ts'
import { removeItems } from './removeItems.ts'
import { resizeTier } from './resizeTier.ts'
import { tidyChanges } from './tidyChanges.ts'
import { turnBoard } from './turnBoard.ts'
import { foldZones, groupIntoZone, removeWithContents, zonesOfSelection } from './zones.ts'

interface Case {
  readonly board: Board
  readonly ids: ReadonlySet<string>
  readonly by: Point
  readonly kind: Kind
  readonly edgeKind: EdgeKind
  readonly tier: Tier
  readonly size: number | undefined
  readonly times: number
}

const far = fc.oneof(fc.integer({ min: -500, max: 500 }), fc.double({ min: -3e6, max: 3e6, noNaN: true }))
const arbitraryCase: fc.Arbitrary<Case> = fc
  .record({
    selected: arbitrarySelection({ maxBlocks: 8 }),
    by: fc.record({ x: far, y: far }),
    kind: fc.constantFrom(...KINDS),
    edgeKind: fc.constantFrom(...EDGE_KINDS),
    tier: fc.constantFrom(...TIERS),
    size: fc.option(far, { nil: undefined }),
    times: fc.integer({ min: 1, max: 30_000 }),
  })
  .map(({ selected, ...rest }) => ({ ...selected, ...rest }))

const put = (record: Block): Change[] => [{ op: 'put', type: 'block', record }]
const chosen = ({ board, ids }: Case): Block[] => board.blocks.filter((block) => ids.has(block.id))
const edges = ({ board, ids }: Case): Edge[] => board.edges.filter((edge) => ids.has(edge.id))
const firstTwo = (found: Case): [Block, Block] | undefined => {
  const [a, b = a] = chosen(found)
  return a && b && [a, b]
}
const moved = ({ board, ids, by }: Case) =>
  new Map(
    [...layoutOf(board).cards].filter(([id]) => ids.has(id)).map(([id, card]) => [id, { x: card.x + by.x, y: by.y }]),
  )
const ALIGNMENTS: readonly Alignment[] = ['left', 'centre', 'right', 'top', 'middle', 'bottom']

const EDITS: readonly (readonly [string, (found: Case) => readonly Change[]])[] = [
  ['dropping a new block', ({ board, kind, by }) => put(blockAt(board, { id: testIds('b') as BlockId, kind }, by))],
  ['adding a new block', ({ board, kind, by }) => put(blockNear(board, { id: testIds('b') as BlockId, kind }, by))],
  ['moving by a drag', (found) => moveBlocksTo(found.board, moved(found))],
  ['nudging', ({ board, ids, by }) => nudgeBlocks(board, ids, by)],
  ['moving to a tier', ({ board, ids, tier }) => moveToTier(board, ids, tier)],
  ...ALIGNMENTS.map(
    (alignment) => [`aligning ${alignment}`, ({ board, ids }: Case) => alignBlocks(board, ids, alignment)] as const,
  ),
  ['distributing across', ({ board, ids }) => distributeBlocks(board, ids, 'x')],
  ['distributing down', ({ board, ids }) => distributeBlocks(board, ids, 'y')],
  ['resizing a tier', ({ board, tier, size }) => resizeTier(board, tier, size)],
  ['tidying the board', ({ board }) => tidyChanges(board)],
  ['turning the board', ({ board }) => turnBoard(board, board.settings.direction === 'right' ? 'down' : 'right')],
  ['pasting', ({ board, ids, times }) => pasteClip(board, clipOf(board, ids), { times, newId: testIds }).changes],
  ['duplicating', ({ board, ids }) => duplicateBeside(board, ids, testIds).changes],
  ['duplicating by a drag', (found) => duplicateTo(found.board, moved(found), testIds).changes],
  ['removing', ({ board, ids }) => removeItems(board, ids)],
  ['grouping', ({ board, ids }) => groupIntoZone(board, ids, testIds('z') as ZoneId).changes],
  ['removing zones with all in them', ({ board, ids }) => removeWithContents(board, ids).changes],
  ['collapsing zones', ({ board, ids }) => foldZones(board, ids).changes],
  ['ungrouping', ({ board, ids }) => removeItems(board, zonesOfSelection(board, ids))],
  [
    'changing a kind',
    (found) =>
      chosen(found)
        .slice(0, 1)
        .flatMap((block) => changeKind(found.board, block, found.kind)),
  ],
  ['reading as something else', (found) => reclassify(found.board, chosen(found), { kind: found.kind })],
  ['changing the kind of edges', (found) => changeEdgeKind(found.board, edges(found), found.edgeKind)],
  [
    'connecting',
    (found) => {
      const ends = firstTwo(found)
      return ends ? [{ op: 'put', type: 'edge', record: edgeBetween(found.board, testIds('e') as EdgeId, ends) }] : []
    },
  ],
  ['reversing', (found) => edges(found).flatMap((edge) => reversed(found.board, edge))],
  [
    'reconnecting',
    (found) => {
      const [edge, ends] = [edges(found)[0], firstTwo(found)]
      return edge && ends ? reconnected(found.board, edge, { from: ends[0].id, to: ends[1].id }) : []
    },
  ],
]

describe('a board stays one that a file can hold, with nothing dangling and nothing that a kind does not have', () => {
  test.each(EDITS)('after %s', (_, edit) => {
    fc.assert(
      fc.property(arbitraryCase, (found) => {
        expect(problemsOf(applyChanges(found.board, edit(found)))).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
})
