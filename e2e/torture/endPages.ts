import type { Page } from '@playwright/test'
import type { Browser } from './browser.ts'
import type { Kill, Plan } from './plan.ts'

const closeInPeace = async (page: Page) => {
  const closed = page.waitForEvent('close')
  await page.close({ runBeforeUnload: true })
  await closed
}

/** Ends the process of a page as a fault of the browser would. */
export async function crash(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const crashed = page.waitForEvent('crash')
  session.send('Page.crash').catch(() => undefined)
  await crashed
  await page.close()
}

/** Loads the page anew as it does itself; a reload from outside now and then does not hear that it has begun. */
async function reload(page: Page): Promise<void> {
  const loaded = page.waitForEvent('domcontentloaded')
  await page.evaluate(() => location.reload()).catch(() => undefined)
  await loaded
}

const END_ONE: Readonly<Record<Exclude<Kill, 'sigkill'>, (page: Page) => Promise<unknown>>> = {
  reload,
  close: closeInPeace,
  crash,
}

/** Ends the tabs as planned; a second one that is spared ends in peace after the first. */
export async function endPages(
  browser: Browser,
  plan: Pick<Plan, 'kill' | 'both'>,
  [first, ...others]: readonly Page[],
): Promise<void> {
  const { record } = browser
  const pages = [first, ...(plan.both || plan.kill === 'sigkill' ? others : [])].filter((page) => page !== undefined)
  for (const page of pages) record.end(page, plan.kill === 'reload' || plan.kill === 'close')
  if (plan.kill === 'sigkill') return browser.kill()
  await Promise.all(pages.map(END_ONE[plan.kill]))
  for (const page of others.filter((other) => !pages.includes(other))) {
    record.end(page, true)
    await closeInPeace(page)
  }
}
