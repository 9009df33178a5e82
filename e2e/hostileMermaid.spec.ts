import { readFile } from 'node:fs/promises'
import { expect } from '@playwright/test'
import { test } from './test.ts'
import { keepPictures, readSvg, watch } from './watch.ts'

/** Labels that Mermaid lets through as text in one way or another, and what of them is text. */
const LABELS = [
  ['E["&lt;script&gt;window.__hit = 1&lt;/script&gt;"]', '<script>window.__hit = 1</script>'],
  ['F["#lt;img src=x onerror=window.__hit=1#gt;"]', '<img src=x onerror=window.__hit=1>'],
  ['G["[a link](javascript:window.__hit=1)"]', '[a link](javascript:window.__hit=1)'],
  ['H["url(http://evil.example/a.png)"]', 'url(http://evil.example/a.png)'],
  ['I["#quot;#gt;#lt;svg onload=window.__hit=1#gt;"]', '"><svg onload=window.__hit=1>'],
] as const

const HOSTILE = `%%{init: {"securityLevel": "loose", "themeCSS": "@import url(http://evil.example/c.css);"}}%%
flowchart TD
  A["Web app<script>window.__hit = 1</script>"] -->|"<b onclick='window.__hit=1'>call</b>"| B["API gateway<img src=x onerror='window.__hit=1'>"]
  B --> C@{ shape: cyl, label: "Orders DB <svg onload='window.__hit=1'>" }
  B --> D@{ img: "http://evil.example/d.png", label: "Picture" }
${LABELS.map(([text]) => `  B --> ${text}`).join('\n')}
  __proto__["Prototype"] --> constructor["Constructor"]
  click A "javascript:window.__hit=1" "tip"
  click B call alert("hit")
  click C href "http://evil.example/e"
  style A fill:#f00,stroke:expression
  classDef bad fill:#f00,content:javascript
  class B bad
`

test('a hostile flowchart runs nothing and shows as plain text on the canvas, in the review and in the editor', async ({
  board,
  page,
  baseURL,
}) => {
  const nothingHappened = watch(page, baseURL)
  await board.open()
  await board.paste(HOSTILE)
  await expect(board.cards).toHaveCount(11)
  for (const [, label] of LABELS) {
    const card = board.canvas.getByRole('group', { name: `${label}, ` })
    expect((await card.textContent())?.replace(/\s/g, '')).toContain(label.replace(/\s/g, ''))
  }
  await expect(board.imported.getByRole('list', { name: 'Remarks' })).toContainText('Web links on nodes were left out.')
  await expect(board.block('Prototype')).toBeVisible()
  expect(await page.evaluate(() => Object.keys(Object.prototype))).toEqual([])
  await board.tab('Mermaid')
  await board.mermaidEditor.fill(HOSTILE.replace('Orders DB', 'Orders database'))
  await expect(board.canvas.getByRole('group', { name: /^Orders database/ })).toBeVisible()
  await nothingHappened()
})

test('a hostile flowchart runs nothing and shows as plain text in the preview, as SVG and as PNG', async ({
  board,
  page,
  context,
  baseURL,
}, info) => {
  await keepPictures(page)
  const nothingHappened = watch(page, baseURL)
  await board.open()
  await board.paste(HOSTILE)
  await expect(board.cards).toHaveCount(11)
  await board.tab('Mermaid')
  const preview = board.mermaid.getByRole('img')
  await expect(preview).toBeVisible()
  const shown = await readSvg(page, await preview.getAttribute('src'))
  expect(shown.dangerous).toEqual([])
  for (const [, label] of LABELS) expect(shown.text).toContain(label.replace(/\s/g, ''))

  const save = async (format: string) => {
    await page.getByRole('button', { name: 'Export', exact: true }).click()
    const download = page.waitForEvent('download')
    await page
      .getByRole('dialog')
      .getByRole('button', { name: `Save as ${format}` })
      .click()
    const path = info.outputPath(`hostile.${format.toLowerCase()}`)
    await (await download).saveAs(path)
    return path
  }
  const picture = await save('SVG')
  const viewer = await context.newPage()
  const nothingThere = watch(viewer, baseURL)
  await viewer.goto(`file://${picture}`)
  expect(await viewer.evaluate(() => document.querySelectorAll('script, image, foreignObject, a').length)).toBe(0)
  const text = await viewer.evaluate(() => document.documentElement.textContent?.replace(/\s/g, '') ?? '')
  for (const [, label] of LABELS) expect(text).toContain(label.replace(/\s/g, ''))
  await nothingThere()
  const bytes = await readFile(await save('PNG'))
  expect(bytes.subarray(1, 4).toString()).toBe('PNG')
  await nothingHappened()
})

test('the pictures of a hostile document load and run nothing', async ({ board, page, baseURL }) => {
  const nothingHappened = watch(page, baseURL)
  await board.open()
  // Mermaid itself cannot draw a node of such an id.
  const drawable = HOSTILE.replace(/^.*(?:img: |__proto__).*\n/gm, '')
  await board.paste(`\`\`\`mermaid\n${drawable}\`\`\`\n\n\`\`\`mermaid\n${HOSTILE}\`\`\`\n`)
  const dialog = page.getByRole('dialog', { name: /^Diagrams in/ })
  await expect(dialog.getByRole('listitem')).toHaveCount(2)
  await expect(dialog.getByRole('listitem').first().locator('img')).toBeVisible()
  // Its picture from elsewhere may not be loaded, so the second is not drawn.
  await expect(dialog.getByRole('listitem').last()).toContainText('No preview')
  await nothingHappened()
})
