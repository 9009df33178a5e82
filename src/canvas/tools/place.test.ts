import { expect, test } from 'vitest'
import { HOLD, pressState } from './dragStart.ts'

test('a mouse or pen drags in any direction once it has moved a little', () => {
  expect(pressState({ x: 1, y: 2 }, 'mouse', 0)).toBe('press')
  expect(pressState({ x: 0, y: 6 }, 'mouse', 0)).toBe('drag')
  expect(pressState({ x: -6, y: 0 }, 'pen', 0)).toBe('drag')
})

test('a finger that moves up or down scrolls the list, sideways it drags', () => {
  expect(pressState({ x: 2, y: 20 }, 'touch', 50)).toBe('scroll')
  expect(pressState({ x: 20, y: 2 }, 'touch', 50)).toBe('drag')
  expect(pressState({ x: 3, y: 3 }, 'touch', 50)).toBe('press')
})

test('a finger that held still before drags in any direction', () => {
  expect(pressState({ x: 0, y: 20 }, 'touch', HOLD)).toBe('drag')
})
