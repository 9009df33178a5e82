import { expect, test, vi } from 'vitest'
import { createDesk } from './desk.ts'
import type { AskedWish } from './slices/wishes.ts'
import { askFor, takeWish } from './wishes.ts'

const waiting = (desk: ReturnType<typeof createDesk>) => desk.getState().wish as AskedWish

test('a wish comes with what is shown for it, in one change', () => {
  const desk = createDesk()
  const listener = vi.fn()
  desk.subscribe(listener)
  askFor(desk, { kind: 'inspect', field: 'technology' }, { tab: 'inspector', panelOpen: true })
  expect(listener).toHaveBeenCalledTimes(1)
  expect(desk.getState()).toMatchObject({
    tab: 'inspector',
    panelOpen: true,
    wish: { kind: 'inspect', field: 'technology' },
  })
})

test('a wish is taken once', () => {
  const desk = createDesk()
  askFor(desk, { kind: 'search-blocks' })
  const wish = waiting(desk)
  expect([takeWish(desk, wish), takeWish(desk, wish)]).toEqual([true, false])
  expect(desk.getState().wish).toBeUndefined()
})

test('the same wish can be asked for again, as another one', () => {
  const desk = createDesk()
  askFor(desk, { kind: 'search-blocks' })
  const first = waiting(desk)
  takeWish(desk, first)
  askFor(desk, { kind: 'search-blocks' })
  expect(waiting(desk)).toMatchObject({ kind: 'search-blocks' })
  expect(takeWish(desk, first)).toBe(false)
  expect(takeWish(desk, waiting(desk))).toBe(true)
})

test('the last wish is the one that counts', () => {
  const desk = createDesk()
  askFor(desk, { kind: 'write-mermaid' })
  const first = waiting(desk)
  askFor(desk, { kind: 'search-blocks' })
  expect(takeWish(desk, first)).toBe(false)
  expect(waiting(desk)).toMatchObject({ kind: 'search-blocks' })
})
