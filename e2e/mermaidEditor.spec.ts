import { expect } from '@playwright/test'
import { test } from './test.ts'

test('a board grows from text as it is typed, one step of undo a pause', async ({ board, page }) => {
  await board.start('Start from text')
  await page.keyboard.insertText('flowchart LR\n  U[Web app] --> G[API gateway]\n')
  await expect(board.cards).toHaveCount(2)
  await board.write('  G --> S[Orders service]\n')
  await expect(board.block('Orders service, application server, Business tier')).toBeVisible()
  await expect(board.edge('API gateway', 'Orders service')).toBeAttached()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(board.cards).toHaveCount(2)
  await page.keyboard.press('ControlOrMeta+Shift+z')
  await expect(board.cards).toHaveCount(3)
})

test('a text that does not parse marks its line and leaves the board', async ({ board }) => {
  await board.start('Reference design')
  await board.tab('Mermaid')
  await expect(board.mermaid.getByRole('img')).toBeVisible()
  await board.write('  S1 --> --> X\n')
  await expect(board.mermaid.getByText(/Line 25 cannot be read/).first()).toBeVisible()
  await expect(board.cards).toHaveCount(18)
  await board.tab('Findings')
  await board.tab('Mermaid')
  expect(await board.mermaidText()).toContain('S1 --> --> X')
})

test('blocks keep their places and properties when the text around them changes', async ({ board }) => {
  await board.start('Reference design')
  await board.tab('Mermaid')
  const places = await board.places()
  const text = await board.mermaidText()
  await board.mermaidEditor.fill(text.replace('"Service A"', '"Orders service"').replace('  S2 --> C2["Cache"]\n', ''))
  await expect(board.block('Orders service')).toBeVisible()
  await expect(board.cards).toHaveCount(17)
  const now = await board.places()
  for (const [id, place] of Object.entries(now)) expect(place).toEqual(places[id])
})

test('what is drawn on the canvas shows in the text while the cursor stays on its line', async ({ board, page }) => {
  await board.start('Reference design')
  await board.tab('Mermaid')
  await board.mermaidEditor.getByText('Consumers').click()
  await expect.poll(board.selected).toEqual(['Consumers'])
  await board.block('Outbox').first().click()
  await board.keys('F2')
  await board.labelField.fill('Orders outbox')
  await page.keyboard.press('Enter')
  await expect(board.mermaidEditor).toContainText('Orders outbox')
  // What is typed now lands where the cursor was left, in the label of the consumers.
  await board.mermaidEditor.press('ArrowRight')
  await page.keyboard.insertText('!')
  await expect(board.canvas.getByRole('group', { name: /^Con\w*!\w*, / })).toBeVisible()
})

test('selecting on one side shows on the other', async ({ board }) => {
  await board.start('Reference design')
  await board.tab('Mermaid')
  await board.mermaidEditor.getByText('Stream (Kafka)').click()
  await expect.poll(board.selected).toEqual(['Stream'])
  await board.block('Projections/Search').click()
  await expect(board.mermaidEditor.locator('mark').first()).toContainText('P1')
})

test('what a half-written node was taken for is put right as it is finished', async ({ board, page }) => {
  await board.start('Start from text')
  await page.keyboard.insertText('flowchart LR\n  S[Orders service] --> R')
  await expect(board.block('R, external API')).toBeVisible()
  await page.keyboard.insertText('[(Redis cache)]')
  await expect(board.block('Redis cache, cache, Data tier')).toBeVisible()
})

test('typing that cannot be read is taken back pause by pause, and outlives a reload', async ({ board, page }) => {
  await board.start('Reference design')
  await board.tab('Mermaid')
  const before = await board.mermaidText()
  const fault = (line: number) => board.mermaid.getByText(new RegExp(`^Line ${line} `)).first()
  await board.write('  S1 --> X[Half\n')
  await expect(fault(25)).toBeAttached()
  await board.write('  X --> Y[More\n')
  await expect(fault(25)).toBeAttached()
  await board.saved()
  await page.reload()
  await expect(board.mermaidEditor).toContainText('X --> Y[More')
  await expect(fault(25)).toBeAttached()
  await board.mermaidEditor.press('ControlOrMeta+z')
  expect(await board.mermaidText()).toBe(before)
  await board.mermaidEditor.press('ControlOrMeta+Shift+z')
  await expect(board.mermaidEditor).toContainText('X --> Y[More')
  await expect(board.cards).toHaveCount(18)
})

test('a file dropped on the text is opened and not written into it', async ({ board, page }) => {
  await board.start('Reference design')
  await board.tab('Mermaid')
  await board.mermaidEditor.evaluate((editor) => {
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(new File(['graph LR\n  A[Web app] --> B[Orders service]\n'], 'shop.mmd'))
    for (const type of ['dragover', 'drop']) {
      editor.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }))
    }
  })
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('shop')
  await expect(board.cards).toHaveCount(2)
})

test('a step is taken back while a list of the review has the focus', async ({ board, page }) => {
  await board.open()
  await board.paste('graph LR\n  A[Web app] --> B[Pluto]\n')
  const choice = board.imported.getByRole('list', { name: 'Guessed' }).getByRole('combobox').first()
  await choice.focus()
  await choice.selectOption('Cache')
  await expect(board.block('Pluto, cache')).toBeVisible()
  await expect(choice).toBeFocused()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(board.block('Pluto, cache')).toBeHidden()
})

test('a whole text pasted into the editor can be looked over like an import', async ({ board, page }) => {
  await board.start('Start from text')
  await page.keyboard.insertText('flowchart LR\n  A[Web app] --> B[API gateway] --> C[Orders service]\n  D[Pluto]\n')
  await expect(board.cards).toHaveCount(4)
  await expect(board.mermaidEditor).toBeFocused()
  await board.tab('Import')
  await expect(board.imported.getByRole('list', { name: 'Guessed' })).toContainText('Pluto')
})
