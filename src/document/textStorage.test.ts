import { describe, expect, test, vi } from 'vitest'
import { browserForEachTest, holdOpening } from '#testing/browserStorage.ts'
import { testClock } from '#testing/ports.ts'
import state from '#testing/storedStates/texts1.json' with { type: 'json' }
import { TAKEN_KNOWN_FOR, TEXT_STORES } from './storeVersions.ts'
import { openTextCopies, type TextCopies } from './textCopies.ts'
import { createTextStorage } from './textStorage.ts'

const browser = browserForEachTest()

const KEY = 'tierboard.typed'
const hold = (text: string | null) => () => text
const settled = ({ isPending }: ReturnType<typeof visit>) => vi.waitFor(() => expect(isPending.getState()).toBe(false))

/** The texts as a page has them that starts now. */
const visit = (openCopies = async (): Promise<TextCopies | undefined> => openTextCopies(testClock, browser.factory)) =>
  createTextStorage({ clock: testClock, local: () => browser.store, openCopies })

const never = () => new Promise<undefined>(() => {})

async function started(openCopies?: Parameters<typeof visit>[0]) {
  const texts = visit(openCopies)
  await texts.restored
  return texts
}
const copiesNow = () => openTextCopies(testClock, browser.factory).read()

/** What a killed browser has forgotten of its local storage is what came after this moment. */
function moment() {
  const values = new Map(browser.store.values)
  return () => {
    browser.store.values.clear()
    for (const [key, value] of values) browser.store.values.set(key, value)
  }
}

describe('a text', () => {
  test('is there at once, and pending until it is copied', async () => {
    const texts = await started()
    texts.change(KEY, hold('one'))
    expect([texts.getItem(KEY), texts.keys(), texts.isPending.getState()]).toEqual(['one', [KEY], true])
    await settled(texts)
    expect(await copiesNow()).toEqual([{ key: KEY, at: expect.any(Number), text: 'one' }])
  })

  test('is copied with little delay, also while it goes on being changed', async () => {
    const write = vi.fn(async () => {})
    vi.useFakeTimers()
    const texts = await started(async () => ({ read: async () => [], write }))
    for (let i = 0; i < 100; i++) {
      texts.change(KEY, hold(String(i)))
      await vi.advanceTimersByTimeAsync(10)
    }
    expect(write.mock.calls.length).toBeGreaterThanOrEqual(6)
    texts.change(KEY, hold('last'))
    expect(texts.isPending.getState()).toBe(true)
    await vi.advanceTimersByTimeAsync(150)
    expect(texts.isPending.getState()).toBe(false)
    expect(write).toHaveBeenLastCalledWith([{ key: KEY, at: expect.any(Number), text: 'last' }])
  })

  test('that a killed browser has forgotten is there again', async () => {
    const first = await started()
    first.change(KEY, hold('one'))
    const kill = moment()
    first.change(KEY, hold('two'))
    first.change('tierboard.text.b.tab', hold('half'))
    await settled(first)
    kill()
    const second = await started()
    expect([second.getItem(KEY), second.getItem('tierboard.text.b.tab')]).toEqual(['two', 'half'])
    expect(second.isPending.getState()).toBe(false)
  })

  test('that was kept as the page ended counts before an older copy, and is copied by the next page', async () => {
    const first = await started()
    first.change(KEY, hold('one'))
    await settled(first)
    // This page ends before it can tell the copies.
    visit(never).change(KEY, hold('two'))
    const second = await started()
    expect(second.getItem(KEY)).toBe('two')
    await settled(second)
    expect(await copiesNow()).toMatchObject([{ text: 'two' }])
  })

  test('that was taken away does not come back, whichever storage has forgotten that', async () => {
    const first = await started()
    first.change(KEY, hold('one'))
    await settled(first)
    const kill = moment()
    first.change(KEY, hold(null))
    expect([first.getItem(KEY), first.keys()]).toEqual([null, []])
    await settled(first)
    expect(browser.store.values.size).toBe(0)
    kill()
    expect((await started()).getItem(KEY)).toBeNull()
    expect(browser.store.values.size).toBe(0)

    const second = await started()
    second.change(KEY, hold('two'))
    await settled(second)
    // This page ends before it can tell the copies.
    visit(never).change(KEY, hold(null))
    const third = await started()
    expect([third.getItem(KEY), third.keys()]).toEqual([null, []])
  })

  test('of an earlier build is there, and gives way to any later one', async () => {
    browser.store.values.set(KEY, '["old"]')
    const texts = await started(async () => undefined)
    expect([texts.getItem(KEY), texts.keys()]).toEqual(['["old"]', [KEY]])
    expect(texts.isPending.getState()).toBe(false)
    texts.change(KEY, (text) => `${text} and new`)
    await settled(texts)
    expect((await started()).getItem(KEY)).toBe('["old"] and new')
  })

  test('of several lines, or one that looks like a stamp, reads as it was kept', async () => {
    const texts = await started()
    for (const text of ['@1 a', '@12', 'a\nb\n', ' ', '']) {
      texts.change(KEY, hold(text))
      expect(texts.getItem(KEY)).toBe(text)
    }
  })

  test('is later than the one before also where the clock was put back', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: 2_000_000 })
    const first = await started()
    first.change(KEY, hold('one'))
    await settled(first)
    first.change('tierboard.other', hold('one'))
    first.change('tierboard.other', hold(null))
    await settled(first)
    vi.setSystemTime(1_000_000)
    browser.store.values.clear()
    const second = await started()
    second.change(KEY, hold('two'))
    second.change('tierboard.other', hold('two'))
    await settled(second)
    browser.store.values.clear()
    const third = await started()
    expect([third.getItem(KEY), third.getItem('tierboard.other')]).toEqual(['two', 'two'])
  })
})

describe('two tabs', () => {
  test('do not write an older copy over a later one', async () => {
    const copies = openTextCopies(testClock, browser.factory)
    await copies.write([{ key: 'a', at: 5, text: 'late' }])
    await copies.write([
      { key: 'a', at: 4, text: 'early' },
      { key: 'b', at: 1, text: 'b' },
    ])
    expect(await copies.read()).toEqual([
      { key: 'a', at: 5, text: 'late' },
      { key: 'b', at: 1, text: 'b' },
    ])
  })

  test('keep their texts side by side', async () => {
    const [one, two] = [await started(), await started()]
    one.change('one', hold('1'))
    two.change('two', hold('2'))
    await settled(one)
    await settled(two)
    browser.store.values.clear()
    const next = await started()
    expect([next.getItem('one'), next.getItem('two')]).toEqual(['1', '2'])
  })
})

describe('storage that', () => {
  test('is slow holds nothing up; what is changed meanwhile stands on what it had', async () => {
    const first = await started()
    first.change(KEY, hold('a'))
    const kill = moment()
    first.change(KEY, hold('a b'))
    await settled(first)
    kill()
    const answer = holdOpening(browser.factory)
    const second = visit()
    second.change(KEY, (text) => `${text} c`)
    second.change('other', hold('x'))
    expect([second.getItem(KEY), second.isPending.getState()]).toEqual(['a c', true])
    vi.restoreAllMocks()
    answer()
    await second.restored
    expect([second.getItem(KEY), second.getItem('other')]).toEqual(['a b c', 'x'])
    await settled(second)
    browser.store.values.clear()
    expect((await started()).getItem(KEY)).toBe('a b c')
  })

  test('refuses copies leaves it at the local storage, and is tried again', async () => {
    vi.useFakeTimers()
    const write = vi.fn().mockRejectedValueOnce(new DOMException('', 'QuotaExceededError'))
    const texts = await started(async () => ({ read: () => Promise.reject(new Error('Not now')), write }))
    texts.change(KEY, hold('one'))
    await vi.advanceTimersByTimeAsync(200)
    expect([texts.getItem(KEY), texts.isPending.getState()]).toEqual(['one', false])
    await vi.advanceTimersByTimeAsync(30_000)
    expect(write.mock.calls).toEqual([write.mock.calls[0], write.mock.calls[0]])
  })

  test('refuses texts says so to whoever changes one, and copies nothing of it', async () => {
    const texts = await started()
    vi.spyOn(browser.store, 'setItem').mockImplementation(() => {
      throw new DOMException('', 'QuotaExceededError')
    })
    expect(() => texts.change(KEY, hold('one'))).toThrow()
    expect(texts.isPending.getState()).toBe(false)
  })

  test('has never held a text is not opened before there is one', async () => {
    vi.stubGlobal('indexedDB', browser.factory)
    const open = vi.spyOn(browser.factory, 'open')
    const texts = createTextStorage({ clock: testClock, local: () => browser.store })
    await texts.restored
    expect(open).not.toHaveBeenCalled()
    texts.change(KEY, hold('one'))
    await settled(texts)
    browser.store.values.clear()
    const next = createTextStorage({ clock: testClock, local: () => browser.store })
    await next.restored
    expect(next.getItem(KEY)).toBe('one')
    vi.unstubAllGlobals()
  })

  test('holds what is no copy gives the others', async () => {
    const copies = openTextCopies(testClock, browser.factory)
    await copies.write([
      { key: 'a', at: Number.NaN, text: 'a' },
      { key: 'b', at: 2, text: 3 as never },
      { key: 'c', at: 1, text: 'c' },
    ])
    expect(await copies.read()).toEqual([{ key: 'c', at: 1, text: 'c' }])
    await copies.write([{ key: 'b', at: 1, text: 'b' }])
    expect(await copies.read()).toHaveLength(2)
  })

  test('was told that a text is gone forgets that in the end', async () => {
    const copies = openTextCopies(testClock, browser.factory)
    const long = Date.now() - TAKEN_KNOWN_FOR - 1
    await copies.write([{ key: 'a', at: long, text: 'a' }])
    await copies.write([{ key: 'b', at: long }])
    await copies.write([{ key: 'c', at: Date.now() }])
    expect((await copies.read()).map(({ key }) => key)).toEqual(['a', 'c'])
    browser.store.values.set('tierboard.b', `@${long}`)
    browser.store.values.set('tierboard.c', `@${Date.now()}`)
    browser.store.values.set('b', `@${long}`)
    await started(() => Promise.reject(new Error('Refused')))
    expect([...browser.store.values.keys()]).toEqual(['tierboard.c', 'b'])
  })
})

test('the copies of version 1 are read, byte by byte as that version wrote them', async () => {
  await new Promise<void>((resolve) => {
    const request = browser.factory.open(TEXT_STORES.name, state.version)
    request.onupgradeneeded = () => {
      for (const { name, options } of state.stores) request.result.createObjectStore(name, options)
    }
    request.onsuccess = () => {
      for (const { name, rows } of state.stores) {
        const transaction = request.result.transaction(name, 'readwrite')
        for (const { value } of rows) transaction.objectStore(name).put(value)
      }
      request.result.close()
      resolve()
    }
  })
  const texts = await started()
  expect(texts.keys().map((key) => texts.getItem(key))).toEqual(
    state.stores.flatMap(({ rows }) => rows.flatMap(({ value }) => value.text ?? [])),
  )
})
