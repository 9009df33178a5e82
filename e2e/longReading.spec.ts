import { expect, type Page } from '@playwright/test'
import { boardPage } from './boardPage.ts'
import { test } from './test.ts'

const list = (count: number, piece: (i: number) => string, between: string) =>
  Array.from({ length: count }, (_, i) => piece(i)).join(between)

/** Texts over which Mermaid's parser sits for seconds, and what is said to be too much in them. */
const LONG = [
  ['many links', list(20_000, (i) => `n${i % 2000} --> n${(i * 7) % 2000}`, '\n'), '20,000 of its lines draw links'],
  [
    'links between all of many',
    `${list(150, (i) => `a${i}`, ' & ')} --> ${list(150, (i) => `b${i}`, ' & ')}`,
    'line 2 draws 22,500 links',
  ],
  ['many statements on one line', 'A;'.repeat(9000), 'line 2 holds 9,000 statements'],
  ['a long label', `A["${'x '.repeat(9_900)}"]`, 'line 2 has 19,805 characters'],
] as const

/** Counts what workers are asked and what they answer; answers wait until they are let through. */
async function holdAnswers(page: Page) {
  await page.addInitScript(() => {
    const counts = { asked: 0, ended: 0, made: 0 }
    const held: (() => void)[] = []
    let open = false
    const Real = Worker
    class Held extends Real {
      constructor(address: string | URL, options?: WorkerOptions) {
        super(address, options)
        if (!String(address).includes('reading.worker')) return
        counts.made++
        this.addEventListener('message', (event) => {
          if (open || event.data.is === 'ready') return
          event.stopImmediatePropagation()
          held.push(() => this.dispatchEvent(new MessageEvent('message', { data: event.data })))
        })
      }
      override postMessage(message: unknown) {
        if (typeof message === 'object' && message !== null && 'wish' in message) counts.asked++
        super.postMessage(message)
      }
      override terminate() {
        counts.ended++
        super.terminate()
      }
    }
    const letThrough = () => {
      open = true
      for (const tell of held.splice(0)) tell()
    }
    Object.assign(window, { Worker: Held, reading: { counts, held, letThrough } })
  })
  type Reading = { counts: Record<'asked' | 'ended' | 'made', number>; held: unknown[]; letThrough: () => void }
  const look = <T>(ask: (reading: Reading) => T) => page.evaluate(`(${ask.toString()})(window.reading)`) as Promise<T>
  return {
    counts: () => look(({ counts }) => counts),
    answers: () => look(({ held }) => held.length),
    letThrough: () => look(({ letThrough }) => letThrough()),
  }
}

for (const [name, text, tooMuch] of LONG) {
  test(`a pasted text with ${name} leaves the page to answer, and is said to take too long`, async ({
    board,
    page,
  }) => {
    const reading = await holdAnswers(page)
    await page.clock.install()
    await board.open()
    await board.paste(`flowchart TD\n${text}\n`)
    await expect.poll(async () => (await reading.counts()).asked).toBe(1)
    // While it is read, the page does what it is asked.
    await page.keyboard.press('Shift+?')
    await expect(page.getByRole('dialog')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
    await expect
      .poll(async () => {
        await page.clock.runFor(21_000)
        return (await reading.counts()).ended
      })
      .toBe(1)
    await expect(
      page.getByText(`Reading was stopped after 20 seconds, since the text is too much for Mermaid: ${tooMuch}`),
    ).toBeVisible()
    await board.paste('flowchart TD\nA[Orders service] --> B[(Orders DB)]\n')
    await reading.letThrough()
    await expect(board.cards).toHaveCount(2)
    expect(await reading.counts()).toEqual({ asked: 2, ended: 1, made: 2 })
  })
}

const BETWEEN_ALL = LONG[1][1]

test('a file with such a text is refused the same way', async ({ board, page }) => {
  await holdAnswers(page)
  await page.clock.install()
  await board.open()
  await board.openFile({ name: 'all.mmd', text: `flowchart TD\n${BETWEEN_ALL}\n` })
  await expect
    .poll(async () => {
      await page.clock.runFor(21_000)
      return page.getByText('“all” was not opened. Reading was stopped after 20 seconds').count()
    })
    .toBe(1)
})

test('such a text in the editor leaves the page to answer, and its time-out stands there', async ({ board, page }) => {
  const reading = await holdAnswers(page)
  await page.clock.install()
  await board.start('Start from text')
  await board.mermaidEditor.fill(`flowchart TD\n${BETWEEN_ALL}`)
  await page.clock.runFor(1000)
  await expect.poll(async () => (await reading.counts()).asked).toBe(1)
  await board.tab('Findings')
  await expect(board.findings).toBeVisible()
  await board.tab('Mermaid')
  await expect
    .poll(async () => {
      await page.clock.runFor(21_000)
      return (await reading.counts()).ended
    })
    .toBe(1)
  await expect(
    board.mermaid.getByText(/Reading was stopped after 20 seconds.*line 2 draws 22,500 links/).first(),
  ).toBeVisible()
})

test('subgraphs that lie too deep in each other are refused at once', async ({ board, page }) => {
  await board.open()
  await board.paste(`flowchart TD\n${list(2000, (i) => `subgraph s${i}`, '\n')}\nA\n${'end\n'.repeat(2000)}`)
  await expect(page.getByText('too many subgraphs inside each other: a board holds at most 100')).toBeVisible()
  await expect(board.cards).toHaveCount(0)
})

const WORDED = `---
title: Shop
---
%%{init: {"theme": "dark"}}%%
flowchart TD
  subgraph EDGE["Edge <b>tier</b>"]
    A["Web app<br/>for <i>all</i> &amp; sundry"]
  end
  A -->|"calls <b>twice</b> #35;1 &rarr; x"| B("Orders service (x3)<script>alert(1)</script>")
  B --> C[("Orders <table><tr><td>DB</td></tr></table><svg><text>x</text></svg>")]
  B -.-> D@{ shape: das, label: "Kafka <noscript>a</noscript><!-- b --> c" }
  D ==> E["\`**Mails** _sent_ a < b\`"] & F[Search (fast)]
  click A "javascript:alert(1)"
  classDef hot fill:#f00
  class A hot
`

test('a text is read in the worker as it is in the page', async ({ board, browser, baseURL }) => {
  await board.open()
  await board.paste(WORDED)
  await expect(board.cards).toHaveCount(6)
  const inWorker = Object.keys(await board.names())
  const other = await browser.newPage({ ...(baseURL ? { baseURL } : {}), reducedMotion: 'reduce' })
  await other.addInitScript(() => Reflect.deleteProperty(window, 'Worker'))
  const plain = boardPage(other)
  await plain.open()
  await plain.paste(WORDED)
  await expect(plain.cards).toHaveCount(6)
  expect(Object.keys(await plain.names())).toEqual(inWorker)
  await plain.paste(`flowchart TD\n${'A;'.repeat(9000)}`)
  await expect(other.getByText('Reading this text would take too long: line 2 holds 9,000 statements.')).toBeVisible()
  await other.close()
})

test('a reader that cannot be loaded says so, and is tried again', async ({ board, page }) => {
  await page.route('**/reading.worker*.js', (route) => route.abort())
  await board.open()
  await board.paste('flowchart TD\nA --> B')
  await expect(page.getByText('The reader of Mermaid could not be loaded.')).toBeVisible()
  await page.unroute('**/reading.worker*.js')
  await board.paste('flowchart TD\nA --> B')
  await expect(board.cards).toHaveCount(2)
})
