import { expect, type Page } from '@playwright/test'
import { allFaults } from './axe.ts'
import { middle } from './mouse.ts'
import { test } from './test.ts'

const partsOf = (page: Page) => {
  const dialog = page.getByRole('dialog', { name: 'Practise an interview' })
  return {
    dialog,
    radio: (name: string) => dialog.getByRole('radio', { name, exact: true }),
    start: (label: string) => dialog.getByRole('button', { name: `Start: ${label}`, exact: true }),
    own: dialog.getByRole('textbox', { name: 'Your own: name it, or paste the task' }),
    clock: page.getByRole('region', { name: 'Clock' }),
    brief: page.getByRole('region', { name: 'Brief', exact: true }),
  }
}

test('an interview is begun by the keyboard alone, and the next one as it was', async ({ board, page }) => {
  await board.open()
  const { dialog, radio, start, own, clock, brief } = partsOf(page)
  await page.keyboard.press('Alt+Shift+s')
  await expect(radio('Chat app')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(radio('URL shortener')).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(radio('Rate limiter')).toBeChecked()
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowDown')
  await expect(radio('Four phases and questions')).toBeChecked()
  await expect(start('Rate limiter, 60 min')).toBeVisible()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  const name = dialog.getByRole('textbox', { name: 'Name of the format' })
  await expect(name).toBeFocused()
  await page.keyboard.type('Our loop')
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowDown')
  await expect(dialog.getByRole('textbox', { name: /^Phase \d: Name$/ }).nth(1)).toHaveValue('Requirements')
  await expect(dialog.getByRole('button', { name: 'Move Requirements', exact: true })).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Alt+ArrowUp')
  await expect(dialog.getByRole('textbox', { name: 'Phase 1: Name' })).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.type('12')
  await expect(dialog.getByText('In all 67 min')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(radio('Our loop')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(clock).toHaveAttribute('data-phase', 'requirements')
  await expect(brief).toBeVisible()
  await expect(page).toHaveTitle(/Rate limiter/)

  await board.reload()
  await expect(clock).toBeVisible()
  await page.keyboard.press('Alt+Shift+s')
  await expect(radio('Rate limiter')).toBeFocused()
  await expect(radio('Our loop')).toBeChecked()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await page.keyboard.press('Alt+Shift+s')
  await own.fill('A parking garage. It has five floors.')
  await own.press('Enter')
  await expect(page).toHaveTitle(/A parking garage/)
  await expect(clock).toBeVisible()
  const address = page.url()
  await page.keyboard.press('Alt+Shift+q')
  await expect.poll(() => page.url()).not.toBe(address)
  await expect(page).toHaveTitle(/A parking garage/)
  await expect(clock).toHaveAttribute('data-phase', 'requirements')
})

test('an interview is begun with the mouse on a board that is not empty, which is kept', async ({ board, page }) => {
  await board.start('Reference design')
  const { dialog, radio, start, clock, brief } = partsOf(page)
  await board.saved()
  await page.getByRole('button', { name: 'Start interview' }).click()
  const { own } = partsOf(page)
  await expect(own).toBeVisible()
  await dialog.getByRole('radio', { name: 'Hard' }).click()
  await expect(radio('News feed')).toBeHidden()
  await dialog.getByRole('searchbox', { name: 'Find a problem' }).fill('money')
  await expect(dialog.getByText('No problem matches.')).toBeVisible()
  await dialog.getByRole('searchbox', { name: 'Find a problem' }).fill('twice')
  await radio('Payments').click()
  const names = dialog.getByText('First deep dive 6', { exact: true })
  await expect(names).toBeHidden()
  await radio('Eight steps').hover()
  await expect(names).toBeVisible()
  await radio('Eight steps').click()
  await radio('Alone').click()
  await dialog.getByRole('button', { name: 'Your own phases and minutes' }).click()
  const grip = (phase: string) => dialog.getByRole('button', { name: `Move ${phase}`, exact: true })
  await grip('Use cases').scrollIntoViewIfNeeded()
  const [from, to] = [await middle(grip('Use cases')), await middle(grip('API and data'))]
  await board.mouse.drag(from, to)
  await expect(dialog.getByRole('textbox', { name: 'Phase 3: Name' })).toHaveValue('Use cases')
  await dialog
    .getByRole('group', { name: 'Your own phases and minutes' })
    .getByRole('button', { name: 'Cancel' })
    .click()
  await start('Payments, 36 min').click()
  await expect(clock).toHaveAttribute('data-phase', 'requirements')
  await expect(page).toHaveTitle(/Payments/)
  await expect(brief).toBeVisible()
  await expect(board.cards).toHaveCount(0)
  await page.goBack()
  await expect(board.cards).not.toHaveCount(0)
  await expect(clock).toBeHidden()
})

for (const { name, ...looks } of [
  { name: 'light', colorScheme: 'light' as const, width: 1440 },
  { name: 'dark', colorScheme: 'dark' as const, width: 1024 },
  { name: 'forced colours', forcedColors: 'active' as const, width: 390 },
]) {
  test(`what is chosen for an interview is told to everybody: ${name}`, async ({ board, page }) => {
    const { width, ...media } = looks
    await page.emulateMedia(media)
    await page.setViewportSize({ width, height: 800 })
    await board.open()
    const { dialog, own, radio } = partsOf(page)
    await page.keyboard.press('Alt+Shift+s')
    await expect(radio('Chat app')).toBeFocused()
    await dialog.getByRole('button', { name: 'Your own phases and minutes' }).click()
    await dialog.getByRole('button', { name: 'Save the format' }).click()
    await own.fill('Design a garage. '.repeat(30))
    await expect(dialog.getByRole('alert')).toHaveCount(2)
    expect(await allFaults(page, name)).toEqual([])
    const outside = await dialog.evaluate((element) => {
      const { left, right } = element.getBoundingClientRect()
      return [...element.querySelectorAll('button, input, select, textarea')]
        .map((control) => ({ box: control.getBoundingClientRect(), html: control.outerHTML.slice(0, 120) }))
        .filter(({ box }) => box.left < left || box.right > right)
        .map(({ html }) => html)
    })
    expect(outside).toEqual([])
    // The parts follow one another: nothing lies over the way to choose as whom.
    await radio('Interviewer').scrollIntoViewIfNeeded()
    await radio('Interviewer').click()
    const tops = await dialog.evaluate((element) => {
      const [format = null, roles] = ['Format', 'You are'].map((name) =>
        element.querySelector(`section[aria-label="${name}"]`),
      )
      const scrolls = format && getComputedStyle(format).overflowY !== 'visible'
      const end = scrolls ? format : format?.lastElementChild
      return [end?.getBoundingClientRect().bottom ?? 0, roles?.getBoundingClientRect().top ?? 0] as const
    })
    expect(tops[1]).toBeGreaterThanOrEqual(tops[0] - 1)
  })
}
