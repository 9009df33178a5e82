import { expect, test } from 'vitest'
import { type Board, emptyBoard } from '#domain/board/board.ts'
import { applyChanges, type Change } from '#domain/board/change.ts'
import { decodeBoard } from '#domain/board/decode.ts'
import { encodeBoard } from '#domain/board/encodeBoard.ts'
import { fileSchema } from '#domain/board/fileSchema.ts'
import { BOARD_SHAPE } from '#domain/board/records/catalogue.ts'
import type { BoardShape } from '#domain/board/records/recordType.ts'
import { reminderRecord, SHAPE_WITH_BESIDE as shape } from '#testing/besideRecords.ts'
import { add, createBrowser, createLine, ids } from '#testing/browserStorage.ts'
import type { OpenBoard } from './openFound.ts'

// Record types of a person and of whoever shows a board, added to the list of them and nowhere else.

const reminder = (id: string, text = 'Ask Ada', order = 0) => ({ id, order, text })
const pointer = (x: number) => ({ id: 'm1', order: 0, x })
const put = (type: string, record: { readonly id: string; readonly order: number }) =>
  ({ op: 'put', type, record }) as const

/** A browser, and a tab of it that hears the others. */
function tabsOf(browser = createBrowser()) {
  const { openChannel } = createLine()
  const options = { shape, openChannel }
  return {
    browser,
    options,
    saved: () => browser.saved(undefined, options),
    opened: (id: string) => browser.reopened(id, options),
  }
}
const remindersOf = async (board: OpenBoard) => (await board.beside()).own.state.getState().reminders
const othersOf = async (board: OpenBoard) =>
  [...(await board.beside()).presence.state.getState().others.values()].map(({ pointers }) => pointers)

test('only records of the scope of a board are on it, in its file, its schema and its version', () => {
  expect(shape.beside.map(({ type }) => type)).toEqual(['reminder', 'pointer'])
  // @ts-expect-error a person's records are no part of a board
  const wrong: BoardShape = { ...BOARD_SHAPE, records: [reminderRecord] }
  expect(wrong.records).not.toEqual(shape.records)
  const board = { ...emptyBoard(shape), reminders: [reminder('r1')] } as Board
  expect(encodeBoard(board, shape)).toBe(encodeBoard(emptyBoard(BOARD_SHAPE)))
  expect(fileSchema(shape)).toEqual(fileSchema(BOARD_SHAPE))
  const change = put('reminder', reminder('r1')) as unknown as Change
  expect(applyChanges(emptyBoard(shape), [change], shape)).toEqual(emptyBoard(BOARD_SHAPE))
  const file = JSON.parse(encodeBoard(emptyBoard(shape), shape))
  expect(decodeBoard({ ...file, board: { ...file.board, reminders: [] } }, shape).ok).toBe(false)
})

test("a person's records are kept in this browser, in no document, and are no step", async () => {
  const tabs = tabsOf()
  const board = await tabs.saved()
  const { own } = await board.beside()
  own.apply([put('reminder', reminder('r1')), put('reminder', reminder('r2', 'Later', 1))])
  own.apply([{ op: 'patch', type: 'reminder', id: 'r1', fields: { text: 'Ask Bob' } }])
  expect(own.state.getState().reminders).toEqual([reminder('r1', 'Ask Bob'), reminder('r2', 'Later', 1)])
  expect(board.document.state.getState().canUndo).toBe(false)
  expect([...board.document.doc.share.keys()]).not.toContain('reminders')
  await board.close()
  const again = await tabs.opened(board.id)
  expect(await remindersOf(again)).toEqual([reminder('r1', 'Ask Bob'), reminder('r2', 'Later', 1)])
  expect(await remindersOf(await tabs.saved())).toEqual([])
})

test('they are the same in all tabs, none of which takes away what another added', async () => {
  const tabs = tabsOf()
  const here = await tabs.saved()
  const there = await tabs.opened(here.id)
  const [mine, theirs] = [(await here.beside()).own, (await there.beside()).own]
  mine.apply([put('reminder', reminder('r1'))])
  expect(theirs.state.getState().reminders).toEqual([reminder('r1')])
  theirs.apply([put('reminder', reminder('r2', 'Later', 1))])
  const both = [reminder('r1'), reminder('r2', 'Later', 1)]
  expect(mine.state.getState().reminders).toEqual(both)
  // Also where tabs do not hear each other.
  const deaf = (await (await tabs.browser.reopened(here.id, { shape })).beside()).own
  mine.apply([put('reminder', reminder('r3', 'Last', 2))])
  deaf.apply([{ op: 'patch', type: 'reminder', id: 'r1', fields: { text: 'Ask Bob' } }])
  expect(deaf.state.getState().reminders?.map(({ text }) => text)).toEqual(['Ask Bob', 'Later', 'Last'])
})

test('what a newer version keeps is kept, what cannot be read is not shown, and a store that refuses keeps nothing', async () => {
  const tabs = tabsOf()
  const board = await tabs.saved()
  const key = `tierboard.own.1.${board.id}`
  const newer = { id: 'r9', text: 'New', colour: 'red' }
  tabs.browser.store.setItem(key, JSON.stringify({ notes: [1], reminders: [newer, { id: 'r1', text: 'Old' }, 7] }))
  const { own } = await board.beside()
  expect(own.state.getState().reminders).toEqual([reminder('r1', 'Old')])
  own.apply([{ op: 'remove', type: 'reminder', id: 'r1' }])
  expect(JSON.parse(tabs.browser.store.getItem(key) ?? '')).toEqual({ notes: [1], reminders: [newer, 7] })
  tabs.browser.store.setItem(key, 'damaged')
  expect(await remindersOf(await tabs.opened(board.id))).toEqual([])
  const closed = await tabs.browser.reopened(board.id, { shape, openJournal: () => undefined })
  const beside = await closed.beside()
  beside.own.apply([put('reminder', reminder('r1'))])
  beside.own.apply([put('reminder', reminder('r2', 'Later', 1))])
  expect(beside.own.state.getState().reminders).toHaveLength(2)
})

test('they go with the board', async () => {
  const tabs = tabsOf()
  const board = await tabs.saved()
  ;(await board.beside()).own.apply([put('reminder', reminder('r1'))])
  await board.close()
  expect([...tabs.browser.store.values.keys()]).toEqual([`tierboard.own.1.${board.id}`])
  await tabs.browser.tab(tabs.options).deleteBoard(board.id)
  expect(tabs.browser.store.values.size).toBe(0)
})

test('the pages that show a board show each other what is theirs, until they close; none of it is stored', async () => {
  const tabs = tabsOf()
  const here = await tabs.saved()
  const mine = (await here.beside()).presence
  mine.apply([put('pointer', pointer(5))])
  const there = await tabs.opened(here.id)
  expect(await othersOf(there)).toEqual([[pointer(5)]])
  expect(await othersOf(here)).toEqual([[]])
  ;(await there.beside()).presence.apply([put('pointer', pointer(7))])
  expect(await othersOf(here)).toEqual([[pointer(7)]])
  expect(mine.state.getState().mine.pointers).toEqual([pointer(5)])
  await there.close()
  expect(await othersOf(here)).toEqual([])
  expect(tabs.browser.store.values.size).toBe(0)
  await here.close()
  expect((await (await tabs.opened(here.id)).beside()).presence.state.getState().mine.pointers).toEqual([])
})

test('a page that is gone without a word is forgotten by asking again, and nonsense is not heard', async () => {
  const tabs = tabsOf()
  const here = await tabs.saved()
  const { presence } = await here.beside()
  const stray = tabs.options.openChannel(`tierboard ${here.id} beside`)
  stray.postMessage({ page: 'crashed', shows: { pointers: [{ id: 'm1', x: 3 }] } })
  stray.postMessage({
    page: 'odd',
    shows: {
      pointers: [
        { id: 'm1', x: 'far' },
        { id: 'm2', x: -1 },
      ],
    },
  })
  stray.postMessage({ page: 7, shows: {} })
  stray.postMessage(null)
  expect(await othersOf(here)).toEqual([[{ id: 'm1', x: 3, order: 0 }], []])
  tabs.browser.showPage()
  expect(await othersOf(here)).toEqual([])
  expect(presence.state.getState().mine).toEqual({ pointers: [] })
})

test('the board is saved and shared as ever beside them', async () => {
  const tabs = tabsOf()
  const here = await tabs.saved()
  const there = await tabs.opened(here.id)
  await Promise.all([here.beside(), there.beside()])
  add(here, 'a')
  expect(ids(there)).toEqual(['a'])
})
