import { readFile } from 'node:fs/promises'
import { type BrowserContext, expect, type Page } from '@playwright/test'
import { boardFile } from './boardFile.ts'
import { type BoardPage, boardPage } from './boardPage.ts'
import { onEdge } from './mouse.ts'
import { test } from './test.ts'

const BOARD = boardFile({
  name: 'Shop',
  blocks: [
    { id: 'A', label: 'Alpha', y: 40, zone: 'Z' },
    { id: 'B', label: 'Beta', y: 240, replicas: 2 },
    { id: 'D', label: 'Delta', kind: 'sql', tier: 'data', y: 40 },
  ],
  edges: [{ from: 'A', to: 'D', label: 'reads' }],
  zones: [{ id: 'Z', label: 'Cell' }],
})

/** How long a burst of typing takes, in milliseconds: several times what a crash may cost. */
const BURST = 2500
/** The pace of it, in milliseconds a key: on no machine does a burst grow beyond the 80 characters that the shortest field takes. */
const PACE = 40

const inspect = async (board: BoardPage, field: string) => {
  await board.block('Beta').click()
  await board.tab('Block')
  await board.field(field).click()
}

/** The places where something that becomes part of the board is typed, and how a person gets there. */
const PLACES: Readonly<Record<string, (board: BoardPage) => Promise<void>>> = {
  'the notes of a block': (board) => inspect(board, 'Notes'),
  'a field with suggestions': (board) => inspect(board, 'Technology'),
  'the label of a card in the inspector': (board) => inspect(board, 'Label'),
  'the label of a card where it stands': (board) => board.block('Beta').dblclick(),
  'the label of an edge where it stands': async (board) => {
    const line = await onEdge(board.edge('Alpha', 'Delta'))
    await board.page.mouse.dblclick(line.x, line.y)
  },
  'the name of a zone where it stands': (board) =>
    board.canvas.getByRole('button', { name: 'Cell', exact: true }).dblclick(),
  'the name of the board': (board) => board.page.getByRole('button', { name: 'Shop', exact: true }).click(),
  'the brief': async (board) => {
    await board.tab('Brief')
    await board.field('Features').click()
  },
  'a setting of a rule': async (board) => {
    await board.tab('Block')
    await board.inspector.getByRole('button', { name: 'Rule settings' }).click()
    await board.field('Uneven keys').click()
  },
}

/** Types over what is there without a pause, until the page's own clock says that it was long enough; gives what stands there. */
async function typeOn(page: Page): Promise<string> {
  const clock = () => page.evaluate(() => performance.now())
  await page.keyboard.press('ControlOrMeta+a')
  const end = (await clock()) + BURST
  for (let word = 1; (await clock()) < end; word++) await page.keyboard.type(`w${word} `, { delay: PACE })
  await page.keyboard.type('end')
  return page.evaluate(() => (document.activeElement as HTMLInputElement).value)
}

/** Opens the board here and in another tab, which sees what this one puts on it. */
async function openTwice(board: BoardPage, context: BrowserContext): Promise<BoardPage> {
  await board.startWith(BOARD)
  await board.keys('Shift+Digit1')
  await board.settled()
  await board.saved()
  const other = boardPage(await context.newPage())
  await other.page.goto(board.page.url())
  await expect(other.cards).toHaveCount(3)
  return other
}

/** Everything that is on the board, as the file that is saved of it. */
async function contentOf({ page }: BoardPage): Promise<string> {
  const download = page.waitForEvent('download')
  await page.keyboard.press('ControlOrMeta+s')
  return readFile(await (await download).path(), 'utf8')
}

for (const [place, enter] of Object.entries(PLACES)) {
  test(`nothing typed into ${place} without a pause is lost by a reload`, async ({ board, page, context }) => {
    const other = await openTwice(board, context)
    await enter(board)
    const text = await typeOn(page)
    expect(text).toMatch(/^w1 .* end$/)
    await page.reload()
    await expect.poll(() => contentOf(other)).toContain(text)
  })
}

interface Keystroke {
  /** by the page's own clock, in milliseconds */
  readonly at: number
  readonly text: string
}

interface WatchedPage {
  keystrokes: Keystroke[]
}

const watchKeystrokes = (page: Page) =>
  page.evaluate(() => {
    const keystrokes: Keystroke[] = []
    Object.assign(window, { keystrokes })
    addEventListener('input', ({ target }) => {
      keystrokes.push({ at: performance.now(), text: (target as HTMLInputElement).value })
    })
  })

/** Kills the process of the page, as running out of memory does. */
async function crash(page: Page): Promise<void> {
  const client = await page.context().newCDPSession(page)
  const crashed = page.waitForEvent('crash')
  client.send('Page.crash').catch(() => undefined)
  await crashed
}

for (const place of ['the notes of a block', 'the label of a card where it stands', 'the name of the board']) {
  test(`a crash while typing into ${place} costs at most a second of it`, async ({
    board,
    page,
    context,
    browserName,
  }) => {
    test.skip(browserName !== 'chromium', 'only Chromium crashes when it is told to')
    const other = await openTwice(board, context)
    await PLACES[place]?.(board)
    await watchKeystrokes(page)
    await typeOn(page)
    const keystrokes = await page.evaluate(() => (window as unknown as WatchedPage).keystrokes)
    await crash(page)
    const content = await contentOf(other)
    const lost = keystrokes.find(({ text }) => !content.includes(JSON.stringify(text.trim()).slice(1, -1)))
    const cost = lost ? (keystrokes.at(-1)?.at ?? 0) - lost.at : 0
    expect(cost).toBeLessThanOrEqual(1000)
  })
}

test('typing into a label where it stands is one step, whatever its length', async ({ board, page }) => {
  await board.startWith(BOARD)
  await board.block('Beta').dblclick()
  await typeOn(page)
  await page.keyboard.press('Enter')
  await expect(board.block('Beta')).toBeHidden()
  await board.keys('Control+z')
  await expect(board.block('Beta')).toBeVisible()
})

test('Escape brings back the label of a card, however much of the new one the board had', async ({ board, page }) => {
  await board.startWith(BOARD)
  await board.block('Beta').dblclick()
  await typeOn(page)
  await page.keyboard.press('Escape')
  await expect(board.block('Beta')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Undo', exact: true })).toBeDisabled()
})

test('the bar says that a text which is being typed is not saved yet, and nothing moves for it', async ({
  board,
  page,
}) => {
  await board.startWith(BOARD)
  await board.saved()
  await inspect(board, 'Notes')
  const undo = page.getByRole('button', { name: 'Undo', exact: true })
  const before = await undo.boundingBox()
  await page.keyboard.type('A')
  await expect(page.getByRole('status').getByText('Saving', { exact: true })).toBeVisible()
  expect(await undo.boundingBox()).toEqual(before)
  await board.saved()
  expect(await undo.boundingBox()).toEqual(before)
})

test('a text that the board does not take is there again after a reload, with what is wrong with it', async ({
  board,
  page,
}) => {
  const long = `${'A very long story. '.repeat(600)}The end`
  await board.startWith(BOARD)
  await board.saved()
  await inspect(board, 'Notes')
  await page.keyboard.insertText(long)
  await expect(board.inspector.getByRole('alert')).toBeVisible()
  await page.reload()
  await expect(board.cards).toHaveCount(3)
  await board.block('Beta').click()
  await board.tab('Block')
  await expect(board.field('Notes')).toHaveValue(/^A very long story.*The end$/)
  await expect(board.inspector.getByRole('alert')).toHaveText('Notes may have at most 10,000 characters.')
  await board.field('Notes').fill('Short')
  await board.field('Notes').blur()
  await board.reload()
  await board.block('Beta').click()
  await expect(board.field('Notes')).toHaveValue('Short')
})

test('a reason that is being written is there again after a reload, until it is given', async ({ board, page }) => {
  await board.start('Reference design')
  await board.block('Service A').click()
  await board.keys('Delete')
  await board.checkNow()
  const first = board.findings.getByRole('list').first().getByRole('listitem').first()
  const openForm = async () => {
    await first.getByRole('button').first().click()
    await board.findings.getByRole('button', { name: 'Accept as a trade-off…' }).click()
  }
  await openForm()
  await page.keyboard.type('We can live with')
  await board.page.reload()
  await board.checkNow()
  await openForm()
  await expect(board.findings.getByLabel('Reason', { exact: true })).toHaveValue('We can live with')
})

test('a text that is still being composed is not disturbed by being written', async ({
  board,
  page,
  context,
  browserName,
}) => {
  test.skip(browserName !== 'chromium', 'only Chromium composes when it is told to')
  const other = await openTwice(board, context)
  await board.block('Beta').dblclick()
  const client = await context.newCDPSession(page)
  const compose = (text: string) =>
    client.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
  await compose('ちゅう')
  await expect(other.block('ちゅう')).toBeVisible()
  await compose('ちゅうもん')
  await client.send('Input.insertText', { text: '注文' })
  await page.keyboard.type(' 2')
  await expect(board.labelField).toHaveValue('注文 2')
  await page.keyboard.press('Enter')
  await expect(board.block('注文 2')).toBeVisible()
})
