import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { tidyBoard } from '#domain/layout/tidy.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { textBesideBoard } from '#testing/textBesideBoard.ts'
import { FOLLOWING_PAUSE } from './createTypingTimers.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const BOARD = tidyBoard(parseNotation('A:app(Orders), B:app(Billing); A->B'))
const STEP = 'Edit the Mermaid text'

describe('typing', () => {
  test('changes the board after a pause, as one step', async () => {
    const { type, settle, labels, steps, text, document, board } = await textBesideBoard(BOARD)
    type(text().replace('Orders', 'Order'))
    await settle(FOLLOWING_PAUSE - 1)
    type(text().replace('Order', 'Order desk'))
    await settle(FOLLOWING_PAUSE - 1)
    expect(labels()).toEqual(['Orders', 'Billing'])
    await settle(1)
    expect(labels()).toEqual(['Order desk', 'Billing'])
    expect(steps()).toEqual([STEP])
    document.undo()
    expect(board()).toEqual(BOARD)
  })

  test('that the board refuses stays as it was typed, says so and is not saved', async () => {
    const { type, rest, labels, text, document, mark, open } = await textBesideBoard(BOARD)
    vi.spyOn(document, 'apply').mockReturnValue(false)
    const typed = text().replace('Orders', 'Order desk')
    type(typed)
    await rest()
    expect([text(), labels()]).toEqual([typed, ['Orders', 'Billing']])
    expect(mark()?.message).toBe(
      'The board cannot take what this text adds: it would grow beyond what its file may hold.',
    )
    expect(open()).toBe(1)
  })

  test('is a step for each pause', async () => {
    const { type, rest, labels, steps, text, document } = await textBesideBoard(BOARD)
    type(text().replace('Orders', 'One'))
    await rest()
    type(text().replace('One', 'Two'))
    await rest()
    expect(steps()).toEqual([STEP, STEP])
    document.undo()
    expect(labels()).toEqual(['One', 'Billing'])
  })

  test('stands as it was typed as long as the text is not left, and is read once', async () => {
    const { type, rest, text, reader, steps, apply } = await textBesideBoard(BOARD)
    const typed = 'graph TD\n  S2["Billing"]\n\n  S1["Sales"] --> S2'
    reader.asked.length = 0
    type(typed)
    await rest()
    await rest()
    expect([text(), reader.asked, steps()]).toEqual([typed, [typed], [STEP]])
    await apply([{ op: 'patch', type: 'block', id: 'A' as never, fields: { x: 900 } }])
    expect(text()).toBe(typed)
  })

  test('has a meaning once it is read, and none meanwhile', async () => {
    const { type, rest, state, text } = await textBesideBoard(BOARD)
    expect(state()?.blocks).toEqual(
      new Map([
        ['S1', 'A'],
        ['S2', 'B'],
      ]),
    )
    type(`${text()}  S2 --> N["New"]\n`)
    expect(state()).toBeUndefined()
    await rest()
    expect([...(state()?.blocks.keys() ?? [])]).toEqual(['S1', 'S2', 'N'])
    expect(state()?.edges).toHaveLength(2)
  })

  test('fills an empty board, which is then fitted into the view', async () => {
    const { type, rest, labels, filled, followed } = await textBesideBoard()
    type('graph TD\n  A["Web"] --> B["API"]')
    await rest()
    expect(labels()).toEqual(['Web', 'API'])
    expect(filled).toHaveBeenCalledOnce()
    type('graph TD\n  A["Web"] --> B["API"]\n  B --> C')
    await rest()
    expect(filled).toHaveBeenCalledOnce()
    expect(followed).toHaveBeenCalledTimes(2)
  })

  test('tells of blocks that it adds to others, and of no other change', async () => {
    const { type, rest, added, board } = await textBesideBoard()
    type('graph TD\n  A["Web"] --> B["API"]')
    await rest()
    type('graph TD\n  A["Site"] --> B["API"]')
    await rest()
    expect(added).not.toHaveBeenCalled()
    type('graph TD\n  A["Site"] --> B["API"]\n  B --> C')
    await rest()
    expect(added.mock.calls).toEqual([[[board().blocks.at(-1)?.id]]])
  })
})

describe('a text that does not parse', () => {
  test('marks its line and leaves the board, until it does', async () => {
    const { type, rest, mark, labels, steps, text, leave, followed } = await textBesideBoard(BOARD)
    const before = text()
    const broken = `${before}  S1 -->-> S2\n`
    type(broken)
    await rest()
    expect(mark()).toEqual({ line: broken.split('\n').length - 1, message: expect.stringContaining('Line ') })
    expect([labels(), steps(), followed.mock.calls]).toEqual([['Orders', 'Billing'], [], []])
    await leave()
    expect(text()).toBe(broken)
    type(`${before}  S1 --> S3["New"]\n`)
    await rest()
    expect(mark()).toBeUndefined()
    expect(labels()).toContain('New')
  })

  test('is fine again when it is typed back, and means what it did', async () => {
    const { type, rest, mark, state, text } = await textBesideBoard(BOARD)
    const [before, meaning] = [text(), state()]
    type(`${before}???`)
    await rest()
    type(before)
    await rest()
    expect([mark(), state()]).toEqual([undefined, meaning])
  })

  test('stays when the panel is closed, whatever happens on the board', async () => {
    const { type, rest, text, hide, show, apply, mark, labels } = await textBesideBoard(BOARD)
    const broken = `${text()}???`
    type(broken)
    hide()
    await rest()
    await apply([{ op: 'patch', type: 'block', id: 'B' as never, fields: { label: 'Money' } }])
    await show()
    expect([text(), mark()?.line]).toEqual([broken, broken.split('\n').length])
    expect(labels()).toEqual(['Orders', 'Money'])
  })
})

describe('a blank text', () => {
  test('changes nothing, and gives way to the text of the board when it is left', async () => {
    const { type, rest, text, board, leave, steps } = await textBesideBoard(BOARD)
    const before = text()
    type(' \n ')
    await rest()
    expect([board(), text(), steps()]).toEqual([BOARD, ' \n ', []])
    await leave()
    expect([text(), board()]).toEqual([before, BOARD])
  })

  test('has no fault, whatever stood there before', async () => {
    const { type, rest, text, mark, leave } = await textBesideBoard(BOARD)
    const before = text()
    type('???')
    await rest()
    expect(mark()).toBeDefined()
    type('')
    await rest()
    expect(mark()).toBeUndefined()
    await leave()
    expect(text()).toBe(before)
  })
})

describe('a reading that was overtaken', () => {
  test('is dropped, and what was typed last counts', async () => {
    const { type, settle, rest, reader, labels, steps, text } = await textBesideBoard(BOARD)
    const before = text()
    reader.state.slow = true
    type(before.replace('Orders', 'First'))
    await rest()
    type(before.replace('Orders', 'Second'))
    await reader.answer()
    expect(steps()).toEqual([])
    reader.state.slow = false
    await settle(FOLLOWING_PAUSE)
    await reader.answer()
    expect([labels(), steps()]).toEqual([['Second', 'Billing'], [STEP]])
  })

  test('marks nothing either', async () => {
    const { type, rest, reader, mark, text } = await textBesideBoard(BOARD)
    const before = text()
    reader.state.slow = true
    type('???')
    await rest()
    type(before.replace('Orders', 'Sales'))
    await reader.answer()
    expect(mark()).toBeUndefined()
  })
})

test('a reader that could not be loaded is told, and nothing is added twice once it can be', async () => {
  const { reader, write, type, rest, mark, labels, text } = await textBesideBoard(BOARD)
  reader.state.loads = false
  await write({ direction: 'LR' })
  type(text().replace('Orders', 'Sales'))
  await rest()
  expect(mark()?.message).toContain('could not be loaded')
  reader.state.loads = true
  type(text().replace('Sales', 'Sale'))
  await rest()
  expect([mark(), labels()]).toEqual([undefined, ['Sale', 'Billing']])
})
