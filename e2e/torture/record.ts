import type { BrowserContext, Page } from '@playwright/test'
import { recordInPage, TELL, type Told } from './recordInPage.ts'

/** How a page ended: in peace, as by a reload or by being closed, or not. */
export interface Ending {
  readonly peace: boolean
  /** when, in milliseconds */
  readonly at: number
}

/** All that one document of a page told, and how it ended, when it has. */
export interface Life {
  readonly page: Page
  readonly shown: Map<string, number>
  readonly saved: Map<string, number>
  readonly edited: Map<string, number>
  readonly journal: Map<string, number>
  readonly log: Map<string, number>
  readonly bar: { readonly at: number; readonly words: string }[]
  ending: Ending | undefined
}

/** What the pages of a browser tell, document by document. */
export interface Record {
  /** the lives since the last call of `begin` */
  lives(): readonly Life[]
  /** Notes from now on only what is told from now on. */
  begin(): void
  /** Says that a page ends now: what documents it opens later are not noted. */
  end(page: Page, peace: boolean): void
  /** the errors that no script of a page caught */
  readonly errors: string[]
}

/** Notes from now on what the pages of the browser tell. */
export async function recordIn(context: BrowserContext, errors: string[]): Promise<Record> {
  let lives = new Map<string, Life>()
  let ended = new Set<Page>()
  const newLife = (page: Page): Life => ({
    page,
    shown: new Map(),
    saved: new Map(),
    edited: new Map(),
    journal: new Map(),
    log: new Map(),
    bar: [],
    ending: undefined,
  })
  const hear = (page: Page, { doc, at, what, words }: Told) => {
    if (what === 'starts' && !ended.has(page)) lives.set(doc, newLife(page))
    const life = lives.get(doc)
    if (!life || what === 'starts') return
    if (what === 'bar') life.bar.push({ at, words: words.join() })
    else for (const word of words) life[what].set(word, Math.min(at, life[what].get(word) ?? at))
  }
  await context.exposeBinding(TELL, ({ page }, told: Told) => hear(page, told))
  await context.addInitScript(recordInPage, TELL)
  context.on('weberror', (error) => errors.push(String(error.error().stack ?? error.error())))
  return {
    errors,
    lives: () => [...lives.values()],
    begin: () => {
      const open = [...lives].filter(([, { page, ending }]) => !ending && !page.isClosed())
      lives = new Map(open.map(([doc, { page }]) => [doc, newLife(page)]))
      ended = new Set()
    },
    end: (page, peace) => {
      ended.add(page)
      for (const life of lives.values()) if (life.page === page) life.ending ??= { peace, at: Date.now() }
    },
  }
}
