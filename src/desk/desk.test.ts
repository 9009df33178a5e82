import { expect, test, vi } from 'vitest'
import type { BlockId } from '#domain/board/board.ts'
import { createDesk } from './desk.ts'

const [A, B] = ['A' as BlockId, 'B' as BlockId]

test('a desk starts with what is remembered, and is told of every change once', () => {
  const desk = createDesk({ theme: 'dark' })
  const listener = vi.fn()
  desk.subscribe(listener)
  desk.setState({ tab: 'brief', panelOpen: true })
  desk.setState((now) => ({ minimapAsked: !now.minimapAsked }))
  expect(desk.getState()).toMatchObject({ theme: 'dark', tab: 'brief', panelOpen: true, minimapAsked: true })
  expect(listener).toHaveBeenCalledTimes(2)
})

test('nobody is told of a selection that is the one there is, and it stays the same object', () => {
  const desk = createDesk({ selection: new Set([A, B]) })
  const { selection } = desk.getState()
  const listener = vi.fn()
  desk.subscribe(listener)
  desk.setState({ selection: new Set([A, B]) })
  expect(listener).not.toHaveBeenCalled()
  desk.setState({ selection: new Set([A, B]), tab: 'brief' })
  expect(listener).toHaveBeenCalledTimes(1)
  expect(desk.getState().selection).toBe(selection)
})

test.each([
  ['fewer', [A]],
  ['others', [A, 'C' as BlockId]],
  // Things are put beside what was selected last.
  ['the same in another order', [B, A]],
])('selecting %s is a change', (_, ids) => {
  const desk = createDesk({ selection: new Set([A, B]) })
  const listener = vi.fn()
  desk.subscribe(listener)
  desk.setState({ selection: new Set(ids) })
  expect(listener).toHaveBeenCalledTimes(1)
  expect([...desk.getState().selection]).toEqual(ids)
})

test('nobody is told of a value that is there already', () => {
  const desk = createDesk()
  const listener = vi.fn()
  desk.subscribe(listener)
  desk.setState({ tab: desk.getState().tab, editing: undefined })
  expect(listener).not.toHaveBeenCalled()
})
