import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { testClock } from '#testing/ports.ts'
import { createDraft, type DraftField } from './draft.ts'
import { textsInMemory } from './keptTexts.ts'
import { createOpenDrafts } from './openDrafts.ts'
import { TYPING_PAUSE, TYPING_REST } from './typingPace.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A field that takes words without digits, on a board that only holds its value. */
function start(options: Partial<DraftField> & { kept?: ReturnType<typeof textsInMemory> } = {}) {
  const { kept = textsInMemory(), ...field } = options
  const drafts = createOpenDrafts(kept)
  const written: string[] = []
  const board = { value: 'Old' }
  const draft = createDraft(
    () => ({
      value: board.value,
      check: (text) => (/\d/.test(text) || text.trim() === '' ? 'No digits.' : undefined),
      tidy: (text) => text.trim(),
      write: (text) => {
        written.push(text.trim())
        board.value = text.trim()
      },
      place: 'here',
      ...field,
    }),
    drafts,
    testClock,
  )
  draft.show()
  /** renders, as React does after each change */
  const shown = () => {
    const text = draft.shown(board.value)
    draft.follow(board.value)
    return text
  }
  const elsewhere = (value: string) => {
    board.value = value
    return shown()
  }
  const type = (text: string) => {
    draft.type(text)
    return shown()
  }
  const pass = (milliseconds: number) => {
    vi.advanceTimersByTime(milliseconds)
    return shown()
  }
  return { draft, drafts, kept, written, board, shown, elsewhere, type, pass, open: () => drafts.state.getState() }
}

test('typing without a pause is on the board with at most a second of it missing', () => {
  const { type, pass, board } = start()
  for (let i = 1; i <= 150; i++) {
    type('a'.repeat(i))
    pass(100)
    expect(board.value.length).toBeGreaterThan(i - 10)
  }
})

test('it counts as open as long as typing goes on, and no longer than a rest', () => {
  const { type, pass, open, board } = start()
  for (let i = 1; i < 30; i++) {
    type('a'.repeat(i))
    pass(TYPING_REST - 1)
    expect(board.value).toBe('a'.repeat(i))
    expect(open()).toBe(1)
  }
  pass(1)
  expect(open()).toBe(0)
})

test('what stands in the field is what was typed, also where the board has it tidied', () => {
  const { type, pass, board } = start()
  type('New ')
  expect(pass(TYPING_PAUSE)).toBe('New ')
  expect(board.value).toBe('New')
})

test('what was typed stays in the field also where the board has not taken it yet', () => {
  const { type, pass, board, shown } = start({ write: () => {} })
  type('New')
  expect(pass(TYPING_PAUSE)).toBe('New')
  expect([shown(), board.value]).toEqual(['New', 'Old'])
})

test('leaving the field writes at once; leaving the page does, for every field', () => {
  const one = start()
  one.type('New')
  one.draft.finish()
  expect([one.board.value, one.open(), one.shown()]).toEqual(['New', 0, 'New'])
  one.type('Newer')
  one.drafts.writeAll()
  expect([one.board.value, one.open()]).toEqual(['Newer', 1])
})

test('a field that goes away writes what stands in it', () => {
  const { draft, drafts, board, type, open } = start()
  const hide = draft.show()
  type('New')
  hide()
  expect([board.value, open()]).toEqual(['New', 0])
  drafts.writeAll()
})

describe('Escape', () => {
  test('brings back what was there when the field was entered, however often it was written since', () => {
    const { draft, type, pass, shown, written, open } = start()
    draft.begin()
    type('New')
    pass(TYPING_PAUSE)
    type('Newer')
    pass(TYPING_PAUSE)
    expect(draft.cancel()).toBe(true)
    expect(shown()).toBe('Old')
    expect([written, open()]).toEqual([['New', 'Newer', 'Old'], 0])
    expect(draft.cancel()).toBe(false)
  })

  test('puts each record back by its own way where there are several', () => {
    const putBack = vi.fn()
    const { draft, type, pass } = start({ putBack: () => putBack })
    type('New')
    pass(TYPING_PAUSE)
    draft.cancel()
    expect(putBack).toHaveBeenCalledOnce()
  })

  test('leaves alone what came from elsewhere meanwhile', () => {
    const { draft, type, pass, elsewhere, written } = start()
    draft.begin()
    type('New')
    pass(TYPING_PAUSE)
    elsewhere('Theirs')
    draft.cancel()
    expect(written).toEqual(['New'])
  })
})

describe('a value that comes from elsewhere', () => {
  test('replaces the draft, also one that was written before', () => {
    const { type, pass, elsewhere, open, written } = start()
    type('New')
    pass(TYPING_PAUSE)
    expect(elsewhere('Old')).toBe('Old')
    type('Newer')
    expect(elsewhere('Theirs')).toBe('Theirs')
    pass(60_000)
    expect([written, open()]).toEqual([['New'], 0])
  })

  test('gives way to a firm draft once that is left, and not before', () => {
    const { draft, type, pass, elsewhere, shown, written } = start({ firm: true })
    type('New')
    pass(TYPING_PAUSE)
    expect(elsewhere('Theirs')).toBe('New')
    expect(written).toEqual(['New'])
    draft.finish()
    expect(shown()).toBe('New')
    expect(written).toEqual(['New', 'New'])
  })
})

describe('a text that is not accepted', () => {
  test('is never written, stays to be mended, and is there on the next visit', () => {
    const first = start()
    first.type('New 1')
    first.pass(60_000)
    expect(first.open()).toBe(1)
    first.draft.finish()
    expect([first.written, first.shown(), first.open()]).toEqual([[], 'New 1', 0])

    const second = start({ kept: first.kept })
    expect([second.shown(), second.open()]).toEqual(['New 1', 0])
    second.type('New one')
    second.draft.finish()
    expect([second.written, second.open()]).toEqual([['New one'], 0])
    expect(second.kept.read('here')).toBeUndefined()
  })

  test('is forgotten by Escape, and when the board has something else there by then', () => {
    const first = start()
    first.type('New 1')
    expect(start({ kept: first.kept, value: 'Theirs' }).draft.shown('Theirs')).toBe('Theirs')
    first.draft.cancel()
    expect([first.kept.read('here'), first.shown(), first.open()]).toEqual([undefined, 'Old', 0])
  })

  test('is nothing to keep where it is empty: leaving brings back what was there', () => {
    const { draft, type, pass, board, kept, shown } = start()
    type('New')
    pass(TYPING_PAUSE)
    type(' ')
    expect(kept.read('here')).toBeUndefined()
    draft.finish()
    expect([board.value, shown()]).toEqual(['Old', 'Old'])
  })
})
