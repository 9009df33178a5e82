import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Change } from '#domain/board/change.ts'
import { tidyBoard } from '#domain/layout/tidy.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { textBesideBoard } from '#testing/textBesideBoard.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const BOARD = tidyBoard(parseNotation('A:app(Orders), B:app(Billing); A->B'))
const rename = (id: string, label: string): Change => ({
  op: 'patch',
  type: 'block',
  id: id as never,
  fields: { label },
})

describe('a change on the canvas', () => {
  test('shows in the text, with its meaning', async () => {
    const { apply, text, state } = await textBesideBoard(BOARD)
    await apply([rename('A', 'Sales'), { op: 'remove', type: 'edge', id: 'e1' as never }])
    expect(text()).toContain('S1["Sales"]')
    expect(text()).not.toContain('-->')
    expect([state()?.blocks.size, state()?.edges]).toEqual([2, []])
  })

  test('after typing shows in the text, too', async () => {
    const { apply, text, type, rest } = await textBesideBoard(BOARD)
    type(text().replace('Orders', 'Sales'))
    await rest()
    await apply([rename('B', 'Money')])
    expect(text()).toContain('S1["Sales"] --> S2["Money"]')
  })

  test('while something typed is not read yet is neither lost nor undone, and then shows in the text', async () => {
    const { apply, text, texts, type, rest, labels, steps } = await textBesideBoard(BOARD)
    texts.length = 0
    const typed = text().replace('Orders', 'Sales')
    type(typed)
    await apply([rename('B', 'Money')])
    expect(text()).toBe(typed)
    await rest()
    expect(labels()).toEqual(['Sales', 'Money'])
    expect(text()).toContain('S1["Sales"] --> S2["Money"]')
    expect(steps()).toEqual(['On the canvas', 'Edit the Mermaid text'])
    expect(texts.filter((each) => !each.includes('Sales'))).toEqual([])
  })

  test('while a text is read is neither lost nor undone', async () => {
    const { apply, text, type, rest, labels, reader } = await textBesideBoard(BOARD)
    reader.state.slow = true
    type(text().replace('Orders', 'Sales'))
    await rest()
    await apply([rename('B', 'Money')])
    reader.state.slow = false
    await reader.answer()
    await rest()
    expect(labels()).toEqual(['Sales', 'Money'])
    expect(text()).toContain('S1["Sales"] --> S2["Money"]')
  })

  test('that is not written before the board follows a text shows once the board is', async () => {
    const { apply, text, type, rest, labels, hide, show } = await textBesideBoard(BOARD)
    hide()
    type(text().replace('Orders', 'Sales'))
    await apply([rename('B', 'Money')])
    await rest()
    expect(labels()).toEqual(['Sales', 'Money'])
    await show()
    expect(text()).toContain('S1["Sales"] --> S2["Money"]')
  })

  test('shows once what was typed is typed back', async () => {
    const { apply, text, type, rest } = await textBesideBoard(BOARD)
    const before = text()
    type(`${before}???`)
    await apply([rename('B', 'Money')])
    type(before)
    await rest()
    expect(text()).toContain('"Money"')
  })

  test('that the text does not show leaves it alone', async () => {
    const { apply, text, reader } = await textBesideBoard(BOARD)
    const [before, read] = [text(), reader.asked.length]
    await apply([{ op: 'patch', type: 'block', id: 'A' as never, fields: { x: 900, owner: 'shop' } }])
    expect([text(), reader.asked.length]).toEqual([before, read])
  })

  test('while the panel is closed shows when it is opened', async () => {
    const { apply, text, hide, show } = await textBesideBoard(BOARD)
    hide()
    await apply([rename('A', 'Sales')])
    expect(text()).toContain('"Orders"')
    await show()
    expect(text()).toContain('"Sales"')
  })
})

describe('leaving the text', () => {
  test('reads at once what was typed and puts it into the form the board is written in', async () => {
    const { type, leave, labels, text, texts, steps } = await textBesideBoard(BOARD)
    texts.length = 0
    type('graph TD\n%% mine\nS2["Billing"]\nS1["Sales"] --> S2')
    await leave()
    expect(labels()).toEqual(['Sales', 'Billing'])
    expect(text()).toBe('graph TD\n  S1["Sales"] --> S2["Billing"]\n')
    expect(steps()).toHaveLength(1)
    expect(texts.filter((each) => !each.includes('Sales'))).toEqual([])
  })

  test('that is in this form already changes and reads nothing', async () => {
    const { leave, text, reader, steps } = await textBesideBoard(BOARD)
    const [before, read] = [text(), reader.asked.length]
    await leave()
    await leave()
    expect([text(), reader.asked.length, steps()]).toEqual([before, read, []])
  })

  test('lets the next choice of how it is written show', async () => {
    const { type, rest, leave, text, write } = await textBesideBoard(BOARD)
    type(text().replace('Orders', 'Sales'))
    await rest()
    await leave()
    await write({ direction: 'LR' })
    expect(text()).toContain('graph LR')
    await write({ direction: 'TD' })
    expect(text()).toContain('graph TD')
  })
})

test('a text that was taken back is written anew when it is to be written otherwise', async () => {
  const { type, rest, undo, text, write } = await textBesideBoard(BOARD)
  type(text().replace('Orders', 'Sales'))
  await rest()
  type('???')
  await undo()
  await write({ direction: 'LR' })
  expect(text()).toBe('graph LR\n  S1["Sales"] --> S2["Billing"]\n')
})

describe('undo in the text', () => {
  test('takes back what was typed first, then the last step of the board', async () => {
    const { type, rest, undo, text, labels, board, document } = await textBesideBoard(BOARD)
    const before = text()
    type(before.replace('Orders', 'Sales'))
    await rest()
    type(text().replace('Billing', 'Bil'))
    await undo()
    expect([labels(), text()]).toEqual([['Sales', 'Billing'], before.replace('Orders', 'Sales')])
    await rest()
    expect(labels()).toEqual(['Sales', 'Billing'])
    await undo()
    expect([board(), text()]).toEqual([BOARD, before])
    expect(document.canUndo()).toBe(false)
  })

  test('takes back a text that does not parse, with its mark', async () => {
    const { type, rest, undo, text, mark } = await textBesideBoard(BOARD)
    const before = text()
    type('???')
    await rest()
    await undo()
    expect([text(), mark()]).toEqual([before, undefined])
  })

  test('takes back what changed nothing on the board before a step of the board', async () => {
    const { type, rest, undo, text, labels, apply } = await textBesideBoard(BOARD)
    await apply([rename('A', 'Sales')])
    const before = text()
    type(`${before}%% to do\n`)
    await rest()
    await undo()
    expect([text(), labels()]).toEqual([before, ['Sales', 'Billing']])
    await undo()
    expect(labels()).toEqual(['Orders', 'Billing'])
  })

  test('brings an emptied board back to an empty text', async () => {
    const { type, rest, undo, text, board } = await textBesideBoard()
    type('graph TD\n  A["Web"]')
    await rest()
    await undo()
    expect([text(), board().blocks]).toEqual(['', []])
  })
})
