import { expect, test } from 'vitest'
import { pressState } from './place.ts'

test('a mouse or pen drags in any direction once it has moved a little', () => {
  expect(pressState({ x: 1, y: 2 }, { kind: 'mouse', heldFor: 0 })).toBe('press')
  expect(pressState({ x: 0, y: 6 }, { kind: 'mouse', heldFor: 0 })).toBe('drag')
  expect(pressState({ x: -6, y: 0 }, { kind: 'pen', heldFor: 0 })).toBe('drag')
})

test('a finger that moves up or down scrolls the list, sideways it drags', () => {
  expect(pressState({ x: 2, y: 20 }, { kind: 'touch', heldFor: 50 })).toBe('scroll')
  expect(pressState({ x: 20, y: 2 }, { kind: 'touch', heldFor: 50 })).toBe('drag')
  expect(pressState({ x: 3, y: 3 }, { kind: 'touch', heldFor: 50 })).toBe('press')
})

test('a finger that held still before drags in any direction', () => {
  expect(pressState({ x: 0, y: 20 }, { kind: 'touch', heldFor: 150 })).toBe('drag')
})
