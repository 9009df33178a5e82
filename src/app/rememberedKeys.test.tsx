import { beforeEach, expect, test, vi } from 'vitest'
import { createDesk } from '#desk/desk.ts'
import { rememberKeys } from './rememberedKeys.ts'

const KEY = 'tierboard.keys'

beforeEach(() => localStorage.clear())

const remembering = () => {
  const desk = createDesk()
  rememberKeys(desk)
  return desk
}

test('keys that were bound are there on the next visit, and gone once given back', () => {
  const desk = remembering()
  desk.setState({ bindings: { tidy: ['mod+i'], fit: [] } })
  expect(remembering().getState().bindings).toEqual({ tidy: ['mod+i'], fit: [] })
  desk.setState({ bindings: {} })
  expect(remembering().getState().bindings).toEqual({})
})

test.each([
  ['nothing', ''],
  ['text that is no JSON', '{'],
  ['a list', '["mod+i"]'],
  ['null', 'null'],
  ['a number', '7'],
])('%s in the storage is passed over', (_, kept) => {
  localStorage.setItem(KEY, kept)
  expect(remembering().getState().bindings).toEqual({})
})

test('what is broken is passed over without the rest', () => {
  const broken = { a: 'x', b: [1], c: ['tab'], d: ['escape'], e: ['two words'], f: [''], g: null, h: ['mod+'] }
  localStorage.setItem(KEY, JSON.stringify({ ...broken, tidy: ['f4', 'alt+shift+9'], fit: ['+'], unknown: ['mod++'] }))
  expect(remembering().getState().bindings).toEqual({ tidy: ['f4', 'alt+shift+9'], fit: ['+'], unknown: ['mod++'] })
})

test('keys bound in another tab are followed, and not written back', () => {
  const desk = remembering()
  localStorage.setItem(KEY, '{"tidy":["f4"],"newer":{"of":"a kind"}}')
  const written = vi.spyOn(Storage.prototype, 'setItem')
  window.dispatchEvent(new StorageEvent('storage', { key: 'another' }))
  expect(desk.getState().bindings).toEqual({})
  window.dispatchEvent(new StorageEvent('storage', { key: KEY }))
  expect(desk.getState().bindings).toEqual({ tidy: ['f4'] })
  expect(written).not.toHaveBeenCalled()
  written.mockRestore()
})

test('a storage that refuses keeps the keys for this visit', () => {
  const closed = vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
    throw new DOMException('', 'SecurityError')
  })
  const full = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('', 'QuotaExceededError')
  })
  const desk = remembering()
  desk.setState({ bindings: { tidy: ['f4'] } })
  expect(desk.getState().bindings).toEqual({ tidy: ['f4'] })
  closed.mockRestore()
  full.mockRestore()
})
