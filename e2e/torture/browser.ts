import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type LaunchOptions,
  type Page,
} from '@playwright/test'
import { type Record, recordIn } from './record.ts'

/** A browser with a profile on disk, which can be killed and started again. */
export interface Browser {
  readonly record: Record
  /** Opens a tab. */
  newTab(): Promise<Page>
  /** Kills all processes of the browser at once. */
  kill(): Promise<void>
  /** Starts it again with the same profile. */
  start(): Promise<void>
  /** Ends it and removes its profile. */
  dispose(): Promise<void>
}

/** How a browser is launched, and what its pages are like. */
export interface Launch {
  readonly launchOptions: LaunchOptions
  readonly contextOptions: BrowserContextOptions
}

async function pidsOf(context: BrowserContext): Promise<readonly number[]> {
  const browser = context.browser()
  if (!browser) throw new Error('The browser does not tell its processes')
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  // The browser's own process comes first, lest it notices that another one is gone.
  return processInfo.sort((a, b) => Number(b.type === 'browser') - Number(a.type === 'browser')).map(({ id }) => id)
}

const killProcess = (pid: number) => {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It went with the first.
  }
}

/** Starts a browser with a fresh profile. */
export async function startBrowser({ launchOptions, contextOptions }: Launch): Promise<Browser> {
  const profile = await mkdtemp(join(tmpdir(), 'tierboard-torture-'))
  const errors: string[] = []
  const open = async () => {
    const context = await chromium.launchPersistentContext(profile, { ...launchOptions, ...contextOptions })
    context.setDefaultTimeout(20_000)
    return { context, record: await recordIn(context, errors), pids: await pidsOf(context) }
  }
  let running = await open()
  return {
    get record() {
      return running.record
    },
    newTab: async () => {
      const page = await running.context.newPage()
      // Where a page asks whether it may be left, it is left.
      page.on('dialog', (dialog) => void dialog.accept().catch(() => undefined))
      return page
    },
    kill: async () => {
      const closed = running.context.waitForEvent('close')
      for (const pid of running.pids) killProcess(pid)
      await closed
    },
    start: async () => {
      running = await open()
    },
    dispose: async () => {
      await running.context.close()
      await rm(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
