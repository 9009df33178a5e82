import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { textBesideBoard } from '#testing/textBesideBoard.ts'
import { KEEP_EVERY, LONGEST_WAIT } from './createTypingTimers.ts'
import type { Drafts, TextDraft } from './drafts.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const BOARD = parseNotation('A:app(Orders), B:app(Billing); A->B')
const STEP = 'Edit the Mermaid text'

function fakeDrafts(takes = true) {
  const saved: (TextDraft | undefined)[] = []
  const drafts: Drafts = {
    find: async () => undefined,
    save: (draft) => {
      if (takes) saved.push(draft)
      return takes
    },
    dispose: () => {},
  }
  return { drafts, saved, last: () => saved.at(-1)?.text }
}

/** Types letter by letter, ten a second, so that no pause ever comes. */
async function typeOn(beside: Awaited<ReturnType<typeof textBesideBoard>>, words: string) {
  for (const letter of words) {
    beside.type(beside.text() + letter)
    await beside.settle(100)
  }
}

const statements = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => `  S2 --> N${from + i}\n`).join('')

describe('typing without a pause', () => {
  test('is kept at least every third of a second', async () => {
    const kept = fakeDrafts()
    const beside = await textBesideBoard(BOARD, kept.drafts)
    for (let i = 0; i < 40; i++) {
      const before = beside.text()
      await typeOn(beside, 'x'.repeat(KEEP_EVERY / 100))
      expect(kept.last()?.startsWith(before)).toBe(true)
    }
  })

  test('is followed line by line, as one step of undo', async () => {
    const beside = await textBesideBoard(BOARD)
    await typeOn(beside, `${statements(1, 4)}  S2 --> N5`)
    expect(beside.labels()).toEqual(['Orders', 'Billing', 'N1', 'N2', 'N3', 'N4'])
    await beside.rest()
    expect(beside.labels()).toEqual(['Orders', 'Billing', 'N1', 'N2', 'N3', 'N4', 'N5'])
    beside.document.undo()
    expect(beside.board()).toEqual(BOARD)
  })

  test('is never followed by half a line at the end, but is where a line is changed', async () => {
    const beside = await textBesideBoard(BOARD)
    await typeOn(beside, '  S2 --> Notifications')
    expect(beside.labels()).toEqual(['Orders', 'Billing'])
    await beside.rest()
    const before = beside.text()
    for (let i = 1; i <= LONGEST_WAIT / 100; i++) {
      beside.type(before.replace('Orders', `Orders${'!'.repeat(i)}`))
      await beside.settle(100)
    }
    expect(beside.labels()[0]).toMatch(/^Orders!+$/)
  })

  test('marks no fault before a pause', async () => {
    const beside = await textBesideBoard(BOARD)
    await typeOn(beside, '  S2 -->-> N1\n  S2 --> N2\n')
    expect([beside.mark(), beside.labels()]).toEqual([undefined, ['Orders', 'Billing']])
    await beside.rest()
    expect(beside.mark()).toBeDefined()
  })

  test('is taken back as a whole, also what the board has followed of it', async () => {
    const beside = await textBesideBoard(BOARD)
    const before = beside.text()
    await typeOn(beside, statements(1, 4))
    await beside.undo()
    expect([beside.text(), beside.board()]).toEqual([before, BOARD])
  })

  test('and the next burst are two steps', async () => {
    const beside = await textBesideBoard(BOARD)
    await typeOn(beside, statements(1, 3))
    await beside.rest()
    await typeOn(beside, statements(4, 6))
    await beside.rest()
    beside.document.undo()
    expect(beside.labels()).toEqual(['Orders', 'Billing', 'N1', 'N2', 'N3'])
    expect(new Set(beside.steps())).toEqual(new Set([STEP]))
  })
})

test('a text that is read anew is not taken for stopped by the end of its first reading', async () => {
  const beside = await textBesideBoard(BOARD)
  const typed = `${beside.text()}  S2 --> N1\n`
  beside.reader.state.slow = true
  beside.type(typed)
  await beside.rest()
  beside.reader.state.loads = false
  beside.type(`${typed}x`)
  beside.type(typed)
  await beside.rest()
  beside.reader.answerFirst()
  await beside.settle()
  expect(beside.mark()).toBeUndefined()
  beside.reader.state.loads = true
  await beside.reader.answer()
  expect(beside.labels()).toEqual(['Orders', 'Billing', 'N1'])
})

describe('a draft', () => {
  test('is open until the board has followed it', async () => {
    const beside = await textBesideBoard(BOARD, fakeDrafts().drafts)
    expect(beside.open()).toBe(0)
    await typeOn(beside, `${statements(1, 4)}  S2 --> N5`)
    expect(beside.open()).toBe(1)
    await beside.rest()
    expect(beside.open()).toBe(0)
  })

  test('that cannot be read is open until it is kept', async () => {
    const beside = await textBesideBoard(BOARD, fakeDrafts().drafts)
    beside.type(`${beside.text()}???`)
    expect(beside.open()).toBe(1)
    await beside.rest()
    expect(beside.open()).toBe(0)
  })

  test('stays open where storage refuses it', async () => {
    const beside = await textBesideBoard(BOARD, fakeDrafts(false).drafts)
    beside.type(`${beside.text()}???`)
    await beside.rest()
    expect(beside.open()).toBe(1)
  })

  test('is kept, and counts no more, once the board is closed; nothing happens after that', async () => {
    const kept = fakeDrafts()
    const beside = await textBesideBoard(BOARD, kept.drafts)
    const typed = `${beside.text()}  S2 --> N1\n`
    beside.type(typed)
    beside.dispose()
    await beside.rest()
    expect([kept.last(), beside.open(), beside.labels()]).toEqual([typed, 0, ['Orders', 'Billing']])
    beside.type('more')
    await beside.rest()
    expect([kept.last(), beside.open(), beside.steps()]).toEqual([typed, 0, []])
  })

  test('typed over a text of its own is followed over what the board has become, and adds what was lost', async () => {
    const kept = fakeDrafts()
    const first = await textBesideBoard(BOARD, kept.drafts)
    first.type('graph TD\n  S1["Orders"] --> S2["Billing"]\n  S2 --> N1["Mails"]')
    await first.rest()
    first.type(`${first.text()}\n  N1 --> N2["Queue"]`)
    first.keep()
    const draft = kept.saved.at(-1)
    const found: Drafts = { ...fakeDrafts().drafts, find: async () => draft }
    const again = await textBesideBoard(first.board(), found)
    await again.rest()
    expect(again.labels()).toEqual(['Orders', 'Billing', 'Mails', 'Queue'])
    const lost = await textBesideBoard(BOARD, found)
    await lost.rest()
    expect(lost.labels()).toEqual(['Orders', 'Billing', 'Mails', 'Queue'])
    expect(lost.board().edges).toHaveLength(3)
  })
})
