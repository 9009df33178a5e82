import { act } from 'react'
import { describe, expect, test } from 'vitest'
import { removeItems } from '#domain/edits/removeItems.ts'
import { tidyBoard } from '#domain/layout/tidy.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { canvasesForEachTest } from '#testing/mountCanvas.tsx'

const BOARD = tidyBoard(parseNotation('A:app(Orders), D:sql(Ledger)'))
const show = canvasesForEachTest(BOARD)
type Shown = Awaited<ReturnType<typeof show>>
const hint = ({ section }: Shown) => section.textContent?.includes('Choose the block that Orders calls')
/** the line of an edge that is being pulled */
const line = ({ section }: Shown) => section.querySelectorAll('.react-flow__viewport-portal > svg[aria-hidden]').length

describe('two canvases on one page', () => {
  test('each shows its own board and connects on its own', async () => {
    const [one, two] = [await show(), await show()]
    expect([one, two].map(({ section }) => section.querySelectorAll('[data-block-id]').length)).toEqual([2, 2])
    await one.send('pointerdown', one.port('A'))
    await one.send('pointerup', one.port('A'))
    expect([hint(one), hint(two)]).toEqual([true, false])
    expect(two.workspace.desk.getState().connectingFrom).toBeUndefined()

    await two.send('pointerdown', two.middle('D'))
    await two.send('pointerup', two.middle('D'))
    expect([...two.workspace.desk.getState().selection]).toEqual(['D'])
    expect(two.workspace.document.board().edges).toEqual([])
    await one.send('pointerdown', one.middle('D'))
    await one.send('pointerup', one.middle('D'))
    expect(one.workspace.document.board().edges).toMatchObject([{ from: 'A', to: 'D' }])
    expect(two.workspace.document.board().edges).toEqual([])
  })

  test('an edge that is pulled on one is not drawn on the other, nor a card that is moved', async () => {
    const [one, two] = [await show(), await show()]
    await one.send('pointerdown', one.port('A'))
    await one.send('pointermove', one.middle('D'))
    expect([line(one), line(two)]).toEqual([1, 0])
    await one.send('pointerup', one.middle('D'))
    expect([line(one), line(two)]).toEqual([0, 0])

    const { x, y } = two.middle('A')
    await two.send('pointerdown', { x, y })
    await two.send('pointermove', { x, y: y + 60 })
    const dragged = ({ section }: Shown) => section.querySelectorAll('[data-dragged]').length
    expect([dragged(one), dragged(two)]).toEqual([0, 1])
    await two.send('pointerup', { x, y: y + 60 })
    expect(one.deeds.steps.map(({ title }) => title)).toEqual(['Connect'])
    expect(two.deeds.steps.map(({ title }) => title)).toEqual(['Move block'])
  })
})

test('a dragged card follows the pointer above all others, whose ports are hidden meanwhile', async () => {
  const { section, root, send, middle } = await show()
  const { x, y } = middle('A')
  const node = section.querySelector<HTMLElement>('[data-block-id=A]')
  const shift = () => node?.querySelector<HTMLElement>(':scope > div')?.style.transform
  await send('pointerdown', { x, y })
  for (const by of [60, 80]) {
    await send('pointermove', { x, y: y + by })
    expect(shift()).toBe(`translate(0px, ${by}px)`)
  }
  expect([node?.matches('[data-dragged]'), root.matches('[data-dragging]')]).toEqual([true, true])
  await send('pointerup', { x, y: y + 80 })
  expect([node?.matches('[data-dragged]'), root.matches('[data-dragging]'), shift()]).toEqual([false, false, ''])
})

test('a gesture ends when the block that it is about goes', async () => {
  const canvas = await show()
  const { document, desk } = canvas.workspace
  await canvas.send('pointerdown', canvas.port('A'))
  await canvas.send('pointermove', canvas.middle('D'))
  expect(desk.getState().pointerDown).toBe(true)
  const at = canvas.middle('D')
  await act(async () => void document.apply(removeItems(BOARD, new Set(['A'])), { title: 'Delete' }))
  await canvas.send('pointerup', at)
  expect(line(canvas)).toBe(0)
  expect(desk.getState()).toMatchObject({ pointerDown: false, openEdge: undefined, connectingFrom: undefined })
})

test('a second finger ends what the first one does, without a trace', async () => {
  const canvas = await show()
  const { x, y } = canvas.middle('A')
  const touch = { pointerType: 'touch' }
  await canvas.send('pointerdown', { x, y }, touch)
  await canvas.send('pointermove', { x, y: y + 60 }, touch)
  expect(canvas.section.querySelectorAll('[data-dragged]').length).toBe(1)
  await canvas.send('pointerdown', { x: x + 80, y }, { ...touch, pointerId: 2, isPrimary: false })
  expect(canvas.section.querySelectorAll('[data-dragged]').length).toBe(0)
  await canvas.send('pointerup', { x, y: y + 60 }, touch)
  expect(canvas.deeds.steps).toEqual([])
})

test('a press for the menu on what is not selected selects it, and ends what is under way', async () => {
  const canvas = await show()
  await canvas.send('pointerdown', canvas.middle('A'))
  await canvas.send('contextmenu', canvas.middle('D'), { button: 2 })
  expect(canvas.workspace.desk.getState()).toMatchObject({ selection: new Set(['D']), pointerDown: false })
})
