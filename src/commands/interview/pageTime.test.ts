import { expect, test } from 'vitest'
import { EMPTY_BOARD } from '#domain/board/board.ts'
import { fakeWorkspace } from '#testing/fakeWorkspace.ts'
import { CLOCK_WISHES, noteClockReset } from './clockWishes.ts'
import { timeOfInterview } from './pageTime.ts'
import { startAgain } from './startInterview.ts'

const MINUTE = 60_000

/** A workspace with an interview, and clocks that a test moves. */
async function interviewed() {
  const { workspace, ...fake } = fakeWorkspace(EMPTY_BOARD)
  let [wall, page] = [Date.UTC(2026, 0, 1, 12), 0]
  Object.assign(workspace, { clock: { now: () => wall, elapsed: () => page } })
  await startAgain(workspace)
  const began = timeOfInterview(workspace)
  return {
    workspace,
    ...fake,
    minutes: () => (timeOfInterview(workspace) - began) / MINUTE,
    pass: (minutes: number) => {
      wall += minutes * MINUTE
      page += minutes * MINUTE
    },
    setClock: (minutes: number) => {
      wall += minutes * MINUTE
    },
  }
}

test('what passed while the page slept stays when the clock is put back afterwards', async () => {
  const { minutes, pass, setClock } = await interviewed()
  pass(1)
  setClock(2)
  expect(minutes()).toBe(3)
  setClock(-60)
  expect(minutes()).toBe(3)
  pass(1)
  expect(minutes()).toBe(4)
})

test('a step, and a moment that another tab brings, go on from what was seen', async () => {
  const { workspace, minutes, pass, setClock } = await interviewed()
  pass(2)
  expect(minutes()).toBe(2)
  setClock(-60)
  CLOCK_WISHES.next(workspace)
  pass(1)
  expect(minutes()).toBe(3)
  expect(workspace.document.board().moments.map(({ kind, phase }) => [kind, phase])).toEqual([
    ['phase', 0],
    ['phase', 1],
  ])
})

test('a clock put back is noted without a step to undo', async () => {
  const { workspace, deeds, pass, setClock } = await interviewed()
  pass(2)
  noteClockReset(workspace)
  timeOfInterview(workspace)
  setClock(-60)
  noteClockReset(workspace)
  noteClockReset(workspace)
  expect(workspace.document.board().moments.map(({ kind }) => kind)).toEqual(['phase', 'reset'])
  expect(deeds.steps.map(({ title }) => title)).toEqual(['Start interview'])
})

test('each phase opens what it is for, and taking the interview off closes it', async () => {
  const { workspace } = await interviewed()
  const { desk, document } = workspace
  const sheet = () => desk.getState().sheet
  expect([sheet(), desk.getState().tab]).toEqual(['brief', 'phase'])
  CLOCK_WISHES.next(workspace)
  expect(sheet()).toBe('estimate')
  CLOCK_WISHES.next(workspace)
  expect(sheet()).toBeUndefined()
  CLOCK_WISHES.back(workspace)
  CLOCK_WISHES.pause(workspace)
  CLOCK_WISHES.end(workspace)
  expect(document.board().moments.map(({ kind }) => kind)).toEqual(['phase', 'phase', 'phase', 'phase', 'pause', 'end'])
  CLOCK_WISHES.remove(workspace)
  expect(document.board()).toMatchObject({ interview: {}, moments: [] })
  expect(sheet()).toBeUndefined()
})
