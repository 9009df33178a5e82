import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { BlockId, Board, ZoneId } from '#domain/board/board.ts'
import { applyChanges, type Change } from '#domain/board/change.ts'
import { KINDS, type Kind } from '#domain/board/kind.ts'
import { TIERS, type Tier } from '#domain/board/tier.ts'
import { layoutOf } from '#domain/layout/bands.ts'
import { tidyBoard } from '#domain/layout/tidy.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import type { Point } from '#shared/geometry.ts'
import { arbitraryBoard } from '#testing/boardArbitrary.ts'
import { overlapsOf } from '#testing/cardProbes.ts'
import { testIds } from '#testing/ports.ts'
import { frameFaults } from '#testing/zoneProbes.ts'
import { blockAt, blockNear } from './addBlock.ts'
import { alignBlocks } from './arrange.ts'
import { clipOf } from './clip.ts'
import { duplicateBeside, duplicateTo } from './duplicate.ts'
import { holdZones } from './holdZones.ts'
import { layNew } from './layNew.ts'
import { moveBlocksTo, moveToTier, nudgeBlocks } from './moveBlocks.ts'
import { pasteClip } from './pasteClip.ts'
import { removeItems } from './removeItems.ts'
import { turnBoard } from './turnBoard.ts'
import { withRoom } from './withRoom.ts'
import { groupIntoZone, zonesOfSelection } from './zones.ts'

interface Case {
  readonly board: Board
  readonly ids: ReadonlySet<BlockId>
  readonly by: Point
  readonly at: Point
  readonly kind: Kind
  readonly tier: Tier
}

const near = fc.record({ x: fc.integer({ min: -600, max: 1500 }), y: fc.integer({ min: -600, max: 1500 }) })
const arbitraryCase: fc.Arbitrary<Case> = fc
  .record({
    made: arbitraryBoard({
      minBlocks: 2,
      maxBlocks: 14,
      maxZones: 5,
      label: fc.constantFrom('Orders', 'A'),
      reach: 2000,
    }),
    chosen: fc.array(fc.nat(), { minLength: 1, maxLength: 4 }),
    by: near,
    at: near,
    kind: fc.constantFrom(...KINDS),
    tier: fc.constantFrom(...TIERS),
  })
  .map(({ made, chosen, ...rest }) => {
    const board = tidyBoard(made)
    const ids = new Set(chosen.flatMap((index) => board.blocks[index % board.blocks.length]?.id ?? []))
    return { board, ids, ...rest }
  })

const corners = ({ board, ids, by }: Case) =>
  new Map(
    [...layoutOf(board).cards]
      .filter(([id]) => ids.has(id))
      .map(([id, card]) => [id, { x: card.x + by.x, y: card.y + by.y }]),
  )
const added = (record: ReturnType<typeof blockAt>): Change[] => [{ op: 'put', type: 'block', record }]
const one = 'new' as BlockId

/** What a person does, with the room that others make for it. */
const EDITS: readonly (readonly [string, (found: Case) => readonly Change[]])[] = [
  [
    'a drop',
    (found) =>
      withRoom(found.board, moveBlocksTo(found.board, corners(found)), { around: [...found.ids], joins: true }),
  ],
  ['a nudge', ({ board, ids, by }) => withRoom(board, nudgeBlocks(board, ids, by), { around: [...ids] })],
  [
    'a new block at a place',
    ({ board, kind, at }) =>
      withRoom(board, added(blockAt(board, { id: one, kind }, at)), { around: [one], joins: true }),
  ],
  [
    'a new block near a place',
    ({ board, kind, at }) => withRoom(board, added(blockNear(board, { id: one, kind }, at)), { around: [one] }),
  ],
  [
    'a paste',
    ({ board, ids }) => {
      const { changes, select = [] } = pasteClip(board, clipOf(board, ids), { times: 1, newId: testIds })
      return withRoom(board, changes, { around: select as BlockId[], clearOf: [...ids] })
    },
  ],
  ['a group', ({ board, ids }) => holdZones(board, groupIntoZone(board, ids, 'fresh' as ZoneId).changes)],
  ['an end of groups', ({ board, ids }) => holdZones(board, removeItems(board, zonesOfSelection(board, ids)))],
  ['a removal', ({ board, ids }) => holdZones(board, removeItems(board, ids))],
  [
    'a drop of copies',
    (found) => {
      const { changes, select = [] } = duplicateTo(found.board, corners(found), testIds)
      return withRoom(found.board, changes, { around: select as BlockId[], joins: true })
    },
  ],
]

describe('no frame holds, cuts or touches what is not in its zone, and no card lies on another one', () => {
  test.each(EDITS)('after %s', (_, edit) => {
    fc.assert(
      fc.property(arbitraryCase, (found) => {
        const after = applyChanges(found.board, edit(found))
        expect(frameFaults(after)).toEqual([])
        expect(overlapsOf(after)).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
})

/** What else puts blocks elsewhere; cards may lie on each other by it, as they do without zones. */
const ARRANGEMENTS: readonly (readonly [string, (found: Case) => readonly Change[]])[] = [
  ['moving to a tier', ({ board, ids, tier }) => moveToTier(board, ids, tier)],
  ['lining up', ({ board, ids }) => alignBlocks(board, ids, 'top')],
  ['duplicating', ({ board, ids }) => duplicateBeside(board, ids, testIds).changes],
  ['turning the board', ({ board }) => turnBoard(board, board.settings.direction === 'right' ? 'down' : 'right')],
  [
    'adding what has no place yet',
    ({ board, kind, at }) => {
      const zone = board.zones[0]?.id
      const record = { ...blockAt(board, { id: one, kind }, at), x: 0, y: 0, ...(zone && { zone }) }
      return layNew(board, added(record))
    },
  ],
]

describe('no frame holds, cuts or touches what is not in its zone', () => {
  test.each(ARRANGEMENTS)('after %s', (_, edit) => {
    fc.assert(
      fc.property(arbitraryCase, (found) => {
        expect(frameFaults(applyChanges(found.board, holdZones(found.board, edit(found))))).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
})

describe('a zone goes with the last block in it', () => {
  const zone = (id: string, parent?: string) => ({ id, label: id, order: 0, ...(parent && { parent }) })
  const { blocks, ...rest } = parseNotation('A:app, B:app, D:sql')
  const board = {
    ...rest,
    zones: [zone('outer'), zone('inner', 'outer'), zone('empty', 'inner'), zone('never')],
    blocks: blocks.map((block) =>
      block.id === 'B' ? block : { ...block, zone: block.id === 'A' ? 'outer' : 'inner' },
    ),
  } as unknown as Board
  const left = (changes: readonly Change[]) => {
    const { zones } = applyChanges(board, holdZones(board, changes))
    return zones.map(({ id, parent }) => [id, parent]).toSorted()
  }

  test('that is deleted, and a zone that held nothing before stays', () => {
    expect(left(removeItems(board, new Set(['D'])))).toEqual([
      ['empty', 'outer'],
      ['never', undefined],
      ['outer', undefined],
    ])
    expect(left(removeItems(board, new Set(['A', 'D']))).map(([id]) => id)).toEqual(['empty', 'never'])
  })

  test('that leaves it, and stays while there is another, however deep', () => {
    expect(left([{ op: 'patch', type: 'block', id: 'D' as BlockId, fields: { zone: undefined } }])).toHaveLength(3)
    expect(left([{ op: 'patch', type: 'block', id: 'A' as BlockId, fields: { zone: undefined } }])).toHaveLength(4)
    expect(left([{ op: 'patch', type: 'zone', id: 'inner' as ZoneId, fields: { parent: undefined } }])).toHaveLength(4)
  })
})
