import { readFile } from 'node:fs/promises'
import { expect, type Page } from '@playwright/test'
import { REFERENCE_TEXT } from '../src/testing/referenceText.ts'
import { test } from './test.ts'

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Export' })
const openDialog = (page: Page) => page.getByRole('button', { name: 'Export', exact: true }).click()
const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText())

async function saved(page: Page, button: string): Promise<{ name: string; bytes: Buffer }> {
  if (!(await dialogOf(page).isVisible())) await openDialog(page)
  const download = page.waitForEvent('download')
  await dialogOf(page).getByRole('button', { name: button, exact: true }).click()
  const file = await download
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) }
}

/** What a browser makes of a picture: its size, and the colour of its corner and its middle as red, green, blue, alpha. */
async function drawn(page: Page, bytes: Buffer, type: string) {
  const viewer = await page.context().newPage()
  await viewer.goto('about:blank')
  const seen = await viewer.evaluate(
    async ([data, mediaType]) => {
      const image = new Image()
      image.src = `data:${mediaType};base64,${data}`
      await image.decode()
      const canvas = document.createElement('canvas')
      canvas.width = image.naturalWidth
      canvas.height = image.naturalHeight
      const context = canvas.getContext('2d')
      context?.drawImage(image, 0, 0)
      const at = (x: number, y: number) => [...(context?.getImageData(x, y, 1, 1).data ?? [])]
      return { width: canvas.width, height: canvas.height, corner: at(1, 1) }
    },
    [bytes.toString('base64'), type] as const,
  )
  await viewer.close()
  return seen
}

test('Mermaid text is copied and saved, plain and as Markdown', async ({ board, page }) => {
  await board.start('Reference design')
  await openDialog(page)
  await dialogOf(page).getByRole('button', { name: 'Copy Mermaid' }).click()
  await expect(page.getByRole('status').getByText('Copied to the clipboard.')).toBeVisible()
  expect(await copied(page)).toBe(REFERENCE_TEXT)

  await openDialog(page)
  await dialogOf(page).getByRole('button', { name: 'Copy as Markdown' }).click()
  await expect(dialogOf(page)).toBeHidden()
  expect(await copied(page)).toBe(`\`\`\`mermaid\n${REFERENCE_TEXT}\`\`\`\n`)

  const text = await saved(page, 'Save Mermaid file')
  expect(text.name).toBe('Reference design.mmd')
  expect(text.bytes.toString()).toBe(REFERENCE_TEXT)
  const markdown = await saved(page, 'Save Markdown file')
  expect(markdown.name).toBe('Reference design.md')
  expect(markdown.bytes.toString()).toBe(`# Reference design\n\n\`\`\`mermaid\n${REFERENCE_TEXT}\`\`\`\n`)
})

test('the options of the Mermaid text are those of the export', async ({ board, page }) => {
  await board.start('Reference design')
  await openDialog(page)
  await dialogOf(page).getByText('Rich', { exact: true }).click()
  await dialogOf(page).getByText('Left to right', { exact: true }).click()
  await dialogOf(page).getByLabel('Replicas').check()
  const { bytes } = await saved(page, 'Save Mermaid file')
  expect(bytes.toString()).toMatch(/^graph LR\n/)
  expect(bytes.toString()).toContain('Service A x2')
  expect(bytes.toString()).toContain('-. "event" .->')
  expect(await board.mermaidText()).toBe(bytes.toString())
})

test('a dialect and its limits are the same in the dialog, the files and the panel', async ({ board, page }) => {
  await board.start('Reference design')
  await openDialog(page)
  await expect(dialogOf(page).getByRole('list', { name: 'Limits passed' })).toBeHidden()
  await dialogOf(page).getByRole('radio', { name: 'Tiers', exact: true }).check()
  await dialogOf(page).getByLabel('Board inside').check()
  const limit = 'GitLab asks for a click before it draws more than 2,000 characters; this text has'
  await expect(dialogOf(page).getByRole('list', { name: 'Limits passed' })).toContainText(limit)
  const { bytes } = await saved(page, 'Save Mermaid file')
  expect(bytes.toString()).toMatch(/^%%\{init: .*\nflowchart TD\n {2}subgraph CLIENT\["Client tier"\]\n/)
  expect(bytes.toString()).toMatch(/\n%% tierboard:1 [\w+/=]+\n$/)
  expect(await board.mermaidText()).toBe(bytes.toString())
  await expect(board.mermaid.getByRole('list', { name: 'Limits passed' })).toContainText(limit)

  await board.mermaid.getByRole('radio', { name: 'Legacy', exact: true }).check()
  await board.mermaid.getByRole('button', { name: 'Copy as Markdown' }).click()
  await expect(page.getByRole('status').getByText('Copied to the clipboard.')).toBeVisible()
  expect(await copied(page)).toMatch(/^::: mermaid\ngraph TD\n {2}U\["Users\/Clients"\] --> E\[[\s\S]*\n:::\n$/)
})

test('the lines of a picture are those on the screen, where a block that was moved has left them', async ({
  board,
  page,
}) => {
  await board.start('Chat app')
  await page.keyboard.press('0')
  await board.cards.first().click()
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowUp']) await page.keyboard.press(`Shift+${key}`)
  await page.keyboard.press('Escape')
  const linesOf = (within: Element) =>
    [...within.querySelectorAll('[data-edge-id]')].map((edge) => [
      edge.getAttribute('data-edge-id'),
      (edge.matches('path') ? edge : edge.querySelector('path'))?.getAttribute('d'),
    ])
  const shown = await board.canvas.evaluate(linesOf)
  expect(shown.length).toBeGreaterThan(5)
  const { bytes } = await saved(page, 'Save as SVG')
  await page.setContent(bytes.toString().replace(/^<[?].*[?]>/, ''))
  const exported = await page.locator('svg').evaluate(linesOf)
  expect(exported).toEqual(expect.arrayContaining(shown))
})

test('an SVG is a picture of the board, light or dark, on a ground or on none', async ({ board, page }) => {
  await board.start('Reference design')
  await openDialog(page)
  await dialogOf(page).getByText('Light', { exact: true }).click()
  const light = await saved(page, 'Save as SVG')
  expect(light.name).toBe('Reference design.svg')
  const text = light.bytes.toString()
  for (const words of ['Service A', 'Projections/Search', 'Observability', 'Business']) expect(text).toContain(words)
  expect(text.match(/data-block-id=/g)).toHaveLength(18)
  expect(text.match(/data-edge-id=/g)).toHaveLength(21)
  const lightSeen = await drawn(page, light.bytes, 'image/svg+xml')
  expect(lightSeen.corner[3]).toBe(255)
  expect(lightSeen.corner[0]).toBeGreaterThan(200)

  await openDialog(page)
  await dialogOf(page).getByText('Dark', { exact: true }).click()
  const darkSeen = await drawn(page, (await saved(page, 'Save as SVG')).bytes, 'image/svg+xml')
  expect(darkSeen.corner[0]).toBeLessThan(60)

  await openDialog(page)
  await dialogOf(page).getByLabel('Transparent background').check()
  const clear = await drawn(page, (await saved(page, 'Save as SVG')).bytes, 'image/svg+xml')
  expect(clear.corner).toEqual([0, 0, 0, 0])
})

test('a PNG has the size of the board once or twice, and a transparent ground when wished', async ({ board, page }) => {
  await board.start('Reference design')
  const { width, height } = await drawn(page, (await saved(page, 'Save as SVG')).bytes, 'image/svg+xml')
  await openDialog(page)
  await dialogOf(page).getByText('1×', { exact: true }).click()
  const once = await saved(page, 'Save as PNG')
  expect(once.name).toBe('Reference design.png')
  expect(await drawn(page, once.bytes, 'image/png')).toMatchObject({
    width,
    height,
    corner: [expect.any(Number), expect.any(Number), expect.any(Number), 255],
  })

  await openDialog(page)
  await dialogOf(page).getByText('2×', { exact: true }).click()
  await dialogOf(page).getByLabel('Transparent background').check()
  const twice = await drawn(page, (await saved(page, 'Save as PNG')).bytes, 'image/png')
  expect(twice).toEqual({ width: 2 * width, height: 2 * height, corner: [0, 0, 0, 0] })
})

test('a board file follows the schema that it is published with', async ({ board, page, request }) => {
  await board.start('Chat app')
  const { name, bytes } = await saved(page, 'Save board file')
  expect(name).toBe('Chat app.tierboard.json')
  const { default: Ajv } = await import('ajv/dist/2020.js')
  const schema = await (await request.get('./tierboard.schema.json')).json()
  const valid = new Ajv({ strict: false }).compile(schema)
  expect(valid(JSON.parse(bytes.toString())), JSON.stringify(valid.errors)).toBe(true)
})
