import { expect, type Locator, type Page } from '@playwright/test'
import { type Mouse, middle, mouseOn } from './mouse.ts'

/** The tabs of the side panel, as they are named. */
type TabName = 'Block' | 'Findings' | 'Brief' | 'Mermaid' | 'Import'

/** The app as a person sees it: its landmarks, and what is done there, by roles and names. */
export interface BoardPage extends Landmarks, Reading, Doing {
  readonly page: Page
  readonly mouse: Mouse
}

interface Landmarks {
  readonly blocks: Locator
  readonly canvas: Locator
  readonly inspector: Locator
  readonly findings: Locator
  readonly brief: Locator
  readonly mermaid: Locator
  /** the editor of the Mermaid text */
  readonly mermaidEditor: Locator
  /** the review of what was read from Mermaid */
  readonly imported: Locator
  /** the entry of the palette with this title */
  entry(title: string): Locator
  /** a block of the canvas by its label, or by its whole accessible name */
  block(label: string): Locator
  /** every block in view */
  readonly cards: Locator
  /** what of the board is painted, such as cards that are too far to be read */
  readonly painted: Locator
  /** the hook of every edge in view, from 60 % on */
  readonly edges: Locator
  /** the hooks of the edges between two labels, from 60 % on */
  edge(from: string, to: string): Locator
  /** the end of the selected edge that can be dragged */
  grip(end: 'from' | 'to'): Locator
  readonly labelField: Locator
  /** a control of the inspector or the brief by its label */
  field(label: string): Locator
}

const landmarksOf = (page: Page): Landmarks => {
  const canvas = page.getByRole('region', { name: 'Board', exact: true })
  const blocks = page.getByRole('region', { name: 'Blocks', exact: true })
  const region = (name: string) => page.getByRole('region', { name, exact: true })
  return {
    blocks,
    canvas,
    inspector: region('Inspector'),
    findings: region('Findings'),
    brief: region('Brief'),
    mermaid: region('Mermaid'),
    mermaidEditor: region('Mermaid').getByRole('textbox', { name: 'Mermaid text' }),
    imported: region('Read from Mermaid'),
    entry: (title) => blocks.getByRole('button', { name: title, exact: true }),
    block: (label) => canvas.getByRole('group', { name: label.includes(' tier') ? label : `${label}, ` }),
    cards: canvas.locator('[data-block-id]'),
    painted: canvas.locator('[data-tiles] canvas'),
    edges: canvas.locator('[data-edge-id]'),
    edge: (from, to) => canvas.locator(`[data-edge-id][aria-label^=${JSON.stringify(`${from} to ${to}, `)}]`),
    grip: (end) => canvas.locator(`[data-edge-end=${end}]`),
    labelField: canvas.getByRole('textbox', { name: 'Label', exact: true }),
    field: (label) =>
      page
        .getByRole('complementary', { name: 'Side panel' })
        .locator('input, select, textarea')
        .and(page.getByLabel(label, { exact: true })),
  }
}

interface Reading {
  /** the ids of the blocks in view, by their accessible names */
  names(): Promise<Readonly<Record<string, string>>>
  /** where each block stands on the screen, by its id */
  places(): Promise<Readonly<Record<string, readonly [x: number, y: number]>>>
  /** the labels of the selected blocks' names, sorted */
  selected(): Promise<readonly string[]>
  /** the Mermaid text as the panel shows it */
  mermaidText(): Promise<string>
  /** the zoom in percent */
  zoom(): Promise<number>
}

/** The whole text of an editor, of which only the lines in view are on the page: what copying all of it gives. */
async function wholeText(editor: Locator): Promise<string> {
  await editor.press('ControlOrMeta+a')
  return editor.evaluate((element) => {
    const clipboardData = new DataTransfer()
    element.dispatchEvent(new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }))
    return clipboardData.getData('text/plain')
  })
}

const readingOf = (page: Page, { canvas, cards, mermaid }: Landmarks): Reading => ({
  names: () =>
    cards.evaluateAll((all) =>
      Object.fromEntries(all.map((card) => [card.getAttribute('data-block-id'), card.getAttribute('aria-label')])),
    ),
  places: () =>
    cards.evaluateAll((all) =>
      Object.fromEntries(
        all.map((card) => {
          // While a card is dragged, what is drawn moves inside its element.
          const { x, y } = (card.firstElementChild ?? card).getBoundingClientRect()
          return [card.getAttribute('data-block-id'), [Math.round(x), Math.round(y)]]
        }),
      ),
    ),
  selected: () =>
    cards.evaluateAll((all) =>
      all
        .filter((card) => card.getAttribute('aria-current') === 'true')
        .map((card) => card.getAttribute('aria-label')?.split(', ')[0] ?? '')
        .sort(),
    ),
  mermaidText: async () => {
    await page.getByRole('tab', { name: 'Mermaid' }).click()
    return wholeText(mermaid.getByRole('textbox', { name: 'Mermaid text' }))
  },
  zoom: async () => {
    const name = await canvas.getByRole('button', { name: /^Zoom \d+ %/ }).getAttribute('aria-label')
    return Number(/\d+/.exec(name ?? '')?.[0])
  },
})

/** A file by its content, or by its path where it is too large to be handed over. */
type GivenFile = { name: string; text: string } | { name: string; bytes: Buffer } | { path: string }

interface Doing {
  /** goes to the app, which shows the board used last, and waits until it is usable */
  open(): Promise<void>
  /** a fresh visit that chooses one of the offers of the start screen */
  start(offer: 'Start blank' | 'Reference design' | 'Chat app' | 'Start from text'): Promise<void>
  /** a fresh visit that opens a board file, at a zoom in percent; at 60 %, from which on edges have hooks, if not told */
  startWith(text: string, percent?: number): Promise<void>
  /** opens a file by the file chooser of Open */
  openFile(file: GivenFile): Promise<void>
  /** pastes a text as the browser does, without its clipboard, which a test cannot rely on */
  paste(text: string): Promise<void>
  /** types into the Mermaid editor behind what is there */
  write(text: string): Promise<void>
  tab(name: TabName): Promise<void>
  /** runs every check at once and waits for the outcome */
  checkNow(): Promise<void>
  saved(): Promise<void>
  reload(): Promise<void>
  /** waits until the view is where it was sent, and what is in it is drawn */
  settled(): Promise<void>
  /** presses keys while the canvas has the focus */
  keys(...keys: readonly string[]): Promise<void>
  /** finds a command by its whole title with Ctrl+K and runs it */
  run(title: string): Promise<void>
}

const ready = (page: Page) => expect(page.locator('html[data-app-ready]')).toBeAttached()

/** Waits until the view is where it was sent, which takes React Flow a few frames even without motion. */
const drawn = (page: Page) =>
  page.evaluate(async () => {
    for (let frames = 0; frames < 6; frames++) await new Promise(requestAnimationFrame)
  })

const doingOn = (page: Page, { findings, canvas, cards, painted, mermaidEditor }: Landmarks, mouse: Mouse): Doing => {
  const open = async () => {
    await page.goto('./')
    await ready(page)
  }
  const saved = () => expect(page.getByRole('status').getByText('Saved', { exact: true })).toBeVisible()
  const openFile: Doing['openFile'] = async (file) => {
    const chooser = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: 'Open', exact: true }).click()
    if ('path' in file) return (await chooser).setFiles(file.path)
    const buffer = 'bytes' in file ? file.bytes : Buffer.from(file.text)
    await (await chooser).setFiles({ name: file.name, mimeType: 'application/octet-stream', buffer })
  }
  return {
    open,
    saved,
    openFile,
    startWith: async (text, percent = 60) => {
      await open()
      await openFile({ name: 'board.tierboard.json', text })
      await expect(cards.or(painted)).not.toHaveCount(0)
      await ready(page)
      await mouse.zoomTo(percent, await middle(canvas))
    },
    start: async (offer) => {
      await open()
      await page.getByRole('button', { name: offer, exact: true }).click()
      await expect(page.getByRole('region', { name: 'Start' })).toBeHidden()
      if (offer === 'Start from text') await expect(mermaidEditor).toBeFocused()
      await drawn(page)
    },
    settled: () => drawn(page),
    paste: (text) =>
      canvas.evaluate((element, pasted) => {
        const clipboardData = new DataTransfer()
        clipboardData.setData('text/plain', pasted)
        const active = document.activeElement
        const target = active && element.contains(active) ? active : document.body
        target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
      }, text),
    write: async (text) => {
      await page.getByRole('textbox', { name: 'Mermaid text' }).press('ControlOrMeta+End')
      await page.keyboard.insertText(text)
    },
    tab: async (name) => {
      await showPanel(page)
      await page.getByRole('tab', { name }).click()
    },
    checkNow: async () => {
      await showPanel(page)
      await page.getByRole('tab', { name: 'Findings' }).click()
      const check = findings.getByRole('button', { name: 'Check now' })
      if (await check.isVisible()) await check.click()
      await expect(check).toBeHidden()
    },
    reload: async () => {
      await saved()
      await page.reload()
      await ready(page)
    },
    keys: async (...keys) => {
      await canvas.evaluate((element) => {
        const active = document.activeElement
        if (!active || active === document.body || element.contains(active)) return
        throw new Error(`Keys are for the canvas, but ${active.outerHTML.slice(0, 200)} has the focus`)
      })
      for (const key of keys) await page.keyboard.press(key)
    },
    run: async (title) => {
      await page.keyboard.press('ControlOrMeta+k')
      const commands = page.getByRole('combobox', { name: 'Commands' })
      await commands.fill(title)
      await expect(page.getByRole('option').first()).toContainText(title)
      await commands.press('Enter')
    },
  }
}

/** Opens the side panel where the window is so narrow that it is a drawer. */
export async function showPanel(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: 'Side panel' })
  if ((await button.isVisible()) && (await panelOf(page).getAttribute('data-open')) === 'false') await button.click()
}

/** Closes the side panel where it is a drawer over the board. */
export async function hidePanel(page: Page): Promise<void> {
  const close = panelOf(page).getByRole('button', { name: 'Close the panel' })
  if ((await close.isVisible()) && (await panelOf(page).getAttribute('data-open')) === 'true') await close.click()
}

/** Found also while it is closed, when it is hidden from everybody. */
const panelOf = (page: Page) => page.locator('aside[data-open]')

/** The page object of the app. */
export const boardPage = (page: Page): BoardPage => {
  const landmarks = landmarksOf(page)
  const mouse = mouseOn(page, landmarks)
  return { page, mouse, ...landmarks, ...readingOf(page, landmarks), ...doingOn(page, landmarks, mouse) }
}
