import { expect, test } from 'vitest'
import type { Board } from '#domain/board/board.ts'
import { EMPTY_BOARD } from '#domain/board/board.ts'
import { findingKey } from '#domain/flow/findingKey.ts'
import type { Finding } from '#domain/flow/rule.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { fakeWorkspace } from '#testing/fakeWorkspace.ts'
import { PREDICATES, type Predicate } from './predicates.ts'

const plain = parseNotation('A:app, B:app, C:app; A->B, B->C')
const BOARD = {
  ...plain,
  zones: [
    { id: 'z', label: 'Zone', order: 0 },
    { id: 'empty', label: 'Empty', order: 1 },
  ],
  blocks: plain.blocks.map((block) => (block.id === 'C' ? { ...block, zone: 'z' } : block)),
} as unknown as Board

function holding(selection: readonly string[], board: Board = BOARD): Predicate[] {
  const { workspace } = fakeWorkspace(board)
  workspace.desk.setState({ selection: new Set(selection) as never })
  return (Object.keys(PREDICATES) as Predicate[]).filter((name) => PREDICATES[name](workspace)).sort()
}

const CALL = ['edgesTakeAwaited', 'edgesTakeTimeout']

test.each([
  ['nothing', [], ['hasContent']],
  ['one block', ['A'], ['hasBlocks', 'hasContent', 'hasPlaced', 'hasSelection', 'oneBlock', 'oneItem']],
  ['two blocks', ['A', 'B'], ['hasBlocks', 'hasContent', 'hasPlaced', 'hasSelection', 'twoBlocks']],
  [
    'three blocks',
    ['A', 'B', 'C'],
    ['hasBlocks', 'hasContent', 'hasPlaced', 'hasSelection', 'hasZone', 'threeBlocks', 'twoBlocks'],
  ],
  ['an edge', ['e1'], [...CALL, 'hasContent', 'hasEdges', 'hasSelection', 'oneItem']],
  [
    'a block and an edge',
    ['A', 'e1'],
    [...CALL, 'hasBlocks', 'hasContent', 'hasEdges', 'hasPlaced', 'hasSelection', 'oneBlock'],
  ],
  ['a zone', ['empty'], ['hasContent', 'hasPlaced', 'hasSelection', 'hasZone', 'hasZoneSelected', 'oneItem']],
  [
    'a block in a zone',
    ['C'],
    ['hasBlocks', 'hasContent', 'hasPlaced', 'hasSelection', 'hasZone', 'oneBlock', 'oneItem'],
  ],
])('with %s selected, these conditions hold', (_, selection, names) => {
  expect(holding(selection)).toEqual(names)
})

test.each([
  ['a request into a database', 'e1', ['edgesTakeAccess', 'edgesTakeTimeout']],
  ['an event into a queue', 'e2', ['edgesTakeVia']],
  ['an event out of a queue', 'e3', []],
  ['a request to object storage', 'e4', ['edgesTakeAccess', 'edgesTakeSigned', 'edgesTakeTimeout']],
])('of %s, these things can be said', (_, edge, names) => {
  const board = parseNotation('A:app, D:sql, K:queue, O:object; A->D, A~>K, K~>A, A->O')
  expect(holding([edge], board).filter((name) => name.startsWith('edgesTake'))).toEqual(names)
})

test('on an empty board none holds', () => {
  expect(holding([], EMPTY_BOARD)).toEqual([])
})

test('undo and redo are possible when there is something to take back or make again', () => {
  const { workspace } = fakeWorkspace(BOARD)
  const { document } = workspace
  document.apply([{ op: 'patch', type: 'settings', fields: { name: 'New' } }], { title: 'Rename' })
  expect([PREDICATES.canUndo(workspace), PREDICATES.canRedo(workspace)]).toEqual([true, false])
  document.undo()
  expect([PREDICATES.canUndo(workspace), PREDICATES.canRedo(workspace)]).toEqual([false, true])
})

test('a finding is chosen as long as it is open and what it is about is selected', () => {
  const finding = { rule: 'r', severity: 'error', at: ['A'], says: '', why: '', source: '' } as unknown as Finding
  const { workspace, check } = fakeWorkspace(BOARD, [finding])
  const { desk } = workspace
  const holds = () => PREDICATES.hasFinding(workspace)
  expect(holds()).toBe(false)
  desk.setState({ finding: findingKey(finding), selection: new Set(['A', 'B']) as never })
  expect(holds()).toBe(true)
  desk.setState({ selection: new Set(['B']) as never })
  expect(holds()).toBe(false)
  desk.setState({ selection: new Set(['A']) as never })
  check.setState({ findings: [] })
  expect(holds()).toBe(false)
})
