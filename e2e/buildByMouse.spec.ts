import { expect } from '@playwright/test'
import { REFERENCE_TEXT } from '../src/testing/referenceText.ts'
import type { BoardPage } from './boardPage.ts'
import { away, middle, type Place } from './mouse.ts'
import { type Band, EDGES, STEPS, type Step } from './referenceSteps.ts'
import { test } from './test.ts'

const ROW = 52

/** Where a step drops its block: in the middle of its band as wide as the bands are now. */
async function placeOf({ canvas }: BoardPage, { band, row }: Step): Promise<Place> {
  const whole = await canvas.boundingBox()
  if (!whole) throw new Error('No canvas')
  if (band === 'Observability') return { x: whole.x + 250 + row * 130, y: whole.y + 560 }
  const border = async (name: Band) => {
    const at = await middle(canvas.getByRole('separator', { name: `Border of ${name}` }))
    return at.x - whole.x
  }
  const before = { Client: undefined, Edge: 'Client', Business: 'Edge', Data: 'Business' } as const
  const previous = before[band]
  const start = previous ? await border(previous) : 0
  return { x: whole.x + start + 70, y: whole.y + 70 + row * ROW }
}

async function setField(board: BoardPage, [name, value]: readonly [string, string]): Promise<void> {
  const field = board.field(name)
  const kind = await field.evaluate((control) => control.getAttribute('role') ?? control.getAttribute('type') ?? 'list')
  if (kind === 'list') await field.selectOption({ label: value })
  else await field.click()
  if (kind === 'combobox') await board.inspector.getByRole('option', { name: value, exact: true }).click()
  if (kind === 'text') await board.page.keyboard.type(`${value}\n`)
}

test('the reference design is built with the mouse, has no errors, and is still there after a reload', async ({
  board,
  page,
}) => {
  await board.start('Start blank')
  await board.tab('Block')
  await board.mouse.zoomTo(60, away(await middle(board.canvas), -400, -400))
  const ids: Record<string, string> = {}
  const card = (id: string) => board.canvas.locator(`[data-block-id="${ids[id]}"]`)

  await test.step('eighteen blocks are dragged into their tiers', async () => {
    for (const step of STEPS) {
      ids[step.id] = await board.mouse.add(step.entry, await placeOf(board, step), step.label)
      await expect(card(step.id)).toHaveAccessibleName(new RegExp(`, ${step.band} tier$`))
      for (const field of step.set ?? []) await setField(board, field)
    }
    await expect(board.cards).toHaveCount(18)
  })

  await test.step('twenty-one edges are dragged from port to card', async () => {
    for (const [index, [from, to, side]] of EDGES.entries()) {
      await board.mouse.connect(card(from), card(to), side)
      await expect(board.edges).toHaveCount(index + 1)
    }
  })

  await test.step('the API is public', async () => {
    await page.mouse.click(...(await emptySpot(board)))
    await board.tab('Brief')
    await board.field('Public API').selectOption('Yes')
  })

  await board.checkNow()
  await expect(board.findings.locator('[data-severity=error]')).toHaveCount(0)
  await expect(board.findings.getByText('No errors.')).toBeVisible()
  expect(await board.mermaidText()).toBe(REFERENCE_TEXT)

  await page.getByRole('button', { name: 'Fit the board' }).click()
  await expect.poll(board.zoom).not.toBe(60)
  await board.settled()
  const places = await board.places()
  const names = await board.names()
  await board.reload()
  await expect(board.cards).toHaveCount(18)
  await expect(board.edges).toHaveCount(21)
  expect(await board.names()).toEqual(names)
  await expect.poll(board.places).toEqual(places)
  expect(await board.mermaidText()).toBe(REFERENCE_TEXT)
})

/** A place of the canvas far from everything. */
async function emptySpot({ canvas }: BoardPage): Promise<[number, number]> {
  const whole = await canvas.boundingBox()
  if (!whole) throw new Error('No canvas')
  return [whole.x + whole.width - 60, whole.y + whole.height - 60]
}
