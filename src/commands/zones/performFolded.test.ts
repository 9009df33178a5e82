import { expect, test } from 'vitest'
import type { Board } from '#domain/board/board.ts'
import { layoutOf } from '#domain/layout/bands.ts'
import { foldedBoard } from '#domain/layout/foldedBoard.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { fakeWorkspace } from '#testing/fakeWorkspace.ts'
import { performFolded } from './performFolded.ts'

const plain = parseNotation('U:client, A:app, D:sql; U->A, A->D')
const BOARD = {
  ...plain,
  zones: [{ id: 'v', label: 'VPC', order: 0, collapsed: true }],
  blocks: plain.blocks.map((block) => ({ ...block, x: 40, y: 100, ...(block.id === 'U' ? {} : { zone: 'v' }) })),
} as unknown as Board

function show(board = BOARD) {
  const { workspace, deeds } = fakeWorkspace(board)
  return { workspace, deeds, board: () => workspace.document.board() }
}

test('the card of a collapsed zone takes all in the zone along, in one step', () => {
  const { workspace, deeds, board } = show()
  const { x, y } = layoutOf(foldedBoard(BOARD)).cards.get('v' as never) ?? { x: 0, y: 0 }
  const places = new Map([['v' as never, { x: x + 20, y: y + 40 }]])
  expect(performFolded(workspace, ['move', { places }])).toBe(true)
  const [before, after] = [layoutOf(BOARD).cards, layoutOf(board()).cards]
  const far = (id: string) => {
    const [was, is] = [before.get(id as never), after.get(id as never)]
    return was && is && [is.x - was.x, is.y - was.y]
  }
  expect(['U', 'A', 'D'].map(far)).toEqual([
    [0, 0],
    [20, 40],
    [20, 40],
  ])
  expect(deeds.steps).toHaveLength(1)
})

test('pressed twice it opens, and edges neither begin nor end at it', () => {
  const { workspace, board } = show()
  const ids = { from: 'U' as never, to: 'v' as never }
  expect(performFolded(workspace, ['connect', ids])).toBe(true)
  expect(performFolded(workspace, ['press-port', { id: 'v' as never }])).toBe(true)
  expect(board()).toEqual(BOARD)
  expect(performFolded(workspace, ['edit-label', { id: 'v' as never }])).toBe(true)
  expect(board().zones[0]).not.toHaveProperty('collapsed')
  expect([...workspace.desk.getState().selection]).toEqual(['v'])
})

test('what is about no collapsed zone is left to others', () => {
  const { workspace } = show()
  expect(performFolded(workspace, ['edit-label', { id: 'U' as never }])).toBe(false)
  expect(performFolded(workspace, ['connect', { from: 'U' as never, to: 'U' as never }])).toBe(false)
  expect(performFolded(show(plain).workspace, ['move', { places: new Map() }])).toBe(false)
})

const ALL = { ...BOARD, edges: parseNotation('U:client, A:app, D:sql; U->A, U->D, A->D').edges } as unknown as Board

test('the line of a bundle chooses all edges that it stands for, by a press, with Shift and for its menu', () => {
  const { workspace } = show(ALL)
  const [first, second] = ALL.edges.map(({ id }) => id)
  const chosen = () => [...workspace.desk.getState().selection]
  const ask = (...request: Parameters<typeof performFolded>[1]) => performFolded(workspace, request)
  expect(ask('press', { id: first as never, add: false })).toBe(true)
  expect(chosen()).toEqual([first, second])
  ask('press', { id: first as never, add: true })
  expect(chosen()).toEqual([])
  workspace.desk.setState({ selection: new Set(['U' as never, second as never]) })
  ask('press', { id: first as never, add: true })
  expect(chosen()).toEqual(['U', first, second])
  ask('select', { ids: [first as never] })
  expect(chosen()).toEqual([first, second])
  workspace.desk.setState({ selection: new Set() })
  expect(ask('edit-label', { id: first as never })).toBe(true)
  expect([chosen(), workspace.desk.getState().editing]).toEqual([[first, second], undefined])
})
