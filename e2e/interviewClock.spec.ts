import { expect, type Page } from '@playwright/test'
import { allFaults } from './axe.ts'
import { boardPage } from './boardPage.ts'
import { test } from './test.ts'

const SECOND = 1000
const MINUTE = 60 * SECOND
const NOON = Date.UTC(2026, 0, 1, 12)

const clockOf = (page: Page) => page.getByRole('region', { name: 'Clock', exact: true })
const sheet = (page: Page, name: string) => page.locator(`[data-sheet="${name}"]`)
const left = async (page: Page) => Number(await clockOf(page).getAttribute('data-left'))

/** An interview in the usual format, whose clock stands at its start. */
async function begun(page: Page) {
  await page.clock.install({ time: NOON })
  await boardPage(page).open()
  await page.keyboard.press('Alt+Shift+KeyQ')
  await expect(clockOf(page)).toHaveAttribute('data-phase', 'requirements')
  await expect(sheet(page, 'brief')).toBeFocused()
}

test('the clock counts, tells of the last minute and of what is overrun, and never goes on by itself', async ({
  page,
}) => {
  await begun(page)
  const clock = clockOf(page)
  await page.clock.runFor(3 * MINUTE + 50 * SECOND)
  await expect.poll(() => left(page)).toBeLessThanOrEqual(70)
  await expect(clock.getByText('on pace')).toBeVisible()
  await expect(clock.getByRole('status')).not.toHaveText('One minute left of Requirements.')
  await page.clock.runFor(15 * SECOND)
  await expect(clock.getByRole('status')).toHaveText('One minute left of Requirements.')
  await page.clock.runFor(3 * MINUTE)
  await expect(clock.locator('[data-clock-phase]')).toHaveText(/^\+2:\d\d$/)
  await expect(clock.getByText(/^2:\d\d behind$/)).toBeVisible()
  await expect(clock).toHaveAttribute('data-phase', 'requirements')
})

test('keys go from phase to phase, each opens what it is for, and undo takes a step back', async ({ page }) => {
  await begun(page)
  const clock = clockOf(page)
  const estimation = page.getByRole('button', { name: 'Estimation 5 min on now' })
  await page.keyboard.press('Escape')
  await expect(sheet(page, 'brief')).toHaveCount(0)
  await page.keyboard.press('.')
  await expect(clock).toHaveAttribute('data-phase', 'estimation')
  await expect(sheet(page, 'estimate')).toBeVisible()
  await expect(estimation).toBeVisible()
  await clock.getByRole('button', { name: 'Next phase' }).click()
  await expect(clock).toHaveAttribute('data-phase', 'high-level')
  await expect(sheet(page, 'estimate')).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(clock).toHaveAttribute('data-phase', 'estimation')
  await page.getByRole('button', { name: 'Deep dive 20 min to come' }).click()
  await expect(clock).toHaveAttribute('data-phase', 'deep-dive')
  await page.keyboard.press(',')
  await expect(clock).toHaveAttribute('data-phase', 'high-level')
  await page.keyboard.press('Shift+P')
  await expect(clock).toHaveAttribute('data-status', 'paused')
  const before = await left(page)
  await page.clock.runFor(MINUTE)
  expect(await left(page)).toBe(before)
  await page.getByRole('button', { name: 'Go on' }).click()
  await expect(clock).toHaveAttribute('data-status', 'running')
  await page.clock.runFor(10 * SECOND)
  await expect.poll(() => left(page)).toBeLessThan(before)
  expect(await allFaults(page, 'with a clock')).toEqual([])
})

test('sleep counts, a clock put back takes nothing away, and a reload goes on', async ({ page, board }) => {
  await begun(page)
  await page.clock.runFor(MINUTE)
  await page.clock.setSystemTime(NOON + 3 * MINUTE)
  await page.clock.runFor(SECOND)
  await expect.poll(() => left(page)).toBeLessThanOrEqual(120)
  await page.clock.setSystemTime(NOON - 60 * MINUTE)
  await page.clock.runFor(30 * SECOND)
  await expect.poll(() => left(page)).toBeLessThanOrEqual(90)
  await page.clock.runFor(2 * SECOND)
  await board.saved()
  await board.reload()
  await page.clock.runFor(SECOND)
  await expect(clockOf(page)).toHaveAttribute('data-phase', 'requirements')
  await expect.poll(() => left(page)).toBeLessThanOrEqual(92)
  expect(await left(page)).toBeGreaterThan(60)
})

test('two tabs show one clock', async ({ page, context }) => {
  await boardPage(page).open()
  await page.keyboard.press('Alt+Shift+KeyQ')
  await expect(clockOf(page)).toBeVisible()
  await boardPage(page).saved()
  const other = await context.newPage()
  await boardPage(other).open()
  await expect(clockOf(other)).toHaveAttribute('data-phase', 'requirements')
  await clockOf(other).getByRole('button', { name: 'Next phase' }).click()
  await expect(clockOf(page)).toHaveAttribute('data-phase', 'estimation')
  await page.getByRole('button', { name: 'Pause', exact: true }).click()
  await expect(clockOf(other)).toHaveAttribute('data-status', 'paused')
  await expect(clockOf(page)).toHaveAttribute('data-status', 'paused')
  await expect.poll(async () => (await left(other)) - (await left(page))).toBe(0)
})

test('what was seen of the board comes back when a sheet closes', async ({ page, board }) => {
  await board.start('Reference design')
  await board.mouse.zoomTo(60, { x: 700, y: 400 })
  const [zoom, places] = [await board.zoom(), await board.places()]
  await page.getByRole('button', { name: 'Brief', exact: true }).click()
  await expect(sheet(page, 'brief')).toBeFocused()
  await expect.poll(() => board.zoom()).toBeLessThan(zoom)
  await page.keyboard.press('Alt+Shift+Digit2')
  await expect(sheet(page, 'estimate')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(sheet(page, 'estimate')).toHaveCount(0)
  await expect.poll(() => board.zoom()).toBe(zoom)
  await expect.poll(() => board.places()).toEqual(places)
})
