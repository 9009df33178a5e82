import { expect, test, vi } from 'vitest'
import { type BlockId, type Board, type EdgeId, EMPTY_BOARD, type ZoneId } from '#domain/board/board.ts'
import { findingKey } from '#domain/flow/findingKey.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { createDesk, DESK_FIELDS, type Desk } from './desk.ts'
import { clearFor, forgetGone } from './forgetGone.ts'

const BOARD = parseNotation('A:app, B:app, D:sql; A->D')
const [A, B] = ['A' as BlockId, 'B' as BlockId]
const EDGE = BOARD.edges[0]?.id as EdgeId
const AT = { at: { x: 0, y: 0 }, screen: { x: 0, y: 0 } }

const without = (id: string): Board => ({
  ...BOARD,
  blocks: BOARD.blocks.filter((block) => block.id !== id),
  edges: BOARD.edges.filter((edge) => edge.from !== id && edge.to !== id),
})

/** What each field that names a record is, while it names A, and what is left of it. */
const NAMING_A: { readonly [Name in keyof Desk]?: readonly [named: Desk[Name], left: Desk[Name]] } = {
  selection: [new Set([B, A, EDGE]), new Set([B])],
  editing: [A, undefined],
  naming: [{ id: A }, undefined],
  describing: [A, undefined],
  connectingFrom: [A, undefined],
  openEdge: [{ from: A, ...AT }, undefined],
  finding: [findingKey({ rule: 'some-rule', at: [A, B] }), undefined],
  accepting: [findingKey({ rule: 'some-rule', at: [EDGE, B] }), undefined],
}

test.each(Object.entries(NAMING_A))('%s lets go of a record that is gone, and of that alone', (name, [named, left]) => {
  const desk = createDesk({ [name]: named })
  forgetGone(desk, BOARD)
  expect(desk.getState()[name as keyof Desk]).toBe(named)
  forgetGone(desk, without('A'))
  expect(desk.getState()[name as keyof Desk]).toEqual(left)
})

test('a finding about the whole board is about no record that could go', () => {
  const key = findingKey({ rule: 'no-client', at: [] })
  const desk = createDesk({ finding: key })
  forgetGone(desk, without('A'))
  expect(desk.getState().finding).toBe(key)
})

test('a zone is a record as blocks and edges are', () => {
  const id = 'z' as ZoneId
  const desk = createDesk({ selection: new Set([id]), editing: id })
  forgetGone(desk, { ...BOARD, zones: [{ id, label: 'Zone', order: 0 }] })
  expect(desk.getState().editing).toBe(id)
  forgetGone(desk, BOARD)
  expect(desk.getState()).toMatchObject({ selection: new Set(), editing: undefined })
})

test('what would come of a change is not shown on another board than it was worked out for', () => {
  const desk = createDesk({ preview: [{ op: 'remove', type: 'block', id: B }] })
  forgetGone(desk, { ...BOARD })
  expect(desk.getState().preview).toBeUndefined()
})

test('the review of an import stays, so that a removal which is undone brings its line back', () => {
  const imported = { blocks: [{ block: A, decision: {} as never }], mends: [], notes: [] }
  const desk = createDesk({ imported })
  forgetGone(desk, without('A'))
  expect(desk.getState().imported).toBe(imported)
})

test('nobody is told when nothing named is gone', () => {
  const desk = createDesk({ selection: new Set([A]), editing: A })
  const listener = vi.fn()
  desk.subscribe(listener)
  forgetGone(desk, without('B'))
  expect(listener).not.toHaveBeenCalled()
})

test('another board starts with nothing of the one before, and with all that is no matter of a board', () => {
  const desk = createDesk({
    ...Object.fromEntries(Object.entries(NAMING_A).map(([name, [named]]) => [name, named])),
    preview: [],
    ruleHelp: 'some-rule',
    dialog: 'find',
    diagrams: { name: 'x', to: 'here', diagrams: [] },
    imported: { blocks: [], mends: [], notes: [] },
    wish: { kind: 'search-blocks', id: 1 },
    lastWish: 1,
    theme: 'dark',
    tab: 'imported',
    panelOpen: true,
  })
  clearFor(desk, EMPTY_BOARD)
  const stays = { theme: 'dark', panelOpen: true, lastWish: 1 }
  const start = Object.fromEntries(DESK_FIELDS.map(([name, field]) => [name, field.start]))
  expect(desk.getState()).toEqual({ ...start, ...stays })
})

test.each([
  ['brief', 'brief'],
  ['imported', 'findings'],
] as const)('on another board the tab %s is %s', (tab, then) => {
  const desk = createDesk({ tab })
  clearFor(desk, BOARD)
  expect(desk.getState().tab).toBe(then)
})

test('a board with blocks on it needs no start screen', () => {
  const desk = createDesk({ started: true })
  clearFor(desk, EMPTY_BOARD)
  expect(desk.getState().started).toBe(false)
  clearFor(desk, BOARD)
  expect(desk.getState().started).toBe(true)
})
