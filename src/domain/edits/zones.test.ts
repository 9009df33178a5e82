import { expect, test } from 'vitest'
import type { Board, ZoneId } from '#domain/board/board.ts'
import { applyChanges, type Change } from '#domain/board/change.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { frameFaults } from '#testing/zoneProbes.ts'
import { holdZones } from './holdZones.ts'
import { groupIntoZone, holdInZone, leaveZone, unfoldAround } from './zones.ts'

const plain = parseNotation('A:app, B:app, C:app, E:app, F:app, G:app')
const ZONES: Readonly<Record<string, string>> = { A: 'outer', B: 'inner', C: 'inner', E: 'other' }
/** A and an inner zone with B and C lie in an outer one, E in another one, F and G in none. */
const BOARD = {
  ...plain,
  zones: [
    { id: 'outer', label: 'Outer', order: 0 },
    { id: 'inner', label: 'Inner', order: 1, parent: 'outer' },
    { id: 'other', label: 'Other', order: 2 },
  ],
  blocks: plain.blocks.map((block, i) => ({ ...block, x: 40, y: 100 + 250 * i, zone: ZONES[block.id] })),
} as unknown as Board

/** Where all lies once the changes are made, and no frame lies. */
function made(changes: readonly Change[]) {
  const after = applyChanges(BOARD, holdZones(BOARD, changes))
  expect(frameFaults(after)).toEqual([])
  const blocks = after.blocks.map(({ id, zone = '-' }) => `${id}:${zone}`).join(' ')
  return [blocks, after.zones.map(({ id, parent = '-' }) => `${id}:${parent}`).join(' ')]
}
const held = (zone: string, ids: string) => made(holdInZone(BOARD, zone as ZoneId, new Set(ids.split(' '))).changes)
const ALL = 'outer:- inner:outer other:-'

test('a zone takes in what it is to hold and leaves out what not, to the zone around it', () => {
  expect(held('inner', 'B F')).toEqual(['A:outer B:inner C:outer E:other F:inner G:-', ALL])
  expect(held('outer', 'A B')).toEqual(['A:outer B:inner C:- E:other F:- G:-', ALL])
})

test('a zone that comes in or goes out whole does so as a zone', () => {
  expect(held('outer', 'A B C E')).toEqual([
    'A:outer B:inner C:inner E:other F:- G:-',
    'outer:- inner:outer other:outer',
  ])
  expect(held('outer', 'A')).toEqual(['A:outer B:inner C:inner E:other F:- G:-', 'outer:- inner:- other:-'])
})

test('a zone is not made to hold nothing, and what it holds already is no change', () => {
  for (const ids of ['nothing', 'A B C', 'A inner'])
    expect(holdInZone(BOARD, 'outer' as ZoneId, new Set(ids.split(' ')))).toEqual({ changes: [], select: ['outer'] })
})

test('blocks and zones are taken out of their zone into the one around it', () => {
  const left = (...ids: string[]) => made(leaveZone(BOARD, new Set(ids)).changes)
  expect(left('B', 'F')).toEqual(['A:outer B:outer C:inner E:other F:- G:-', ALL])
  expect(left('inner')).toEqual(['A:outer B:inner C:inner E:other F:- G:-', 'outer:- inner:- other:-'])
  expect(left('E')).toEqual(['A:outer B:inner C:inner E:- F:- G:-', 'outer:- inner:outer'])
})

test('a zone of which a zone and all other blocks are chosen goes into a new zone as one', () => {
  const { changes } = groupIntoZone(BOARD, new Set(['A', 'inner', 'F']), 'new' as ZoneId)
  expect(made(changes)).toEqual(['A:outer B:inner C:inner E:other F:new G:-', 'outer:new inner:outer other:- new:-'])
})

test('what a block or an end of an edge is hidden in is opened, at any depth, and nothing else', () => {
  const closed = { ...BOARD, zones: BOARD.zones.map((zone) => ({ ...zone, collapsed: true })) }
  const opened = (...ids: string[]) =>
    unfoldAround(closed, new Set(ids)).changes.map((change) => 'id' in change && change.id)
  expect(opened('B')).toEqual(['outer', 'inner'])
  expect(opened('G')).toEqual([])
  const edge = { id: 'e', from: 'G', to: 'E', kind: 'request', order: 0 } as unknown as Board['edges'][number]
  expect(unfoldAround({ ...closed, edges: [edge] }, new Set(['e'])).changes).toEqual([
    { op: 'patch', type: 'zone', id: 'other', fields: { collapsed: undefined } },
  ])
  expect(unfoldAround(BOARD, new Set(['B'])).changes).toEqual([])
})
