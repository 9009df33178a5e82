import { expect, type Page } from '@playwright/test'
import { boardPage } from '../boardPage.ts'
import type { Browser } from './browser.ts'
import type { Dice } from './dice.ts'
import { crash, endPages } from './endPages.ts'
import { judge, type Verdict } from './judge.ts'
import type { Plan } from './plan.ts'
import { readBoard } from './readBack.ts'
import type { Life } from './record.ts'
import type { Words } from './words.ts'
import { newBoard, TEXT_WORK } from './work.ts'
import { type BusyTab, workUntilDue } from './workUntilDue.ts'

/** Milliseconds, from when the document got a word, and from when it was typed. */
export interface Delays {
  readonly sinceEdit: readonly number[]
  readonly sinceTyped: readonly number[]
}

/** What came of one kill. */
export interface Outcome extends Verdict {
  /** the errors of the pages, and words that were there after the first restart and not after the second */
  readonly faults: readonly string[]
  /** after how many milliseconds each word was in the journal or the log; Infinity when it was in neither */
  readonly delays: Delays
}

/** Milliseconds within which an edit is to be in the journal or the log; what was done later before a kill is not counted. */
const TIME_TO_KEEP = 500
/** Milliseconds until what an app shows late counts as missing. */
const TIME_TO_SHOW = 4000

interface Hands {
  readonly words: Words
  readonly dice: Dice
  /** the most that may be lost without warning, in milliseconds; without it nothing is asked by the clock */
  readonly mostLost: number | undefined
}

/** When something was first told of a word by any page; Infinity when it never was. */
const first = (lives: readonly Life[], of: 'shown' | 'edited' | 'journal' | 'log', word: string) =>
  Math.min(...lives.map((life) => life[of].get(word) ?? Number.POSITIVE_INFINITY))

/** How long it took to keep the words that had time for it before their page ended, from when they were shown or edited. */
function delaysOf(lives: readonly Life[], from: 'shown' | 'edited'): readonly number[] {
  const hadTime = (life: Life) =>
    [...life[from]].filter(([, at]) => life.ending && life.ending.at - at > TIME_TO_KEEP).map(([word]) => word)
  return [...new Set(lives.flatMap(hadTime))]
    .filter((word) => lives.some(({ shown }) => shown.has(word)))
    .map((word) => {
      const kept = Math.min(first(lives, 'journal', word), first(lives, 'log', word))
      return Math.max(0, kept - first(lives, from, word))
    })
}

interface After {
  readonly plan: Plan
  readonly address: string
  readonly lives: readonly Life[]
  readonly hands: Hands
}

const typesText = ({ work, beside }: Plan) => TEXT_WORK.includes(work) || TEXT_WORK.includes(beside ?? '')

/** Reads the board in the page until nothing is missing that has to be there, or until it would have been shown. */
async function readUntilThere(page: Page, { plan, lives, hands }: After) {
  const alsoMermaid = typesText(plan)
  const terms = { journalHolds: plan.kill !== 'sigkill', fair: true, mostLost: hands.mostLost }
  const until = Date.now() + TIME_TO_SHOW
  for (;;) {
    const text = await readBoard(page, alsoMermaid)
    const verdict = judge(lives, (word) => hands.words.isIn(word, text), terms)
    if (verdict.losses.length === 0 || Date.now() > until) return { text, verdict }
  }
}

const open = async (browser: Browser, address: string): Promise<Page> => {
  const page = await browser.newTab()
  await page.goto(address)
  return page
}

/** What was there once and is not after one more crash, which comes as soon as the page says that all is saved. */
async function lostByAnother(browser: Browser, page: Page, { text, after }: { text: string; after: After }) {
  await boardPage(page).saved()
  const { address, lives, plan } = after
  const { words } = after.hands
  await crash(page)
  const again = await open(browser, address)
  const reread = await readBoard(again, typesText(plan))
  await again.close()
  return [...new Set(lives.flatMap(({ shown }) => [...shown.keys()]))]
    .filter((word) => words.isIn(word, text) && !words.isIn(word, reread))
    .map((word) => `${word} was there after the first restart and not after the second`)
}

/** Makes a board, works on it, ends its pages as planned, starts again and compares. */
export async function runStep(browser: Browser, plan: Plan, hands: Hands): Promise<Outcome> {
  const page = await browser.newTab()
  await newBoard(page, plan.work)
  const address = page.url()
  const tabs: BusyTab[] = [[page, plan.work]]
  const pages = [page]
  if (plan.beside) {
    const other = await browser.newTab()
    await other.goto(address)
    await expect(other.locator('html[data-app-ready]')).toBeAttached()
    pages.push(other)
    if (plan.beside !== 'watching') tabs.push([other, plan.beside])
  }
  await page.bringToFront()
  browser.record.begin()
  await workUntilDue(tabs, plan, hands)
  await endPages(browser, plan, pages)
  const after: After = { plan, address, lives: browser.record.lives(), hands }
  if (plan.kill === 'sigkill') await browser.start()
  const same = plan.kill === 'reload' && pages.length === 1
  if (!same) for (const left of pages.filter((one) => !one.isClosed())) await left.close()
  const restarted = same ? page : await open(browser, address)
  const { text, verdict } = await readUntilThere(restarted, after)
  const faults = plan.twice ? await lostByAnother(browser, restarted, { text, after }) : []
  if (!restarted.isClosed()) await restarted.close()
  const delays = { sinceEdit: delaysOf(after.lives, 'edited'), sinceTyped: delaysOf(after.lives, 'shown') }
  return { ...verdict, faults: [...faults, ...browser.record.errors.splice(0)], delays }
}
