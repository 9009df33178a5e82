import { expect, test } from 'vitest'
import { placeBeside } from './placeBeside.ts'

const window = { width: 1000, height: 800 }
const size = { width: 100, height: 40 }

test('stands on the wanted side, in the middle of its anchor', () => {
  const anchor = { x: 400, y: 300, width: 50, height: 20 }
  expect(placeBeside(anchor, size, { side: 'bottom', window })).toEqual({ x: 375, y: 326 })
  expect(placeBeside(anchor, size, { side: 'right', window })).toEqual({ x: 456, y: 290 })
})

test('crosses over where there is no room', () => {
  const low = { x: 400, y: 770, width: 50, height: 20 }
  expect(placeBeside(low, size, { side: 'bottom', window }).y).toBe(724)
  const far = { x: 930, y: 300, width: 50, height: 20 }
  expect(placeBeside(far, size, { side: 'right', window }).x).toBe(824)
})

test('never leaves the window', () => {
  const corner = { x: 980, y: 0, width: 20, height: 20 }
  expect(placeBeside(corner, size, { side: 'bottom', window })).toEqual({ x: 892, y: 26 })
})
