import { expect, test } from 'vitest'
import { forgetTexts, type KeptTextStorage, textsInStorage } from './keptTexts.ts'

function fakeStorage(start: Record<string, string> = {}) {
  const items = new Map(Object.entries(start))
  const storage: KeptTextStorage = {
    getItem: (key) => items.get(key) ?? null,
    keys: () => [...items.keys()],
    change: (key, make) => {
      const text = make(items.get(key) ?? null)
      if (text === null) items.delete(key)
      else items.set(key, text)
    },
    restored: Promise.resolve(),
  }
  return { items, on: (board: string) => textsInStorage(storage, board), storage }
}
const typed = (text: string) => ({ text, over: '' })

test('a text is there on the next visit, for its board and its place only, until it is taken away', () => {
  const { on, items } = fakeStorage()
  on('a').keep('notes', { text: 'Half a', over: 'Old' })
  expect(on('a').read('notes')).toEqual({ text: 'Half a', over: 'Old' })
  expect([on('b').read('notes'), on('a').read('label')]).toEqual([undefined, undefined])
  on('a').keep('notes', typed('Half a sentence'))
  expect(on('a').read('notes')).toEqual(typed('Half a sentence'))
  on('a').keep('notes', undefined)
  expect(on('a').read('notes')).toBeUndefined()
  expect(items.size).toBe(0)
})

test('two tabs keep their texts side by side', () => {
  const { on } = fakeStorage()
  const [one, two] = [on('a'), on('a')]
  one.keep('x', typed('one'))
  two.keep('y', typed('two'))
  one.keep('x', typed('one more'))
  expect([two.read('x')?.text, one.read('y')?.text]).toEqual(['one more', 'two'])
})

test('the texts of a board that is gone are forgotten, those of others are not', () => {
  const { on, storage } = fakeStorage()
  on('a').keep('x', typed('a'))
  on('b').keep('x', typed('b'))
  forgetTexts(storage, 'a')
  expect([on('a').read('x'), on('b').read('x')]).toEqual([undefined, typed('b')])
})

test('what is kept is bounded: the oldest texts make room', () => {
  const { on, items } = fakeStorage()
  const texts = on('a')
  for (let i = 0; i < 40; i++) texts.keep(`place ${i}`, typed('x'.repeat(10_000)))
  expect([...items.values()].join('').length).toBeLessThan(210_000)
  expect(texts.read('place 39')?.text).toHaveLength(10_000)
  expect(on('a').read('place 0')).toBeUndefined()
  for (let i = 0; i < 500; i++) texts.keep(`short ${i}`, typed('x'))
  expect(JSON.parse([...items.values()][0] ?? '')).toHaveLength(200)
})

test('what storage refuses, or is too long for it, is kept for this visit', () => {
  const refuse = () => {
    throw new DOMException('Not here', 'SecurityError')
  }
  const closed: KeptTextStorage = { getItem: refuse, keys: refuse, change: refuse, restored: Promise.resolve() }
  const texts = textsInStorage(closed, 'a')
  texts.keep('x', typed('one'))
  expect(texts.read('x')).toEqual(typed('one'))
  texts.keep('x', undefined)
  expect(texts.read('x')).toBeUndefined()
  forgetTexts(closed, 'a')

  const { on } = fakeStorage()
  const open = on('a')
  const long = typed('x'.repeat(300_000))
  open.keep('x', long)
  expect(open.read('x')).toEqual(long)
})

test.each(['{', '{}', '[["a"], null, ["a", "x", 1, ""]]'])(
  'a storage that holds %s instead is as good as empty',
  (text) => {
    const { on } = fakeStorage({ 'tierboard.typed': text })
    expect(on('a').read('x')).toBeUndefined()
    on('a').keep('x', typed('one'))
    expect(on('a').read('x')).toEqual(typed('one'))
  },
)
