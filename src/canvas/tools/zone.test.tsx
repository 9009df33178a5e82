import { act } from 'react'
import { expect, test, vi } from 'vitest'
import type { BlockId, Zone, ZoneId } from '#domain/board/board.ts'
import { tidyBoard } from '#domain/layout/tidy.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { canvasesForEachTest } from '#testing/mountCanvas.tsx'

const mount = canvasesForEachTest(tidyBoard(parseNotation('A:app, B:app, D:sql')))

test('a zone is drawn with the next press after its command, and then presses are for what they were before', async () => {
  const { root, send, middle, workspace, section } = await mount()
  workspace.view.drawZone()
  expect(root.style.cursor).toBe('crosshair')
  const [a, b] = [middle('A'), middle('B')]
  const [top, bottom] = [Math.min(a.y, b.y) - 60, Math.max(a.y, b.y) + 60]
  await send('pointerdown', { x: a.x - 150, y: top })
  await send('pointermove', { x: a.x + 150, y: bottom })
  await send('pointerup', { x: a.x + 150, y: bottom })
  await vi.waitFor(() => expect(section.querySelector('input[aria-label="Zone name"]')).not.toBeNull())
  const [zone] = workspace.document.board().zones
  expect(
    workspace.document
      .board()
      .blocks.filter((block) => block.zone === zone?.id)
      .map(({ id }) => id),
  ).toEqual(['A', 'B'])
  expect(root.style.cursor).toBe('')
  await send('pointerdown', middle('D'))
  await send('pointerup', middle('D'))
  expect([...workspace.desk.getState().selection]).toEqual(['D'])
})

test('the border of a zone that is selected is pulled over a block, which is in it then, in one step', async () => {
  const { root, send, middle, workspace, section, deeds } = await mount()
  const [a, b] = ['A' as BlockId, 'B' as BlockId]
  await act(async () => {
    const record = { id: 'v', label: 'VPC', order: 0 } as unknown as Zone
    const joins = { op: 'patch', type: 'block', id: a, fields: { zone: record.id } } as const
    workspace.document.apply([{ op: 'put', type: 'zone', record }, joins], { title: 'Group' })
  })
  expect(section.querySelector('[data-zone-border]')).toBeNull()
  await act(async () => workspace.desk.setState({ selection: new Set(['v' as ZoneId]) }))
  const [from, to] = [middle(a), middle(b)]
  const side = to.y > from.y ? 'bottom' : 'top'
  const border = section.querySelector(`[data-zone-border="${side}"]`)
  const far = to.y > from.y ? 1 : -1
  const at = { bubbles: true, cancelable: true, pointerId: 1, isPrimary: true, pointerType: 'mouse', buttons: 1 }
  const press = { ...at, clientX: from.x, clientY: from.y + far * 60 }
  await act(async () => void border?.dispatchEvent(new PointerEvent('pointerdown', press)))
  expect(root.style.cursor).toBe('crosshair')
  await send('pointermove', { x: from.x, y: to.y + far * 60 })
  expect([...workspace.desk.getState().selection]).toEqual([a, b])
  await send('pointerup', { x: from.x, y: to.y + far * 60 })
  await vi.waitFor(() => expect([...workspace.desk.getState().selection]).toEqual(['v']))
  expect(deeds.steps.map(({ title }) => title).slice(-1)).toEqual(['Resize the zone'])
  expect(workspace.document.board().blocks.map(({ zone }) => zone)).toEqual(['v', 'v', undefined])
  expect(root.style.cursor).toBe('')
})
