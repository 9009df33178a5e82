import { act } from 'react'
import { expect, test, vi } from 'vitest'
import type { BlockId, EdgeId, Zone } from '#domain/board/board.ts'
import type { Change } from '#domain/board/change.ts'
import { removeItems } from '#domain/edits/removeItems.ts'
import { tidyBoard } from '#domain/layout/tidy.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { canvasesForEachTest } from '#testing/mountCanvas.tsx'
import type { AnsweringElement } from './placeOnPage.ts'

const BOARD = tidyBoard(parseNotation('A:app(Orders), D:sql(Ledger); A->D'))
const EDGE = BOARD.edges[0]?.id as EdgeId
const mount = canvasesForEachTest(BOARD)

async function show() {
  const canvas = await mount()
  const { section, root, workspace } = canvas
  const card = (id: string) => section.querySelector<HTMLElement>(`[data-block-id="${id}"]`) as HTMLElement
  const focus = (element: HTMLElement) => act(async () => element.focus())
  const key = (name: string, type: 'keydown' | 'keyup' = 'keydown') =>
    act(async () => {
      const target = document.activeElement ?? document.body
      target.dispatchEvent(new KeyboardEvent(type, { key: name, bubbles: true, cancelable: true }))
    })
  /** the ids of what Tab stops at on the canvas */
  const stops = () =>
    [root, ...root.querySelectorAll<HTMLElement>('*')].filter((each) => each.getAttribute('tabindex') === '0')
  const focusName = () => document.activeElement?.getAttribute('aria-label')
  const selected = () => [...workspace.desk.getState().selection]
  return { ...canvas, card, focus, key, stops, focusName, selected }
}

test('what has the focus is the one stop of Tab, and the canvas itself when nothing on it has', async () => {
  const { root, card, focus, key, stops, focusName } = await show()
  expect(stops()).toEqual([root])
  await focus(card('A'))
  expect(stops()).toEqual([card('A')])
  await key('ArrowRight')
  expect(focusName()).toBe('Orders to Ledger, request')
  expect(stops()).toEqual([document.activeElement])
  await key('End')
  expect(stops()).toEqual([card('D')])
  expect(document.activeElement).toBe(card('D'))
  const outside = document.body.appendChild(document.createElement('button'))
  await focus(outside)
  expect(stops()).toEqual([root])
  outside.remove()
})

test('an edge has an element only while it has the focus, and its line stays where it is drawn', async () => {
  const { section, card, focus, key } = await show()
  const targets = () =>
    [...section.querySelectorAll('[data-focus-target]')].map((each) => each.getAttribute('data-focus-target'))
  await focus(card('A'))
  expect(targets()).toEqual([])
  await key('ArrowRight')
  expect(targets()).toEqual([EDGE])
  await key('ArrowRight')
  expect(targets()).toEqual([])
})

test('Enter and Space choose what has the focus, and leave alone what is chosen', async () => {
  const { card, focus, key, selected, workspace } = await show()
  await focus(card('A'))
  expect(selected()).toEqual([])
  await key('Enter')
  expect(selected()).toEqual(['A'])
  await key('ArrowRight')
  expect(document.activeElement).toBe(card('A'))
  await act(async () => workspace.desk.setState({ selection: new Set() }))
  await key('ArrowRight')
  await key(' ')
  expect(selected()).toEqual([])
  await key(' ', 'keyup')
  expect(selected()).toEqual([EDGE])
})

test('Space that pulls the view chooses nothing', async () => {
  const { card, focus, key, send, selected } = await show()
  await focus(card('A'))
  await key(' ')
  await send('pointerdown', { x: 600, y: 700 })
  await send('pointerup', { x: 640, y: 700 })
  await key(' ', 'keyup')
  expect(selected()).toEqual([])
})

test('a press of a screen reader is for what it was made on', async () => {
  const { card, focus, key, selected } = await show()
  const press = (init: MouseEventInit = {}) =>
    act(async () => document.activeElement?.dispatchEvent(new MouseEvent('click', { bubbles: true, ...init })))
  await focus(card('D'))
  await press()
  expect(selected()).toEqual(['D'])
  await act(async () => card('A').focus())
  await key('Home')
  await press({ shiftKey: true })
  expect(selected()).toEqual(['D', 'A'])
})

test('the focus goes to the canvas when its item is gone', async () => {
  const { root, card, focus, key, workspace, focusName } = await show()
  await focus(card('A'))
  await key('ArrowRight')
  expect(focusName()).toBe('Orders to Ledger, request')
  await act(async () => {
    workspace.document.apply(removeItems(workspace.document.board(), new Set([EDGE])), { title: 'Delete' })
    await new Promise(requestAnimationFrame)
  })
  expect(root.contains(document.activeElement)).toBe(true)
  expect(root.querySelector('[data-focus-target]')).toBeNull()
  await key('ArrowRight')
  expect(document.activeElement).toBe(card('A'))
})

test('the canvas answers where a block is while it is dragged, and nothing for an id that is not on the board', async () => {
  const { section, send, middle } = await show()
  const told = (id: string) => (section as AnsweringElement).tierboardAt?.(id)
  const box = () => {
    const place = told('A')
    if (!place || 'points' in place) throw new Error('No box')
    return place
  }
  const before = box()
  const at = middle('A')
  expect(at).toEqual({ x: before.x + before.width / 2, y: before.y + before.height / 2 })
  await send('pointerdown', at)
  await send('pointermove', { x: at.x, y: at.y + 100 }, { altKey: true })
  expect(box()).toMatchObject({ x: before.x, width: before.width })
  expect(Math.abs(box().y - before.y - 100)).toBeLessThan(2)
  await send('pointerup', { x: at.x, y: at.y + 100 })
  expect(told('nothing')).toBeUndefined()
})

test('a zone is walked to by its name, and a label that was typed gives the focus back to its edge', async () => {
  const { section, card, focus, key, workspace, focusName, selected } = await show()
  await act(async () => {
    const zone = { id: 'z1', label: 'Region' } as unknown as Zone
    const changes: Change[] = [
      { op: 'put', type: 'zone', record: zone },
      { op: 'patch', type: 'block', id: 'D' as BlockId, fields: { zone: zone.id } },
    ]
    workspace.document.apply(changes, { title: 'Group' })
  })
  await focus(card('A'))
  await key('ArrowRight')
  await key('ArrowRight')
  expect(document.activeElement?.textContent).toBe('Region')
  await key('Enter')
  expect(selected()).toEqual(['z1'])
  // Chosen, it has the arrows for itself.
  await key('ArrowRight')
  expect(document.activeElement?.textContent).toBe('Region')
  await act(async () => workspace.desk.setState({ selection: new Set() }))
  await key('ArrowRight')
  expect(document.activeElement).toBe(card('D'))

  await act(async () => workspace.desk.setState({ selection: new Set([EDGE]), editing: EDGE }))
  const field = section.querySelector<HTMLInputElement>('input[aria-label="Edge label"]')
  expect(document.activeElement).toBe(field)
  await key('Enter')
  await act(async () => void (await new Promise(requestAnimationFrame)))
  expect(focusName()).toBe('Orders to Ledger, request')
})

test('hooks of edges wait for the view to rest', async () => {
  const { section, workspace } = await show()
  const hooks = () => section.querySelectorAll('[data-edge-id]').length
  await vi.waitFor(() => expect(hooks()).toBe(1))
  // Without motion the view is where it was sent at once.
  vi.stubGlobal('matchMedia', () => ({ matches: true, addEventListener: () => {}, removeEventListener: () => {} }))
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  try {
    await act(async () => workspace.view.zoomTo(0.3))
    expect(hooks()).toBe(1)
    await act(async () => void vi.advanceTimersByTime(1_000))
    expect(hooks()).toBe(0)
  } finally {
    vi.useRealTimers()
  }
})
