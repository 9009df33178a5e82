import { writeFile } from 'node:fs/promises'
import { expect, type Page } from '@playwright/test'
import { boardFile } from './boardFile.ts'
import { test } from './test.ts'

/** The largest file that the page's own thread has begun to read, or text that it has parsed, in bytes or characters. */
async function watchOwnThread(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const seen = { most: 0 }
    const note = (size: number) => {
      seen.most = Math.max(seen.most, size)
    }
    Object.assign(window, { seen })
    const { parse } = JSON
    JSON.parse = (text, reviver) => {
      note(String(text).length)
      return parse(text, reviver)
    }
    for (const name of ['arrayBuffer', 'text', 'stream'] as const) {
      const read = Blob.prototype[name] as () => never
      Blob.prototype[name] = function (this: Blob) {
        note(this.size)
        return read.call(this)
      }
    }
  })
  return () => page.evaluate(() => (window as unknown as { seen: { most: number } }).seen.most)
}

const block = (i: number, notes: number) => ({
  id: `b${i}`,
  label: `Service ${i}`,
  x: 40 + (i % 40) * 240,
  y: 40 + Math.floor(i / 40) * 120,
  notes: 'n'.repeat(notes),
})
const heavy = (blocks: number, notes: number) =>
  boardFile({ name: 'Heavy', blocks: Array.from({ length: blocks }, (_, i) => block(i, notes)) })

function pngOfChunks(count: number): Buffer {
  const chunk = (type: string, crc: number, data = Buffer.alloc(0)) => {
    const head = Buffer.alloc(8)
    head.writeUInt32BE(data.length)
    head.write(type, 4, 'latin1')
    const tail = Buffer.alloc(4)
    tail.writeUInt32BE(crc)
    return Buffer.concat([head, data, tail])
  }
  const header = chunk('IHDR', 0x1f15c489, Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 6, 0, 0, 0]))
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const empty = chunk('IDAT', 0x35af061e)
  return Buffer.concat([signature, header, ...Array<Buffer>(count).fill(empty), chunk('IEND', 0xae426082)])
}

const HOSTILE: readonly (readonly [string, () => string | Buffer, string | RegExp])[] = [
  // As many as the fields of the largest board, so that each new field adds some.
  ['9.8 MB of numbers', () => `[${'1,'.repeat(4_900_000)}1]`, /more than 2,\d{3},\d{3} values/],
  ['4.9 million brackets', () => '['.repeat(4_900_000), 'more than 32 deep'],
  ['a PNG of 800,000 chunks', () => pngOfChunks(800_000), '100,000 parts'],
]

for (const [what, content, says] of HOSTILE) {
  test(`${what}: refused with its reason, without work for the page`, async ({ board, page }, info) => {
    const most = await watchOwnThread(page)
    await board.start('Chat app')
    const before = await board.places()
    const path = info.outputPath('hostile.json')
    await writeFile(path, content())
    await board.openFile({ path })
    const message = page.getByRole('alert').getByText('“hostile.json” was not opened.')
    await expect(message).toContainText(says)
    expect(await board.places()).toEqual(before)
    expect(await most()).toBeLessThan(1_000_000)
  })
}

test('a board with long notes is saved as a file that opens again', async ({ board, page }, info) => {
  const most = await watchOwnThread(page)
  await board.open()
  const path = info.outputPath('heavy.json')
  await writeFile(path, heavy(1_030, 10_000))
  await board.openFile({ path })
  await expect(page.getByRole('button', { name: 'Heavy', exact: true })).toBeVisible()
  expect(await most()).toBeLessThan(1_000_000)

  const download = page.waitForEvent('download')
  await page.keyboard.press('Control+s')
  const saved = info.outputPath('saved.json')
  await (await download).saveAs(saved)
  await page.getByRole('button', { name: 'New board' }).click()
  await expect(page.getByRole('button', { name: 'Untitled board', exact: true })).toBeVisible()
  await board.openFile({ path: saved })
  await expect(page.getByRole('button', { name: 'Heavy', exact: true })).toBeVisible()
})

test('while a large file is read the window says so, and it can be stopped by the keyboard', async ({
  board,
  page,
}, info) => {
  // A worker that has the file and never answers stands for one that takes long.
  await page.addInitScript(() => {
    const Real = Worker
    Object.assign(window, {
      Worker: class extends Real {
        override postMessage(message: unknown) {
          if (!(message instanceof File)) super.postMessage(message)
        }
      },
    })
  })
  await board.start('Chat app')
  const path = info.outputPath('large.json')
  await writeFile(path, heavy(200, 10_000))
  await board.openFile({ path })
  const opening = page.getByRole('region', { name: 'Opening a file' })
  await expect(opening).toContainText('Opening large.json')
  await expect(opening.getByRole('progressbar', { name: 'Reading large.json' })).toBeVisible()

  // The board can be worked on meanwhile.
  await page.getByRole('button', { name: 'Chat app', exact: true }).click()
  await page.keyboard.type('Messenger\n')
  await expect(page.getByRole('heading', { name: 'Messenger' })).toBeVisible()

  const stop = opening.getByRole('button', { name: 'Stop opening the file' })
  await stop.focus()
  await page.keyboard.press('Enter')
  await expect(opening).toBeHidden()
  await expect(page.getByRole('status').getByText('Reading it was stopped.')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Messenger' })).toBeVisible()
})
