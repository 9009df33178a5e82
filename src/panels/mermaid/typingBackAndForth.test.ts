import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { textBesideBoard } from '#testing/textBesideBoard.ts'
import type { Drafts, TextDraft } from './drafts.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const BOARD = parseNotation('A:app(Orders), B:app(Billing); A->B')

function fakeDrafts(draft?: TextDraft): Drafts & { kept: () => TextDraft | undefined } {
  let kept = draft
  return {
    find: async () => kept,
    save: (next) => {
      kept = next
      return true
    },
    dispose: () => {},
    kept: () => kept,
  }
}

describe('typing that the board cannot follow', () => {
  test('is taken back pause by pause, and brought back the same way', async () => {
    const { type, rest, undo, redo, text } = await textBesideBoard(BOARD)
    const before = text()
    const first = `${before}  S2 --> S3[Half\n`
    const second = `${first}  S3 --> S4[More\n`
    for (const typed of [first, second]) {
      type(typed)
      await rest()
    }
    type(`${second}and a bit`)
    await undo()
    expect(text()).toBe(second)
    await undo()
    expect(text()).toBe(first)
    await undo()
    expect(text()).toBe(before)
    for (const typed of [first, second, `${second}and a bit`]) {
      await redo()
      expect(text()).toBe(typed)
    }
  })

  test('something new in its place takes away what could be brought back', async () => {
    const { type, rest, undo, redo, text } = await textBesideBoard(BOARD)
    type(`${text()}  ???\n`)
    await rest()
    await undo()
    type(`${text()}  S2 --> S3[Mails]\n`)
    await rest()
    const after = text()
    await redo()
    expect(text()).toBe(after)
  })

  test('is kept for the next visit, and shown again over the same board', async () => {
    const drafts = fakeDrafts()
    const { type, rest, text } = await textBesideBoard(BOARD, drafts)
    const typed = `${text()}  S2 --> S3[Half\n`
    type(typed)
    await rest()
    expect(drafts.kept()?.text).toBe(typed)
    const again = await textBesideBoard(BOARD, fakeDrafts(drafts.kept()))
    await again.rest()
    expect([again.text(), again.mark()?.line]).toEqual([typed, 3])
    expect(again.labels()).toEqual(['Orders', 'Billing'])
  })

  test('typed within the last pause is kept when the page is left, and followed at the next visit', async () => {
    const drafts = fakeDrafts()
    const { type, keep, text } = await textBesideBoard(BOARD, drafts)
    type(`${text()}  S2 --> S3[Mails]\n`)
    keep()
    const again = await textBesideBoard(BOARD, fakeDrafts(drafts.kept()))
    await again.rest()
    expect(again.labels()).toEqual(['Orders', 'Billing', 'Mails'])
  })

  test('is not shown over a board that has changed since, and gone once the board has followed', async () => {
    const drafts = fakeDrafts({ over: 'graph TD\n  X["Other"]\n', text: '???' })
    const { type, rest, text } = await textBesideBoard(BOARD, drafts)
    await rest()
    expect(text()).toContain('"Orders"')
    type(`${text()}  ???\n`)
    await rest()
    expect(drafts.kept()).toBeDefined()
    type(text().replace('???', 'S2 --> S3[Mails]'))
    await rest()
    expect(drafts.kept()).toBeUndefined()
  })
})

test('what a board does not keep is told when the text is left, once', async () => {
  const { type, rest, leave, leftOut, text } = await textBesideBoard(BOARD)
  type(`${text()}%% ask about the peak\n`)
  await rest()
  await leave()
  expect(leftOut.mock.calls).toEqual([[['Comments were left out.']]])
  await leave()
  expect(leftOut).toHaveBeenCalledTimes(1)
})
