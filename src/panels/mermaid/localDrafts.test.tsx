import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { plainTexts } from '#testing/plainTexts.ts'
import { testIds } from '#testing/ports.ts'
import { forgetDrafts } from './draftKeys.ts'
import type { Drafts } from './drafts.ts'
import { localDrafts } from './localDrafts.ts'

const DRAFT = { over: 'graph TD', text: 'graph TD\n  A[Half' }

/** Locks as a browser has them for all of its tabs. */
function fakeLocks() {
  const tails = new Map<string, Promise<unknown>>()
  const held = new Map<string, number>()
  type Options = { signal?: AbortSignal; ifAvailable?: boolean }
  return {
    request: (name: string, { signal, ifAvailable }: Options, act: (lock: object | null) => unknown) => {
      if (ifAvailable && (held.get(name) ?? 0) > 0) return Promise.resolve(act(null))
      const before = tails.get(name) ?? Promise.resolve()
      const count = (by: number) => held.set(name, (held.get(name) ?? 0) + by)
      count(1)
      const mine = before.then(() => (signal?.aborted ? undefined : act({}))).finally(() => count(-1))
      tails.set(name, mine)
      return mine
    },
  }
}

const open: Drafts[] = []
const tab = (board = 'b1') => {
  const drafts = localDrafts(plainTexts(), board, testIds)
  open.push(drafts)
  return drafts
}
/** What a tab finds by now. */
async function found(drafts: Drafts) {
  const none = new Promise<undefined>((resolve) => setTimeout(resolve))
  return Promise.race([drafts.find(), none])
}

beforeEach(() => void vi.stubGlobal('navigator', { locks: fakeLocks() }))
afterEach(() => {
  for (const each of open.splice(0)) each.dispose()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
  localStorage.clear()
  sessionStorage.clear()
})

test('tabs that are loaded anew at once go on with their own, in whichever order they come back', async () => {
  const [first, second] = [tab(), tab()]
  const windows = [first, second].map((drafts, i) => {
    sessionStorage.clear()
    drafts.save({ ...DRAFT, text: `of ${i}` })
    return { ...sessionStorage }
  })
  first.dispose()
  second.dispose()
  await new Promise((released) => setTimeout(released))
  const back = async (i: number) => {
    sessionStorage.clear()
    for (const [place, key] of Object.entries(windows[i] ?? {})) sessionStorage.setItem(place, key)
    return (await found(tab()))?.text
  }
  expect(await back(1)).toBe('of 1')
  // A tab that was made of that one knows its key as well.
  expect(await back(1)).toBe('of 0')
  sessionStorage.clear()
  expect((await found(tab()))?.text).toBeUndefined()
})

test('a draft outlives the tab that kept it', async () => {
  const first = tab()
  expect(first.save(DRAFT)).toBe(true)
  first.dispose()
  expect(await found(tab())).toEqual(DRAFT)
})

test('no tab takes the draft of another one that is open, nor writes over it', async () => {
  const [first, second] = [tab(), tab()]
  first.save(DRAFT)
  expect(await found(second)).toBeUndefined()
  second.save({ ...DRAFT, text: 'other' })
  second.save(undefined)
  first.dispose()
  expect(await found(tab())).toEqual(DRAFT)
})

test('a tab that waits goes on with a draft once the other one is gone, unless it has one of its own by then', async () => {
  const [first, second] = [tab(), tab()]
  first.save(DRAFT)
  const later = second.find()
  first.dispose()
  expect(await later).toEqual(DRAFT)
  second.dispose()
  const third = tab()
  third.save({ ...DRAFT, text: 'mine' })
  expect(await found(third)).toBeUndefined()
})

test('drafts are kept board by board, and go with their board', async () => {
  const first = tab()
  first.save(DRAFT)
  first.dispose()
  expect(await found(tab('b2'))).toBeUndefined()
  expect(await found(tab('b'))).toBeUndefined()
  forgetDrafts(plainTexts(), 'b')
  expect(localStorage).toHaveLength(1)
  forgetDrafts(plainTexts(), 'b1')
  expect(localStorage).toHaveLength(0)
})

test('what is no draft is passed over, and a draft that is done is gone', async () => {
  localStorage.setItem('tierboard.text.b1', '{"over":1}')
  localStorage.setItem('tierboard.text.b1.x', '{')
  expect(await found(tab())).toBeUndefined()
  localStorage.clear()
  const first = tab()
  first.save(DRAFT)
  expect(first.save(undefined)).toBe(true)
  expect(localStorage).toHaveLength(0)
})

test('a draft of an earlier build is found', async () => {
  localStorage.setItem('tierboard.text.b1', JSON.stringify(DRAFT))
  expect(await found(tab())).toEqual(DRAFT)
})

test('a draft that a killed browser had forgotten is found once it is there again', async () => {
  let bringBack = () => {}
  const restored = new Promise<void>((resolve) => {
    bringBack = resolve
  })
  const drafts = localDrafts({ ...plainTexts(), restored }, 'b1', testIds)
  open.push(drafts)
  const find = vi.fn()
  void drafts.find().then(find)
  await new Promise((resolve) => setTimeout(resolve))
  localStorage.setItem('tierboard.text.b1.gone', JSON.stringify(DRAFT))
  bringBack()
  await vi.waitFor(() => expect(find).toHaveBeenCalledWith(DRAFT))
})

test('a tab that is closed meanwhile takes no draft', async () => {
  localStorage.setItem('tierboard.text.b1', JSON.stringify(DRAFT))
  const closed = localDrafts(plainTexts(), 'b1', testIds)
  const find = closed.find()
  closed.dispose()
  expect(await find).toBeUndefined()
  expect(await found(tab())).toEqual(DRAFT)
})

test('a storage that refuses, or a draft that is too large for it, is told by false', () => {
  expect(tab().save({ ...DRAFT, text: 'x'.repeat(1_000_000) })).toBe(false)
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  expect(tab().save(DRAFT)).toBe(false)
})

test('drafts are kept where the browser has no locks', async () => {
  vi.stubGlobal('navigator', {})
  const first = tab()
  first.save(DRAFT)
  expect(await found(tab())).toEqual(DRAFT)
})
