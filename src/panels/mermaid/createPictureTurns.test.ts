import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { MermaidPicture } from '#interop/mermaidPicture.ts'
import type { Result } from '#shared/result.ts'
import { testClock } from '#testing/ports.ts'
import {
  createPictureTurns,
  type DrawMermaid,
  PAUSE_BEFORE_DRAWING as PAUSE,
  REST_AFTER_DRAWING as REST,
} from './createPictureTurns.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const IDLE = 50
const DRAWN: Result<MermaidPicture, string> = { ok: true, value: { svg: '<svg/>', width: 1, height: 1 } }

/** Turns of drawings that each take so long. */
function turnsOf(milliseconds: number, load?: (draw: DrawMermaid) => Promise<DrawMermaid>) {
  const begun: string[] = []
  const draw: DrawMermaid = async (text) => {
    begun.push(text)
    await new Promise((resolve) => setTimeout(resolve, milliseconds))
    return DRAWN
  }
  const shown: string[] = []
  const turns = createPictureTurns({
    clock: testClock,
    load: () => load?.(draw) ?? Promise.resolve(draw),
    drawn: ({ text }, result) => void shown.push(result.ok ? text : `${text}: ${result.error}`),
  })
  const want = (text: string, insist = false) => turns.want({ text, theme: 'light', insist })
  return { turns, want, begun, shown }
}
const pass = async (milliseconds: number) => void (await vi.advanceTimersByTimeAsync(milliseconds))

test('a drawing begins after a pause, once the page is idle, and the next after three times as long as that took', async () => {
  const { want, begun, shown } = turnsOf(400)
  want('a')
  await pass(PAUSE + IDLE - 1)
  expect(begun).toEqual([])
  await pass(1)
  expect(begun).toEqual(['a'])
  await pass(400)
  expect(shown).toEqual(['a'])
  want('b')
  await pass(REST * 400 + IDLE - 1)
  expect(begun).toEqual(['a'])
  await pass(1)
  expect(begun).toEqual(['a', 'b'])
})

test('every change and every key puts off what has not begun, for as long as they come', async () => {
  const { turns, want, begun } = turnsOf(10)
  for (let key = 0; key < 50; key++) {
    want(`text ${key}`)
    await pass(150)
    turns.giveWay(false)
    await pass(PAUSE - 1)
  }
  expect(begun).toEqual([])
  await pass(PAUSE + IDLE)
  expect(begun).toEqual(['text 49'])
})

test('nothing begins as long as a button is held down', async () => {
  const { turns, want, begun } = turnsOf(10)
  turns.giveWay(true)
  want('a')
  await pass(60_000)
  expect(begun).toEqual([])
  turns.giveWay(false)
  await pass(PAUSE + IDLE)
  expect(begun).toEqual(['a'])
})

test('nothing queues up behind a drawing: the last text follows it, and one that was overtaken is not shown', async () => {
  const { want, begun, shown } = turnsOf(1000)
  want('a')
  await pass(PAUSE + IDLE)
  for (const text of ['b', 'c', 'd']) {
    want(text)
    await pass(100)
  }
  await pass(700)
  expect([begun, shown]).toEqual([['a'], []])
  await pass(REST * 1000 + IDLE + 1000)
  expect([begun, shown]).toEqual([['a', 'd'], ['d']])
  await pass(60_000)
  expect(begun).toEqual(['a', 'd'])
})

test('what a person asks for is drawn at once, whatever else they do', async () => {
  const { turns, want, shown } = turnsOf(2000)
  want('a', true)
  turns.giveWay(true)
  await pass(IDLE + 2000)
  expect(shown).toEqual(['a'])
  turns.giveWay(false)
  want('b', true)
  await pass(IDLE + 2000)
  expect(shown).toEqual(['a', 'b'])
})

test('a key while the drawer is on its way counts, too', async () => {
  let come = () => {}
  const { turns, want, begun } = turnsOf(10, async (draw) => {
    await new Promise<void>((resolve) => {
      come = resolve
    })
    return draw
  })
  want('a')
  await pass(PAUSE + IDLE)
  turns.giveWay(false)
  come()
  await pass(PAUSE + IDLE - 1)
  expect(begun).toEqual([])
  await pass(1)
  come()
  await pass(0)
  expect(begun).toEqual(['a'])
})

test('a drawer that cannot be had is told, and tried again with the next text', async () => {
  const load = vi.fn(async (draw: DrawMermaid) => draw)
  load.mockRejectedValueOnce(new Error('gone'))
  const { want, shown } = turnsOf(10, load)
  want('a')
  await pass(PAUSE + IDLE)
  expect(shown).toEqual(['a: gone'])
  want('b')
  await pass(PAUSE + IDLE + 10)
  expect(shown).toEqual(['a: gone', 'b'])
})

test('a picture that is not wanted any more is neither drawn nor shown', async () => {
  const { turns, want, begun, shown } = turnsOf(100)
  want('a')
  turns.want(undefined)
  await pass(60_000)
  expect(begun).toEqual([])
  want('b')
  await pass(PAUSE + IDLE)
  turns.want(undefined)
  await pass(60_000)
  expect([begun, shown]).toEqual([['b'], []])
})

test('a page that is never idle draws a second later', async () => {
  vi.stubGlobal('requestIdleCallback', (run: () => void, { timeout }: { timeout: number }) => setTimeout(run, timeout))
  const { want, begun } = turnsOf(10)
  want('a')
  await pass(PAUSE + 999)
  expect(begun).toEqual([])
  await pass(1)
  expect(begun).toEqual(['a'])
})
