import { readFile } from 'node:fs/promises'
import { expect, type Page } from '@playwright/test'
import { boardFile, type FileBlock, type FileEdge } from './boardFile.ts'
import type { BoardPage } from './boardPage.ts'
import { test } from './test.ts'

const BLOCKS: readonly FileBlock[] = [
  { id: 'G', label: 'Gate & <door>', kind: 'gateway', tier: 'edge', x: 43, y: 120 },
  { id: 'A', label: 'Orders "new"', x: 57, y: 40, replicas: 3, notes: 'Takes orders.' },
  { id: 'D', label: 'Ledger größer 🙂', kind: 'sql', tier: 'data', x: 61, y: 333.5 },
]
const EDGES: readonly FileEdge[] = [
  { id: 'GA', from: 'G', to: 'A', label: 'place & pay' },
  { id: 'AD', from: 'A', to: 'D' },
]
const MIXED = boardFile({ name: 'Mixed: a/b', blocks: BLOCKS, edges: EDGES })

const openExport = async (page: Page) => {
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  return page.getByRole('dialog', { name: 'Export' })
}

async function exported(page: Page, button: string) {
  const dialog = await openExport(page)
  const download = page.waitForEvent('download')
  await dialog.getByRole('button', { name: button, exact: true }).click()
  const file = await download
  await expect(dialog).toBeHidden()
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) }
}

async function showAll(board: BoardPage): Promise<void> {
  await board.page.getByRole('button', { name: 'Fit the board' }).click()
  await expect.poll(board.zoom).not.toBe(50)
  await board.settled()
}

test('an SVG is well-formed, holds no script and no address, and shows every label', async ({ board, page }) => {
  await board.startWith(MIXED)
  const { name, bytes } = await exported(page, 'Save as SVG')
  expect(name).toBe('Mixed a b.svg')
  const found = await page.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, 'image/svg+xml')
    const all = [...parsed.querySelectorAll('*')]
    const attributes = all.flatMap((each) => each.getAttributeNames())
    return {
      root: parsed.documentElement.localName,
      forbidden: all.map((each) => each.localName).filter((tag) => /^(script|foreignobject|parsererror)$/i.test(tag)),
      active: attributes.filter((attribute) => /^on|href$/i.test(attribute)),
      title: parsed.querySelector('title')?.textContent,
      texts: [...parsed.querySelectorAll('text')].map((each) => each.textContent),
    }
  }, bytes.toString())
  expect(found).toMatchObject({ root: 'svg', forbidden: [], active: [], title: 'Mixed: a/b' })
  const shown = found.texts.join(' ').replace(/\s+/g, ' ')
  for (const { label } of [...BLOCKS, ...EDGES]) if (label) expect(shown).toContain(label)
  for (const tier of ['Client', 'Edge', 'Business', 'Data']) expect(found.texts).toContain(tier)
})

for (const picture of ['SVG', 'PNG']) {
  test(`an exported ${picture} gives back the same board: places, labels, edges and Mermaid text`, async ({
    board,
    page,
  }) => {
    await board.startWith(MIXED)
    await showAll(board)
    const before = await board.places()
    const names = await board.names()
    const text = await board.mermaidText()
    const { name, bytes } = await exported(page, `Save as ${picture}`)
    const saved = await exported(page, 'Save board file')
    expect(saved.name).toBe('Mixed a b.tierboard.json')
    const file = JSON.parse(saved.bytes.toString())
    expect(file.board.settings.name).toBe('Mixed: a/b')
    for (const block of BLOCKS) expect(file.board.blocks).toContainEqual(expect.objectContaining(block))
    for (const edge of EDGES) expect(file.board.edges).toContainEqual(expect.objectContaining({ ...edge }))

    await page.getByRole('button', { name: 'New board' }).click()
    await expect(board.cards).toHaveCount(0)
    await board.openFile({ name, bytes })
    await expect(board.cards).toHaveCount(BLOCKS.length)
    await expect(board.edges).toHaveCount(EDGES.length)
    await showAll(board)
    await expect.poll(board.places).toEqual(before)
    expect(await board.names()).toEqual(names)
    expect(await board.mermaidText()).toBe(text)
    expect((await exported(page, 'Save board file')).bytes).toEqual(saved.bytes)
  })
}

test('the export dialog shows the picture that will be saved', async ({ board, page }) => {
  await board.start('Reference design')
  const dialog = await openExport(page)
  const preview = dialog.getByRole('img', { name: 'Reference design, as it will be saved' })
  const source = () => preview.getAttribute('src')
  const width = () => preview.evaluate((image: HTMLImageElement) => image.naturalWidth)
  await expect.poll(width).toBeGreaterThan(300)
  const light = await source()
  await dialog.getByRole('radio', { name: 'Dark' }).check()
  await expect.poll(source).not.toBe(light)
  await expect.poll(width).toBeGreaterThan(300)
})

test('a browser that refuses to copy is told of in the dialog, which stays open', async ({ board, page }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('refused', 'NotAllowedError'))
    document.execCommand = () => false
  })
  await board.start('Reference design')
  const dialog = await openExport(page)
  await dialog.getByRole('button', { name: 'Copy Mermaid' }).click()
  await expect(dialog.getByRole('alert')).toHaveText('The browser did not allow copying. Save it as a file instead.')
})
