import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Block, Board, ZoneId } from '#domain/board/board.ts'
import { applyChanges } from '#domain/board/change.ts'
import { layoutOf } from '#domain/layout/bands.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { cardAt } from '#testing/cardProbes.ts'
import { testIds } from '#testing/ports.ts'
import { arbitrarySelection, problemsOf } from '#testing/selectionArbitrary.ts'
import { removeItems } from './removeItems.ts'
import { contentsOfZones, foldZones, groupIntoZone, removeWithContents, zonesOfSelection } from './zones.ts'

const near = arbitrarySelection({ maxBlocks: 8, maxEdges: 16, maxZones: 6, reach: 3000 })
const removed = (board: Board, ids: ReadonlySet<string>) => applyChanges(board, removeItems(board, ids))
const setOf = (...ids: string[]) => new Set(ids)

/** A, B and C in zones one inside the other: A in the outermost, C in the innermost. */
const NESTED: Board = (() => {
  const board = parseNotation('A:app, B:app, C:app; A->B, B->C')
  const zones = ['z1', 'z2', 'z3'] as ZoneId[]
  const parentOf = (order: number) => (order > 0 ? { parent: zones[order - 1] as ZoneId } : {})
  return {
    ...board,
    zones: zones.map((id, order) => ({ id, label: id, order, ...parentOf(order) })),
    blocks: board.blocks.map((block, i) => ({ ...block, zone: zones[i] as ZoneId })),
  }
})()

describe('removing', () => {
  test('takes exactly the items and the edges of removed blocks', () => {
    fc.assert(
      fc.property(near, ({ board, ids }) => {
        const after = removed(board, ids)
        expect(after.blocks.map(({ id }) => id)).toEqual(board.blocks.map(({ id }) => id).filter((id) => !ids.has(id)))
        expect(after.zones.map(({ id }) => id)).toEqual(board.zones.map(({ id }) => id).filter((id) => !ids.has(id)))
        const kept = board.edges.filter(({ id, from, to }) => !ids.has(id) && !ids.has(from) && !ids.has(to))
        expect(after.edges).toEqual(kept)
      }),
    )
  })

  test('does not move a band of the flow', () => {
    fc.assert(
      fc.property(near, ({ board, ids }) => {
        const [before, after] = [layoutOf(board), layoutOf(removed(board, ids))]
        expect(after.bands).toEqual(before.bands)
      }),
    )
  })

  test('leaves the cards that stay where they are', () => {
    const after = removed(NESTED, setOf('A'))
    expect(cardAt(after, 'C')).toEqual(cardAt(NESTED, 'C'))
  })

  test('of a zone hands what it held to the next zone further out that stays', () => {
    const after = removed(NESTED, setOf('z2', 'z3'))
    expect(after.zones.map(({ id }) => id)).toEqual(['z1'])
    expect(after.blocks.map((block) => block.zone)).toEqual(['z1', 'z1', 'z1'])
    const none = removed(NESTED, setOf('z1', 'z2', 'z3'))
    expect(none.blocks.map((block) => block.zone)).toEqual([undefined, undefined, undefined])
    expect(removed(NESTED, setOf('z2')).zones.at(-1)).toMatchObject({ id: 'z3', parent: 'z1' })
  })

  test('nothing changes nothing', () => {
    expect(removeItems(NESTED, setOf())).toEqual([])
  })
})

describe('grouping', () => {
  test('any number of times, mixed with removals, leaves no circle and nothing dangling', () => {
    fc.assert(
      fc.property(near, fc.array(fc.tuple(fc.boolean(), fc.nat(), fc.nat()), { maxLength: 8 }), ({ board }, steps) => {
        let now = board
        for (const [group, a, b] of steps) {
          const items = group ? now.blocks : [...now.zones, ...now.blocks]
          const ids = setOf(...[items[a % items.length], items[b % items.length]].flatMap((item) => item?.id ?? []))
          now = applyChanges(
            now,
            group ? groupIntoZone(now, ids, testIds('z') as ZoneId).changes : removeItems(now, ids),
          )
          expect(problemsOf(now)).toEqual([])
        }
      }),
    )
  })

  test('puts blocks that share a zone into a zone inside it, and selects the new zone', () => {
    const board = { ...NESTED, blocks: NESTED.blocks.map((block) => ({ ...block, zone: 'z2' as never })) }
    const { changes, select = [] } = groupIntoZone(board, setOf('A', 'B'), 'new' as ZoneId)
    const after = applyChanges(board, changes)
    expect(after.zones.at(-1)).toMatchObject({ id: select[0], parent: 'z2' })
    expect(after.blocks.map((block) => block.zone)).toEqual([select[0], select[0], 'z2'])
  })

  test('stays inside the zone that holds all, and takes a zone of which all is selected along as one', () => {
    const { changes, select = [] } = groupIntoZone(NESTED, setOf('A', 'C'), 'new' as ZoneId)
    const after = applyChanges(NESTED, changes)
    expect(after.zones.at(-1)).toMatchObject({ parent: 'z1' })
    expect(after.blocks.map((block) => block.zone)).toEqual([select[0], 'z2', 'z3'])
    expect(after.zones.map(({ parent }) => parent)).toEqual([undefined, 'z1', 'new', 'z1'])
  })

  test('puts blocks that no zone holds together into a zone of its own', () => {
    const zones = NESTED.zones.map(({ parent: _, ...zone }) => zone)
    const board = {
      ...NESTED,
      zones,
      blocks: NESTED.blocks.map((block) => ({ ...block, zone: block.id === 'A' ? 'z1' : 'z2' }) as Block),
    }
    const { changes } = groupIntoZone(board, setOf('A', 'C'), 'new' as ZoneId)
    const after = applyChanges(board, changes)
    expect(after.zones.at(-1)).not.toHaveProperty('parent')
    expect(after.zones.map(({ parent }) => parent)).toEqual(['new', undefined, undefined, undefined])
    expect(after.blocks.map((block) => block.zone)).toEqual(['z1', 'z2', 'new'])
  })

  test('puts one block into a zone of its own', () => {
    const { changes, select = [] } = groupIntoZone(NESTED, setOf('A'), 'new' as ZoneId)
    expect(applyChanges(NESTED, changes).blocks[0]?.zone).toBe(select[0])
    expect(select).toHaveLength(1)
  })

  test('puts a zone with all in it, which is selected as one, into a zone around it', () => {
    const { changes } = groupIntoZone(NESTED, setOf('z2', 'C'), 'new' as ZoneId)
    const after = applyChanges(NESTED, changes)
    expect(after.zones.map(({ parent }) => parent)).toEqual([undefined, 'new', 'z2', 'z1'])
    expect(after.blocks).toEqual(NESTED.blocks)
  })

  test('neither blocks nor zones changes nothing', () => {
    expect(groupIntoZone(NESTED, setOf('e1'), 'new' as ZoneId)).toEqual({ changes: [] })
  })

  test('the zones of a selection are those selected and those around selected blocks', () => {
    expect([...zonesOfSelection(NESTED, setOf('z1', 'C', 'e1'))]).toEqual(['z1', 'z3'])
  })

  test('what lies in a zone lies in those around it, and goes with them when all is to go', () => {
    expect(contentsOfZones(NESTED, setOf('z2')).map(({ id }) => id)).toEqual(['B', 'C'])
    const { changes } = removeWithContents(NESTED, setOf('z2', 'A'))
    const after = applyChanges(NESTED, changes)
    expect(after.zones.map(({ id }) => id)).toEqual(['z1'])
    expect(after.blocks.map(({ id }) => id)).toEqual(['A'])
    expect(after.edges).toEqual([])
  })

  test('zones are collapsed together, and opened when all of them are collapsed', () => {
    const collapsed = (board: Board) => board.zones.filter((zone) => zone.collapsed).map(({ id }) => id)
    const fold = (board: Board, ...ids: string[]) => applyChanges(board, foldZones(board, setOf(...ids)).changes)
    const one = fold(NESTED, 'A')
    expect(collapsed(one)).toEqual(['z1'])
    const two = fold(one, 'z1', 'z3')
    expect(collapsed(two)).toEqual(['z1', 'z3'])
    expect(fold(two, 'z1', 'z3')).toEqual(NESTED)
  })
})
