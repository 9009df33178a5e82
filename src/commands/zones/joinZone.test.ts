import { describe, expect, test } from 'vitest'
import { PALETTE } from '#domain/blocks/palette.ts'
import type { Board } from '#domain/board/board.ts'
import { layoutOf } from '#domain/layout/bands.ts'
import { zonesOf } from '#domain/layout/zones.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { centre } from '#shared/geometry.ts'
import { fakeWorkspace } from '#testing/fakeWorkspace.ts'
import { frameFaults } from '#testing/zoneProbes.ts'
import { addFromPalette, dropFromPalette } from '../addCommands.ts'
import { commandById } from '../catalogue.ts'
import { connectBlocks } from '../edges/connectBlocks.ts'
import { keepOffer, STEPPING } from '../edges/steps.ts'
import { runCommand } from '../runCommand.ts'

const plain = parseNotation('L:lb, A:app, B:app, F:app, D:sql, E:sql; L->A, A->B, B->D, F->E')
const PLACES: Readonly<Record<string, object>> = {
  L: { x: 40, y: 100, zone: 'v' },
  A: { x: 40, y: 100, zone: 'v' },
  B: { x: 300, y: 100, zone: 's' },
  D: { x: 40, y: 100, zone: 's' },
  F: { x: 40, y: 400 },
  E: { x: 40, y: 400 },
}
/** A VPC with a subnet in it, and two blocks outside that are near by. */
const boardWith = (collapsed?: string) =>
  ({
    ...plain,
    zones: [
      { id: 'v', label: 'VPC', order: 0 },
      { id: 's', label: 'Subnet', parent: 'v', order: 1 },
    ].map((zone) => (zone.id === collapsed ? { ...zone, collapsed: true } : zone)),
    blocks: plain.blocks.map((block) => ({ ...block, ...PLACES[block.id] })),
  }) as unknown as Board

function start(selection: readonly string[], board = boardWith()) {
  const fake = fakeWorkspace(board)
  const { workspace, deeds } = fake
  workspace.desk.setState({ selection: new Set(selection as never) })
  const ids = new Set(board.blocks.map(({ id }) => id))
  const added = () => workspace.document.board().blocks.filter(({ id }) => !ids.has(id))
  /** what came of it: the zone of the one new block, in one step that can be taken back, and no frame that lies */
  const joined = () => {
    expect([added().length, deeds.steps.length, frameFaults(workspace.document.board())]).toEqual([1, 1, []])
    const zone = added()[0]?.zone
    workspace.document.undo()
    expect(workspace.document.board()).toEqual(board)
    return zone
  }
  return { workspace, joined }
}

describe('a block that is added by key', () => {
  test.each([
    ['connected from a block, joins the zone of that', { selection: ['A'], command: 'add-connected-sql', zone: 'v' }],
    [
      'connected from a block of an inner zone, joins the inner one',
      { selection: ['B'], command: 'add-connected-cache', zone: 's' },
    ],
    [
      'connected from blocks of two zones, joins the one around both',
      { selection: ['A', 'B'], command: 'add-connected-sql', zone: 'v' },
    ],
    ['connected from a block outside, joins none', { selection: ['F'], command: 'add-connected-sql', zone: undefined }],
    [
      'connected from a block outside and one inside, joins none',
      { selection: ['F', 'A'], command: 'add-connected-sql', zone: undefined },
    ],
    ['beside a selected block, joins the zone of that', { selection: ['B'], command: 'add-app', zone: 's' }],
    ['into a selected zone, joins that', { selection: ['v'], command: 'add-app', zone: 'v' }],
    ['and that others reach the system by, joins none', { selection: ['A'], command: 'add-client', zone: undefined }],
    ['and is somebody else’s, joins none', { selection: ['A'], command: 'add-connected-external', zone: undefined }],
    ['and all report to, joins none', { selection: ['A'], command: 'add-connected-telemetry', zone: undefined }],
  ] as const)('%s', async (_, { selection, command, zone }) => {
    const { workspace, joined } = start(selection)
    await runCommand(commandById(command), workspace)
    expect(joined()).toBe(zone)
  })

  test('joins no zone that is collapsed, where it would not be seen', async () => {
    const { workspace, joined } = start(['s'], boardWith('s'))
    await runCommand(commandById('add-app'), workspace)
    expect(joined()).toBe('v')
  })

  test('beside nothing, joins the zone in whose frame it comes to lie, or else none', () => {
    const board = boardWith()
    const frame = zonesOf(board, layoutOf(board)).find(({ zone, part }) => zone.id === 's' && part === 'flow')
    const sql = PALETTE.find(({ id }) => id === 'sql') as (typeof PALETTE)[number]
    const there = centre(frame?.rect ?? { x: 0, y: 0, width: 0, height: 0 })
    const { workspace, joined } = start([])
    addFromPalette(workspace, sql, { x: there.x, y: 5_000 })
    expect(joined()).toBeUndefined()
    const one = start([])
    dropFromPalette(one.workspace, sql, there)
    expect(one.joined()).toBe('s')
  })

  test.each(['right', 'left', 'up', 'down'] as const)('and is offered to the %s, joins as it is kept', (way) => {
    const { workspace, joined } = start(['A'])
    STEPPING.offer(workspace, way)
    keepOffer(workspace)
    expect(joined()).toBe('v')
  })

  test('and has an edge to it dropped outside, joins none', () => {
    const sql = PALETTE.find(({ id }) => id === 'sql') as (typeof PALETTE)[number]
    const { workspace, joined } = start(['A'])
    const { x = 0 } = layoutOf(workspace.document.board()).cards.get('E' as never) ?? {}
    connectBlocks(workspace, { from: ['A' as never], to: [{ entry: sql, at: { x, y: 2_000 } }] })
    expect(joined()).toBeUndefined()
  })
})
