import { expect } from '@playwright/test'
import { allFaults } from './axe.ts'
import { test } from './test.ts'

test.beforeEach(async ({ board, page }) => {
  await board.start('Start blank')
  await board.keys('Shift+H')
  await expect(page.getByRole('dialog', { name: 'Rules' })).toBeVisible()
})

test('every rule has a page with its reason, both boards, its repairs and when it keeps quiet', async ({ page }) => {
  const rules = page.getByRole('dialog', { name: 'Rules' })
  const options = rules.getByRole('option')
  const titles = await options.allTextContents()
  expect(titles.length).toBeGreaterThan(15)
  await options.filter({ hasText: 'Client reaches the Data tier' }).click()
  const about = rules.getByRole('article', { name: 'Client reaches the Data tier' })
  for (const part of ['Why it matters', 'Repairs it offers', 'When it keeps quiet'])
    await expect(about.getByRole('region', { name: part })).toBeVisible()
  for (const drawing of await about.getByRole('img').all())
    await expect.poll(() => drawing.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(300)
  await expect(about.getByRole('img')).toHaveCount(2)
  await expect(about.getByRole('region', { name: 'Repairs it offers' })).toContainText('Remove the edge')
})

test('rules are found by words and by severity, and leafed through by the arrow keys', async ({ page }) => {
  const rules = page.getByRole('dialog', { name: 'Rules' })
  const all = await rules.getByRole('option').count()
  await rules.getByText('Errors', { exact: true }).click()
  await expect.poll(() => rules.getByRole('option').count()).toBeLessThanOrEqual(all)
  await rules.getByRole('combobox', { name: 'Search the rules' }).fill('client')
  await page.keyboard.press('ArrowDown')
  const first = await rules.getByRole('option', { selected: true }).textContent()
  await page.keyboard.press('ArrowDown')
  await expect(rules.getByRole('option', { selected: true })).not.toHaveText(first ?? '')
  await expect(rules.getByRole('article')).toBeVisible()
  await rules.getByRole('combobox').fill('nothing like this')
  await expect(rules.getByText('No rule matches.')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(rules).toBeHidden()
})

test('drawings stay readable in a narrow window, where they scroll', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  const rules = page.getByRole('dialog', { name: 'Rules' })
  await rules.getByRole('option').filter({ hasText: 'Client reaches the Data tier' }).click()
  const drawing = rules.getByRole('group', { name: 'Drawing' }).first()
  const scale = () =>
    drawing
      .getByRole('img')
      .evaluate((image: HTMLImageElement) => image.getBoundingClientRect().width / image.naturalWidth)
  await expect.poll(scale).toBeGreaterThan(0.5)
  await drawing.focus()
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => drawing.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(0)
})

test('where each figure is from stands on a page of its own, from the list and from rules about load', async ({
  page,
}) => {
  const rules = page.getByRole('dialog', { name: 'Rules' })
  const figures = rules.getByRole('article', { name: 'Where the figures are from' })
  await rules.getByRole('button', { name: 'Where the figures are from' }).press('Enter')
  const redis = figures.getByRole('row').filter({ hasText: 'Redis GEO' })
  await expect(redis).toContainText('100,000 queries/s and more a node')
  await expect(redis).toContainText('numbers every engineer should know')
  await expect(figures.getByRole('row').filter({ hasText: 'Application server' })).toContainText(
    'Step-by-step framework',
  )
  expect(await allFaults(page, 'figures')).toEqual([])
  await rules.getByRole('option').filter({ hasText: 'More load than capacity' }).click()
  await expect(figures).toBeHidden()
  await rules
    .getByRole('article', { name: 'More load than capacity' })
    .getByRole('button', { name: 'Where the figures are from' })
    .click()
  await expect(figures).toBeVisible()
})
