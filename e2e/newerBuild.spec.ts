import { expect, type Page } from '@playwright/test'
import { boardPage } from './boardPage.ts'
import { test } from './test.ts'
import { twoBuilds } from './twoBuilds.ts'

const offer = (page: Page) => page.getByRole('status').filter({ hasText: 'A newer version of Tierboard is ready' })
const ready = (page: Page) => expect(page.locator('html[data-app-ready]')).toBeAttached()
const newer = (page: Page) => page.locator('meta[name="test-build"]')
/** What a browser tells a page that a person comes back to. */
const comeBack = (page: Page) => page.evaluate(() => void window.dispatchEvent(new Event('focus')))
const alert = (page: Page, words: string) => page.getByRole('alert').filter({ hasText: words })

let close = () => {}
test.afterEach(() => close())

async function host(gone: '404' | 'the page' = '404') {
  const builds = await twoBuilds(gone)
  close = builds.close
  return builds
}

/** The first build, open on a board with one block. */
async function drawOn(page: Page, home: string) {
  const board = boardPage(page)
  await page.goto(home)
  await ready(page)
  await page.getByRole('button', { name: 'Start blank', exact: true }).click()
  await board.settled()
  await add(page, 'u', 'Phone')
  return board
}

async function add(page: Page, key: string, label: string) {
  await page.keyboard.press(key)
  await page.keyboard.type(`${label}\n`)
  await expect(boardPage(page).block(label)).toBeVisible()
}

async function workerReady(page: Page) {
  await page.evaluate(async () => void (await navigator.serviceWorker.ready))
}

test('an open page goes on when a newer build is put up, saves, and offers to reload, once', async ({ page }) => {
  const { home, deploy } = await host()
  const board = await drawOn(page, home)
  await comeBack(page)
  deploy()
  await comeBack(page)
  await expect(offer(page)).toBeVisible()
  await add(page, 'a', 'Orders')
  await board.saved()
  expect(await newer(page).count()).toBe(0)

  await offer(page).getByRole('button', { name: 'Close the message' }).click()
  const asked = page.waitForResponse(home)
  await comeBack(page)
  await (await asked).finished()
  await board.settled()
  await expect(offer(page)).toBeHidden()
  await board.saved()
})

test('reloading shows the newer build with the same board, and no offer any more', async ({ page }) => {
  const { home, deploy } = await host()
  const board = await drawOn(page, home)
  await add(page, 'a', 'Orders')
  deploy()
  await comeBack(page)
  await board.saved()
  const names = await board.names()
  await offer(page).getByRole('button', { name: 'Reload' }).press('Enter')
  await expect(newer(page)).toBeAttached()
  await ready(page)
  await expect(board.block('Orders')).toBeVisible()
  expect(await board.names()).toEqual(names)
  const asked = page.waitForResponse(home)
  await comeBack(page)
  await (await asked).finished()
  await board.settled()
  await expect(offer(page)).toBeHidden()
})

for (const gone of ['404', 'the page'] as const) {
  test(`parts that are gone (the host answers with ${gone}) say so, offer to reload, and lose nothing`, async ({
    page,
  }) => {
    const { home, deploy } = await host(gone)
    const crashes: string[] = []
    page.on('pageerror', (error) => crashes.push(error.message))
    const board = boardPage(page)
    await page.goto(home)
    await ready(page)
    deploy()
    await page.getByRole('button', { name: 'Start blank', exact: true }).click()
    await board.settled()
    await add(page, 'u', 'Phone')
    await add(page, 'a', 'Orders')
    // What is missing is what tells that there is a newer build.
    await expect(offer(page)).toBeVisible()

    const toldAs = async (message: string, act: () => Promise<void>) => {
      await act()
      const missing = alert(page, message)
      await expect(missing.getByRole('button', { name: 'Reload' })).toBeVisible()
      await missing.getByRole('button', { name: 'Close the message' }).click()
      await expect(missing).toBeHidden()
    }
    // What draws edges was asked for with the first block.
    await toldAs('Edges cannot be drawn', async () => {})
    const told = (act: () => Promise<void>) => toldAs('This part could not be loaded', act)
    await told(() => page.getByRole('button', { name: 'Export', exact: true }).click())
    await told(() => page.getByRole('button', { name: 'More', exact: true }).click())
    await told(() => board.block('Orders').click({ button: 'right' }))
    await told(() => board.keys('Shift+?'))
    await told(() => board.keys('Shift+3'))

    for (const [tab, words] of [
      ['Findings', 'The findings could not be loaded'],
      ['Mermaid', 'The Mermaid text could not be loaded'],
    ] as const) {
      await board.tab(tab)
      const panel = page.getByRole('tabpanel')
      await expect(panel.getByText(words)).toBeVisible()
      await expect(panel.getByRole('button', { name: 'Try again' })).toBeVisible()
      await expect(panel.getByRole('button', { name: 'Reload' })).toBeVisible()
    }
    await board.paste('flowchart TD\n  A --> B')
    await expect(
      alert(page, 'The reader of Mermaid could not be loaded').getByRole('button', { name: 'Reload' }),
    ).toBeVisible()

    await board.block('Orders').click()
    await add(page, 'd', 'Store')
    await board.saved()
    const names = await board.names()
    expect(Object.keys(names)).toHaveLength(3)
    await page.getByRole('tabpanel').getByRole('button', { name: 'Reload' }).click()
    await expect(newer(page)).toBeAttached()
    await ready(page)
    expect(await board.names()).toEqual(names)
    expect(crashes).toEqual([])
  })
}

test('what an open dialog or panel loads only later says so, too', async ({ page }) => {
  const { home, deploy } = await host()
  const board = boardPage(page)
  await page.goto(home)
  await ready(page)
  await page.getByRole('button', { name: 'Start blank', exact: true }).click()
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Export' })
  await expect(dialog).toBeVisible()
  await page.keyboard.press('Escape')
  await board.tab('Mermaid')
  await expect(board.mermaidEditor).toBeVisible()
  // The picture and its font are loaded by now; what makes a PNG of it, and Mermaid, are not.
  deploy()
  await board.canvas.click({ position: { x: 30, y: 300 } })
  await add(page, 'u', 'Phone')
  const preview = board.mermaid.getByRole('status').filter({ hasText: 'Mermaid could not be loaded' })
  await expect(preview.getByRole('button', { name: 'Reload' })).toBeVisible()
  await board.write('\n  A --> B')
  await expect(
    board.mermaid.getByRole('status').filter({ hasText: 'The reader of Mermaid could not be loaded' }),
  ).toBeAttached()

  await page.getByRole('button', { name: 'Export', exact: true }).click()
  await dialog.getByRole('button', { name: 'Save as PNG' }).click()
  const fault = dialog.getByRole('alert').filter({ hasText: 'The export could not be made' })
  await expect(fault.getByRole('button', { name: 'Reload' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(board.block('Phone')).toBeVisible()
})

test.describe('with the service worker', () => {
  test.use({ serviceWorkers: 'allow' })

  async function laterParts(page: Page) {
    const board = boardPage(page)
    await board.tab('Mermaid')
    await expect(board.mermaidEditor).toContainText('Phone')
    await expect(page.getByRole('img', { name: /^Diagram of/ })).toBeVisible()
  }

  test('an open page keeps all parts of its build, also once another tab shows the newer one', async ({
    page,
    context,
    browserName,
  }) => {
    test.skip(browserName !== 'chromium', 'Firefox under test drivers keeps no service worker')
    const { home, deploy } = await host()
    const board = await drawOn(page, home)
    await workerReady(page)
    deploy()
    const other = await context.newPage()
    await other.goto(home)
    await expect(newer(other)).toBeAttached()
    await ready(other)
    const waits = () => other.evaluate(async () => Boolean((await navigator.serviceWorker.getRegistration())?.waiting))
    await expect.poll(waits).toBe(true)
    await laterParts(page)
    await board.block('Phone').click({ button: 'right' })
    await expect(page.getByRole('menu')).toBeVisible()
    await page.keyboard.press('Escape')
    await comeBack(page)
    await board.saved()
    const names = await board.names()
    await offer(page).getByRole('button', { name: 'Reload' }).click()
    await expect(newer(page)).toBeAttached()
    await ready(page)
    expect(await board.names()).toEqual(names)
    await laterParts(page)
    await expect(offer(page)).toBeHidden()
  })

  test('a page that was loaded past the worker keeps its parts when the newer worker takes over', async ({
    page,
    context,
    browserName,
  }) => {
    test.skip(browserName !== 'chromium', 'only Chromium can be told to load a page past its worker')
    const { home, deploy } = await host()
    await page.goto(home)
    await ready(page)
    await workerReady(page)
    const client = await context.newCDPSession(page)
    await client.send('Network.enable')
    await client.send('Network.setBypassServiceWorker', { bypass: true })
    const board = await drawOn(page, home)
    expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull()
    deploy()
    await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready
      const taken = new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve))
      await registration.update()
      await taken
    })
    await client.send('Network.setBypassServiceWorker', { bypass: false })
    // What the browser itself kept is no promise.
    await client.send('Network.clearBrowserCache')
    await laterParts(page)
    await board.saved()
  })

  test('a worker keeps nothing of a host that changes builds meanwhile', async ({ page, browserName }) => {
    test.skip(browserName !== 'chromium', 'Firefox under test drivers keeps no service worker')
    const { home, deploy, onceAsked } = await host('the page')
    onceAsked('/sw.js', deploy)
    await page.addInitScript(() => {
      const register = navigator.serviceWorker.register.bind(navigator.serviceWorker)
      navigator.serviceWorker.register = async (...args) => {
        const registration = await register(...args)
        const { installing } = registration
        installing?.addEventListener('statechange', () => {
          if (installing.state === 'activated' || installing.state === 'redundant')
            document.documentElement.dataset.outcome = installing.state
        })
        return registration
      }
    })
    await page.goto(home)
    await expect(page.locator('html[data-outcome]')).toHaveAttribute('data-outcome', 'redundant')
    expect(await page.evaluate(() => caches.keys())).toEqual([])
  })
})
