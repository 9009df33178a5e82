import { expect, test, vi } from 'vitest'
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
