import { act } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import type { ItemId } from '#domain/edits/edit.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { fakeWorkspace } from '#testing/fakeWorkspace.ts'
import { mountPanel } from '#testing/mountPanel.tsx'
import { leave, press, typeInto } from '#testing/typing.ts'
import { useBoard, useDesk } from '#workspace/useWorkspace.ts'
import { createCanvas } from './createCanvas.ts'
import { LabelEditor } from './LabelEditor.tsx'
import { loadLaterLayers } from './layers/loadLater.ts'
import { TechnologyEditor } from './TechnologyEditor.tsx'
import { CanvasContext } from './useCanvas.ts'

let unmount = async () => {}
afterEach(() => unmount())

const A = 'A' as ItemId

/** What is typed on the card of block A. */
function Card() {
  const block = useBoard((board) => board.blocks[0])
  const { editing, describing } = useDesk((desk) => desk)
  if (!block || editing !== A) return null
  return describing === A ? <TechnologyEditor block={block} /> : <LabelEditor block={block} />
}

async function edit() {
  await loadLaterLayers()
  const { workspace, deeds } = fakeWorkspace(parseNotation('A:sql(Orders), B:app'))
  const focus = vi.spyOn(workspace.view, 'focus')
  workspace.desk.setState({ editing: A, selection: new Set([A]) })
  unmount = await mountPanel(
    workspace,
    <CanvasContext value={createCanvas(workspace, [])}>
      <Card />
    </CanvasContext>,
  )
  const block = () => workspace.document.board().blocks[0]
  return { workspace, deeds, focus, block, desk: workspace.desk }
}
const field = () => document.querySelector('input') as HTMLInputElement
const options = () => [...document.querySelectorAll('[role=option]')].map((option) => option.textContent)
const shiftTab = () =>
  act(async () => {
    const held = { key: 'Tab', shiftKey: true, bubbles: true, cancelable: true }
    field().dispatchEvent(new KeyboardEvent('keydown', held))
  })

test('after the label Tab goes on to the technology, Enter back to the board, and each is a step', async () => {
  const { workspace, block, focus, desk } = await edit()
  await typeInto(field(), 'Invoices')
  await press(field(), 'Tab')
  expect(field().getAttribute('aria-label')).toBe('Technology')
  expect(document.activeElement).toBe(field())
  await typeInto(field(), 'Aurora ')
  await press(field(), 'Enter')
  expect(block()).toMatchObject({ label: 'Invoices', technology: 'Aurora' })
  expect(desk.getState()).toMatchObject({ editing: undefined, describing: undefined })
  expect(focus.mock.calls).toEqual([['A']])
  workspace.document.undo()
  expect(block()).toMatchObject({ label: 'Invoices' })
  expect(block()?.technology).toBeUndefined()
})

test('products of the kind are suggested, chosen by the arrows or a press', async () => {
  const { block, desk } = await edit()
  await press(field(), 'Tab')
  expect(options()).toContain('PostgreSQL')
  await typeInto(field(), 'postg')
  expect(options()[0]).toBe('PostgreSQL')
  await press(field(), 'ArrowDown')
  expect(field().getAttribute('aria-activedescendant')).toMatch(/list-0$/)
  await press(field(), 'Enter')
  expect(block()?.technology).toBe('PostgreSQL')
  await act(async () => desk.setState({ editing: A }))
  await press(field(), 'Tab')
  await typeInto(field(), 'MyS')
  const option = document.querySelector('[role=option]')
  await act(async () => option?.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, cancelable: true })))
  expect(block()?.technology).toBe('MySQL')
})

test('Shift and Tab go back to the label, which keeps what was typed into both', async () => {
  const { block } = await edit()
  await press(field(), 'Tab')
  await typeInto(field(), 'MariaDB')
  await shiftTab()
  expect([field().getAttribute('aria-label'), field().value]).toEqual(['Label', 'Orders'])
  expect(block()?.technology).toBe('MariaDB')
})

test('Escape leaves the technology as it was, and leaving the field keeps what was typed', async () => {
  const { block, deeds, desk } = await edit()
  await press(field(), 'Tab')
  await typeInto(field(), 'MariaDB')
  await press(field(), 'Escape')
  expect([block()?.technology, deeds.steps.length, desk.getState().editing]).toEqual([undefined, 0, undefined])
  await act(async () => desk.setState({ editing: A }))
  await press(field(), 'Tab')
  await typeInto(field(), 'MariaDB')
  await leave(field())
  expect([block()?.technology, desk.getState().editing]).toEqual(['MariaDB', undefined])
})
