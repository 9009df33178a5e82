import { expect, type Locator } from '@playwright/test'
import { REFERENCE_TEXT } from '../src/testing/referenceText.ts'
import type { BoardPage } from './boardPage.ts'
import { EDGES, STEPS } from './referenceSteps.ts'
import { test } from './test.ts'

/** Presses Tab until an element has the focus. */
async function tabTo(board: BoardPage, element: Locator): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    if (await element.evaluate((node) => node === document.activeElement)) return
    await board.page.keyboard.press('Tab')
  }
  throw new Error(`Not reached by Tab: ${element}`)
}

async function setField(board: BoardPage, [name, value]: readonly [string, string]): Promise<void> {
  const { keyboard } = board.page
  const field = board.field(name)
  await tabTo(board, field)
  const kind = await field.evaluate((control) => control.getAttribute('role') ?? control.getAttribute('type') ?? 'list')
  if (kind === 'checkbox' || kind === 'switch') {
    await keyboard.press('Space')
    await expect(field).toBeChecked()
  } else if (kind === 'list') {
    await keyboard.type(value)
    await expect(field.locator('option:checked')).toHaveText(value)
  } else {
    await keyboard.type(value)
    await keyboard.press('Enter')
    await expect(field).toHaveValue(value)
  }
}

/** Selects a block by finding it on the board; `nth` counts among those of the same label. */
async function find(board: BoardPage, label: string, nth: number): Promise<void> {
  await board.keys('Control+f')
  await choose(board, 'Blocks on the board', { label, nth })
}

/** Types into a list of choices and takes the nth line of that name. */
async function choose(board: BoardPage, list: string | RegExp, { label, nth }: { label: string; nth: number }) {
  const { page } = board
  const field = page.getByRole('combobox', { name: list })
  await expect(field).toBeFocused()
  await page.keyboard.type(label)
  await expect(field).toHaveValue(label)
  const marked = page.getByRole('option', { selected: true })
  for (let presses = 0; presses < nth; presses++) await page.keyboard.press('ArrowDown')
  await expect(marked).toContainText(label)
  await page.keyboard.press('Enter')
  await expect(field).toBeHidden()
}

/** Where a block of the reference design stands among those of its label. */
const nthOfLabel = (id: string): { label: string; nth: number } => {
  const step = STEPS.find((each) => each.id === id)
  const label = step?.label ?? ''
  return { label, nth: STEPS.filter((each) => each.label === label).findIndex((each) => each.id === id) }
}

async function addBlock(board: BoardPage, step: (typeof STEPS)[number], bySearch: boolean): Promise<string> {
  const { page, entry, labelField } = board
  if (bySearch) {
    await board.keys('/')
    await page.keyboard.type(step.entry)
    await page.keyboard.press('Enter')
  } else await board.keys((await entry(step.entry).getAttribute('aria-keyshortcuts')) ?? '')
  await expect(labelField).toBeFocused()
  await page.keyboard.type(step.label)
  await page.keyboard.press('Enter')
  const card = board.canvas.locator('[data-block-id]:focus')
  await expect(card).toHaveAccessibleName(new RegExp(`, ${step.band} tier$`))
  return (await card.getAttribute('data-block-id')) ?? ''
}

test('the reference design is built with the keyboard, has no errors, and is still there after a reload', async ({
  board,
  page,
}) => {
  await page.addInitScript(() => {
    for (const type of ['pointerdown', 'pointermove', 'mousemove', 'wheel', 'touchstart'])
      addEventListener(type, () => document.documentElement.setAttribute('data-pointer-used', type), true)
  })
  await board.open()
  const focused = board.canvas.locator('[data-block-id]:focus')

  await test.step('eighteen blocks are added by their keys or by name', async () => {
    for (const [index, step] of STEPS.entries()) {
      const id = await addBlock(board, step, index % 6 === 3)
      if (!step.set) continue
      await board.keys('i')
      await expect(board.field('Label')).toBeFocused()
      for (const field of step.set) await setField(board, field)
      await page.keyboard.press('Escape')
      await expect(focused).toHaveAttribute('data-block-id', id)
    }
  })

  await test.step('twenty-one edges are added by name', async () => {
    let source: string | undefined
    for (const [from, to] of EDGES) {
      if (from !== source) {
        const { label, nth } = nthOfLabel(from)
        await find(board, label, nth)
      }
      source = from
      await expect(focused).toHaveAccessibleName(new RegExp(`^${nthOfLabel(from).label}, `))
      await board.keys('j')
      await choose(board, /^Connect “.*” to$/, nthOfLabel(to))
    }
  })

  await test.step('the API is public', async () => {
    await board.keys('Escape', 'Shift+5')
    await expect(board.field('Features')).toBeFocused()
    await setField(board, ['Public API', 'Yes'])
    await page.keyboard.press('Escape')
  })

  await board.keys('Shift+4')
  await expect(board.findings.getByRole('button', { name: 'Check now' })).toBeHidden()
  await expect(board.findings.locator('[data-severity=error]')).toHaveCount(0)
  await page.keyboard.press('Escape')
  await board.keys('Shift+6')
  await expect(board.mermaidEditor).toHaveText(REFERENCE_TEXT)
  await board.reload()
  await expect(board.mermaidEditor).toHaveText(REFERENCE_TEXT)
  await expect(page.locator('html')).not.toHaveAttribute('data-pointer-used')
})
