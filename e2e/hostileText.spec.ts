import { expect } from '@playwright/test'
import { MERMAID_LABELS } from '../src/testing/mermaidLabels.ts'
import { boardFile } from './boardFile.ts'
import { test } from './test.ts'
import { keepPictures, readSvg, watch } from './watch.ts'

const HOSTILE = [
  '<script>window.__hit = 1</script>',
  '<img src="http://evil.example/a.png" onerror="window.__hit=1">',
  '"><svg onload="window.__hit=1">',
  '[click](javascript:window.__hit=1)',
  '**bold** _it_ `code` # head',
  '&lt;b&gt; &amp;amp; &#60;i&#62;',
  '</text></svg><foreignObject>',
  '@import url(http://evil.example/a.css)',
  'url(http://evil.example/b.png)',
  'end" --> X["x',
]

const CLIENT = '<i onclick="window.__hit=1">Phone</i>'

const BOARD = boardFile({
  name: '<b onclick="window.__hit=1">Board</b>',
  blocks: [
    { id: 'c', label: CLIENT, kind: 'client', tier: 'client' },
    ...HOSTILE.map((label, i) => ({
      id: `h${i}`,
      label,
      y: 40 + Math.floor(i / 2) * 140,
      technology: '<i onmouseover="window.__hit=1">Go</i>',
      notes: '<script>window.__hit = 1</script>',
      ...(i % 2 === 0 ? {} : { kind: 'sql', tier: 'data' }),
    })),
  ],
  edges: [
    ...HOSTILE.slice(1).map((label, i) => ({ from: `h${i}`, to: `h${i + 1}`, label })),
    { id: 'wrong', from: 'c', to: 'h1' },
  ],
})

test('hostile text is shown as text on the canvas, in the inspector and in the findings', async ({
  board,
  page,
  baseURL,
}) => {
  const nothingHappened = watch(page, baseURL)
  await board.open()
  await board.openFile({ name: 'hostile.json', text: BOARD })
  await expect(board.cards).toHaveCount(HOSTILE.length + 1)
  for (const [i, label] of HOSTILE.entries()) {
    const card = board.canvas.locator(`[data-block-id=h${i}]`)
    await expect(card).toHaveAttribute(
      'aria-label',
      `${label}, ${i % 2 === 0 ? 'application server, Business' : 'SQL database, Data'} tier`,
    )
    expect((await card.textContent())?.replace(/\s/g, '')).toContain(label.replace(/\s/g, ''))
  }
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('<b onclick="window.__hit=1">Board</b>')
  await board.block(HOSTILE[0] as string).click()
  await board.tab('Block')
  await expect(board.field('Label')).toHaveValue(HOSTILE[0] as string)
  await expect(board.field('Technology')).toHaveValue('<i onmouseover="window.__hit=1">Go</i>')
  await board.checkNow()
  await expect(board.findings.locator('[data-rule=client-to-data]').getByText(CLIENT).first()).toBeVisible()
  await nothingHappened()
})

test('hostile text is shown as text in Mermaid and its preview', async ({ board, page, baseURL }) => {
  await keepPictures(page)
  const nothingHappened = watch(page, baseURL)
  await board.open()
  await board.openFile({ name: 'hostile.json', text: BOARD })
  expect(await board.mermaidText()).not.toContain('<script')
  const preview = board.mermaid.getByRole('img')
  await expect(preview).toBeVisible()
  const shown = await readSvg(page, await preview.getAttribute('src'))
  expect(shown.dangerous).toEqual([])
  for (const label of HOSTILE) expect(shown.text).toContain(label.replace(/\s/g, ''))
  await nothingHappened()
})

test('hostile text is shown as text in the exported picture, which runs nothing when it is opened', async ({
  board,
  page,
  context,
  baseURL,
}, info) => {
  const nothingHappened = watch(page, baseURL)
  await board.open()
  await board.openFile({ name: 'hostile.json', text: BOARD })
  await expect(board.cards).toHaveCount(HOSTILE.length + 1)
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  await expect(page.getByRole('dialog').getByRole('img')).toBeVisible()
  const download = page.waitForEvent('download')
  await page.getByRole('dialog').getByRole('button', { name: 'Save as SVG' }).click()
  const path = info.outputPath('hostile.svg')
  await (await download).saveAs(path)

  const viewer = await context.newPage()
  const nothingThere = watch(viewer, baseURL)
  await viewer.goto(`file://${path}`)
  const shown = await viewer.evaluate(() => document.documentElement.textContent?.replace(/\s/g, '') ?? '')
  for (const label of HOSTILE) expect(shown).toContain(label.replace(/\s/g, ''))
  expect(await viewer.evaluate(() => document.querySelectorAll('script, image, foreignObject, a').length)).toBe(0)
  await nothingThere()
  await nothingHappened()
})

test('every label that means something to Mermaid is drawn by the preview', async ({ board, page, baseURL }) => {
  const nothingHappened = watch(page, baseURL)
  await keepPictures(page)
  const blocks = MERMAID_LABELS.map((label, i) => ({ id: `m${i}`, label, y: 40 + i * 100 }))
  await board.open()
  await board.openFile({ name: 'labels.json', text: boardFile({ blocks }) })
  await board.tab('Mermaid')
  await expect(board.mermaid.getByRole('img')).toBeVisible()
  await expect(board.mermaid.getByText('The preview could not be drawn')).toBeHidden()
  const shown = await readSvg(page, await board.mermaid.getByRole('img').getAttribute('src'))
  for (const label of ['<script>alert(1)</script>', '**bold** _it_ __b__ `code` ~~gone~~ ~a~', '#quot;', 'a & b'])
    expect(shown.text).toContain(label.replace(/\s/g, ''))
  await nothingHappened()
})
