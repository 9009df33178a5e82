import { expect, type Page } from '@playwright/test'
import { boardPage } from '../boardPage.ts'
import type { Browser } from './browser.ts'
import { type Damage, damaged } from './damage.ts'
import type { Dice } from './dice.ts'
import { crash, endPages } from './endPages.ts'
import { judge } from './judge.ts'
import { readBoard } from './readBack.ts'
import type { Life } from './record.ts'
import { putState, raiseVersion, readState, type StoredState } from './storedState.ts'
import type { Weather } from './weather.ts'
import type { Words } from './words.ts'
import { newBoard } from './work.ts'
import { workUntilDue } from './workUntilDue.ts'

/** What a fault is tried with. */
export interface Trial {
  readonly browser: Browser
  readonly words: Words
  readonly dice: Dice
}

/** What is said where something could not be read. */
const SAYS_LOST = /damaged|not be read|missing|lost|no longer|recover/i
const READY = 'html[data-app-ready]'

const shownIn = (lives: readonly Life[]) => [...new Set(lives.flatMap(({ shown }) => [...shown.keys()]))]

/** Goes to the app; where it does not get at its boards, a new one is drawn instead. */
async function goTo(page: Page, address: string): Promise<void> {
  await page.goto(address)
  const refused = page.getByRole('heading', { name: 'Your boards cannot be opened now' })
  await page.locator(READY).or(refused).first().waitFor({ state: 'attached' })
  if (await refused.isVisible()) await page.getByRole('button', { name: 'Draw a new board meanwhile' }).click()
  await expect(page.locator(READY)).toBeAttached()
}

const openAt = async (browser: Browser, address: string): Promise<Page> => {
  const page = await browser.newTab()
  await goTo(page, address)
  return page
}

const closeInPeace = (browser: Browser, page: Page) => endPages(browser, { kill: 'close', both: false }, [page])

/** Draws for some keys in a page, on the reference design where the page shows an empty board. */
async function drawIn(page: Page, keys: number, { words, dice }: Trial): Promise<void> {
  const offer = page.getByRole('button', { name: 'Reference design', exact: true })
  await offer.or(boardPage(page).cards.first()).first().waitFor()
  if (await offer.isVisible()) await offer.click()
  await page.keyboard.press('Escape')
  // What is said of damage lies over the top of the board until it is read.
  const dismiss = page.getByRole('alert').getByRole('button', { name: 'Close the message' })
  if (await dismiss.isVisible()) await dismiss.click()
  await workUntilDue([[page, 'draw']], { keys, atEnter: false, delay: 0, kill: 'close' }, { words, dice })
}

/** A board with some drawing on it that is saved and closed: its address and the words on it. */
async function savedBoard(trial: Trial): Promise<{ address: string; kept: readonly string[] }> {
  const { browser } = trial
  const page = await browser.newTab()
  await newBoard(page, 'draw')
  browser.record.begin()
  await drawIn(page, 45, trial)
  await boardPage(page).canvas.click({ position: { x: 20, y: 300 } })
  await boardPage(page).saved()
  const address = page.url()
  const kept = shownIn(browser.record.lives())
  await closeInPeace(browser, page)
  return { address, kept }
}

const drain = ({ record }: Browser) => record.errors.splice(0).map((error) => `an error in the page: ${error}`)

/** Sentences for the words that are missing on a board. */
async function missing(page: Page, words: readonly string[], when: string): Promise<readonly string[]> {
  const text = await readBoard(page, false)
  return words.filter((word) => !text.includes(word)).map((word) => `${word} is missing ${when}`)
}

/** Sentences for what the pages called saved, or kept, and what is not there in a page opened now. */
async function brokenPromises(trial: Trial, address: string, terms: { fair: boolean }): Promise<readonly string[]> {
  const { browser, words } = trial
  const lives = browser.record.lives()
  const page = await openAt(browser, address)
  const text = await readBoard(page, false)
  const verdict = judge(lives, (word) => words.isIn(word, text), { ...terms, journalHolds: true, mostLost: undefined })
  await page.close()
  return verdict.losses.map(({ word, why }) => `${word} is missing afterwards (${why})`)
}

/** One more edit; resolves once storage has refused it, so that nothing is on its way any more. */
async function editInVain(page: Page, weather: Weather): Promise<void> {
  const { canvas, cards } = boardPage(page)
  await canvas.click({ position: { x: 20, y: 300 } })
  await cards.first().click()
  const failed = weather.failed?.(page)
  await page.keyboard.press('ArrowDown')
  await failed
}

/** Works on a saved board while storage fails in one way, then starts again with storage in order; what was wrong, in sentences. */
export async function tryWeather(trial: Trial, weather: Weather): Promise<readonly string[]> {
  const { browser } = trial
  const { address, kept } = await savedBoard(trial)
  if (weather.restart) {
    await browser.kill()
    await browser.start()
  }
  const page = await browser.newTab()
  await weather.set(page)
  await goTo(page, address)
  browser.record.begin()
  await drawIn(page, 30, trial)
  await expect(page.getByRole('banner').getByRole('status').getByText(weather.bar, { exact: true })).toBeVisible()
  const worked = page.url()
  if (weather.clear) {
    await editInVain(page, weather)
    // Once there is room again everything is saved without another edit.
    await weather.clear(page)
    await boardPage(page).saved()
    browser.record.end(page, false)
    await crash(page)
  } else await closeInPeace(browser, page)
  const promises = await brokenPromises(trial, worked, { fair: !weather.mayLose })
  const old = await openAt(browser, address)
  const gone = await missing(old, kept, 'though it was saved before')
  await old.close()
  return [...promises, ...gone, ...drain(browser)]
}

/** What a page says outside of the board itself. */
const saidBy = (page: Page) => page.locator('body').textContent()

/** Damages what is stored of a board; what can be read is to be shown, what cannot is to be said, and work goes on. */
export async function tryDamage(trial: Trial, kind: Damage): Promise<readonly string[]> {
  const { browser, dice } = trial
  const { address, kept } = await savedBoard(trial)
  const quiet = await browser.newTab()
  const { state, says } = damaged(await readState(quiet), { kind, dice })
  await putState(quiet, state)
  await quiet.close()

  browser.record.begin()
  const page = await openAt(browser, address)
  const text = await readBoard(page, false)
  const gone = kept.filter((word) => !text.includes(word))
  const silent = gone.length > 0 && !SAYS_LOST.test((await saidBy(page)) ?? '')
  await drawIn(page, 20, trial)
  const worked = page.url()
  await boardPage(page).saved()
  browser.record.end(page, false)
  await crash(page)
  const promises = await brokenPromises(trial, worked, { fair: false })
  const quietly = silent ? [`${gone.length} of ${kept.length} words are gone without a word`] : []
  return [...quietly, ...promises, ...drain(browser)].map((wrong) => `${says}: ${wrong}`)
}

/** Starts with what an earlier build has stored; `boards` are the names of what is to be found on each of its boards. */
export async function tryOlder(trial: Trial, state: StoredState, boards: Readonly<Record<string, readonly string[]>>) {
  const { browser } = trial
  const quiet = await browser.newTab()
  await putState(quiet, state)
  await quiet.close()
  const wrong: string[] = []
  for (const [id, names] of Object.entries(boards)) {
    // Twice, for what was read the first time may be written in another way then.
    for (const time of ['at once', 'once it was opened']) {
      const page = await openAt(browser, `./#board=${id}`)
      wrong.push(...(await missing(page, names, `on ${id} ${time}`)))
      await boardPage(page).saved()
      await crash(page)
    }
  }
  return [...wrong, ...drain(browser)]
}

/** True when what is stored holds a word, in whatever layout. */
function holds({ stores, local }: StoredState, word: string): boolean {
  const texts = [...JSON.stringify([stores, local]).matchAll(/[A-Za-z0-9+/]{12,}={0,2}/g)]
  const plain = JSON.stringify([stores, local])
  return plain.includes(word) || texts.some(([text]) => Buffer.from(text, 'base64').includes(word))
}

/** Why a page says that its board is not saved. */
async function whyNotSaved(page: Page): Promise<string> {
  const banner = page.getByRole('banner')
  const bar = banner.getByRole('button', { name: 'Not saved', exact: true })
  const why = banner.getByRole('paragraph')
  await expect(bar).toBeVisible()
  // It opens by itself, and a press on the board has perhaps put it away.
  await expect(async () => {
    if (!(await why.isVisible())) await bar.click()
    await expect(why).toBeVisible({ timeout: 1000 })
  }).toPass()
  return (await why.textContent()) ?? ''
}

/** Has a newer build raise the version of the database, under an open page or before one is opened. */
export async function tryNewer(trial: Trial, when: 'before' | 'while open'): Promise<readonly string[]> {
  const { browser } = trial
  const { address, kept } = await savedBoard(trial)
  browser.record.begin()
  let page: Page | undefined
  if (when === 'while open') page = await openAt(browser, address)
  const newer = await browser.newTab()
  await raiseVersion(newer)
  page ??= await openAt(browser, address)
  await drawIn(page, 30, trial)
  const said = await whyNotSaved(page)
  await closeInPeace(browser, page)
  const state = await readState(newer)
  await newer.close()
  const called = browser.record.lives().flatMap(({ saved }) => [...saved.keys()])
  return [
    ...(/newer/i.test(said) ? [] : ['nothing is said of a newer version']),
    ...(/not let the page keep/.test(said) ? ['storage is said to be refused'] : []),
    ...called.filter((word) => !holds(state, word)).map((word) => `${word} was called saved and is in no storage`),
    ...kept.filter((word) => !holds(state, word)).map((word) => `${word} was overwritten`),
    ...drain(browser),
  ]
}
