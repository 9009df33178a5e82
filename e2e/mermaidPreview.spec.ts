import { expect, type Page } from '@playwright/test'
import { boardFile } from './boardFile.ts'
import { onCard } from './mouse.ts'
import { test } from './test.ts'

/** Milliseconds from one letter to the next: never as much as the preview waits. */
const BEAT = 100

/** Counts how often Mermaid draws: each time it measures in an element of its own beside the page. */
async function countDrawings(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    let drawings = 0
    const isWorkplace = (node: Node) => node instanceof HTMLElement && node.style.left === '-10000px'
    new MutationObserver((records) => {
      for (const { addedNodes } of records) drawings += [...addedNodes].filter(isWorkplace).length
    }).observe(document, { childList: true, subtree: true })
    Object.assign(window, { drawings: () => drawings })
  })
  return () => page.evaluate(() => (window as unknown as { drawings: () => number }).drawings())
}

const linked = (count: number) =>
  boardFile({
    blocks: Array.from({ length: count + 1 }, (_, i) => ({
      id: `A${i}`,
      label: `App ${i}`,
      x: 40 + 220 * (i % 20),
      y: 260 + 100 * Math.floor(i / 20),
    })),
    edges: Array.from({ length: count }, (_, i) => ({ from: `A${i}`, to: `A${i + 1}` })),
  })

test('while keys are pressed, Mermaid draws nothing; the old picture stays until a person rests', async ({
  board,
  page,
}) => {
  const drawings = await countDrawings(page)
  await page.clock.install()
  await board.open()
  await board.start('Reference design')
  await board.tab('Mermaid')
  const picture = board.mermaid.getByRole('img')
  const isCurrent = picture.and(page.getByAltText(/^Diagram of/))
  await expect(isCurrent).toBeVisible()
  await board.block('Service A').click()
  await page.keyboard.press('Enter')
  await expect(board.labelField).toBeFocused()
  await page.clock.pauseAt(Date.now() + 600_000)
  const before = await drawings()

  for (const letter of 'Sessions and more of it') {
    await page.keyboard.press(letter === ' ' ? 'Space' : letter)
    await page.clock.runFor(BEAT)
  }
  await page.keyboard.press('Enter')
  await expect(board.block('Sessions and more of it')).toBeVisible()
  await expect(picture).toHaveAttribute('alt', 'The diagram as it was before the last changes')
  for (let step = 0; step < 30; step++) {
    await page.keyboard.press('ArrowDown')
    await page.clock.runFor(BEAT)
  }
  expect(await drawings()).toBe(before)

  await page.clock.runFor(60_000)
  await expect(isCurrent).toBeVisible()
  expect(await drawings()).toBe(before + 1)
})

test('a diagram of many edges is drawn when it is asked for', async ({ board, page }) => {
  const drawings = await countDrawings(page)
  await board.startWith(linked(120))
  await board.tab('Mermaid')
  const draw = board.mermaid.getByRole('button', { name: 'Draw the preview' })
  await expect(draw).toBeVisible()
  expect(await drawings()).toBe(0)
  await draw.click()
  await expect(board.mermaid.getByAltText(/^Diagram of/)).toBeVisible()
  await expect(draw).toBeHidden()
})

test('the text of a large board is that of the board, also after a change', async ({ board, page }) => {
  await board.startWith(linked(320))
  await board.tab('Mermaid')
  await expect.poll(board.mermaidText).toContain('["App 0"]')
  await board.canvas.getByRole('button', { name: 'Fit the board' }).click()
  await board.settled()
  const { x, y } = await onCard(board.canvas, 'A0')
  await page.mouse.click(x, y)
  await page.keyboard.press('Enter')
  await board.labelField.fill('Front door')
  await page.keyboard.press('Enter')
  await expect.poll(board.mermaidText).toContain('["Front door"]')
  expect(await board.mermaidText()).not.toContain('["App 0"]')
})
