import type { Page } from '@playwright/test'

/** A way the storage of a browser can be while a page is used. */
export interface Weather {
  /** Prepares a page that has not been to the app yet. */
  set(page: Page): Promise<void>
  /** the browser is started anew before: it remembers for a while how much room there is */
  readonly restart?: true
  /** Ends it in a page that is open; without this it lasts as long as the page. */
  clear?(page: Page): Promise<void>
  /** Resolves once one more write has failed. */
  failed?(page: Page): Promise<void>
  /** what the bar says about work done meanwhile */
  readonly bar: 'Not saved' | 'Saved'
  /** whether what is not called saved may be lost */
  readonly mayLose: boolean
}

interface Faulty {
  storageFails?: boolean
  /** how often a write was refused */
  refusals?: number
}

/** Makes writing to the database fail as if the disk were full, also to `localStorage` if that is asked for. */
function fillDisk(alsoLocal: boolean): void {
  const state = window as unknown as Faulty
  state.storageFails = true
  state.refusals = 0
  const refuse = () => {
    if (!state.storageFails) return
    state.refusals = (state.refusals ?? 0) + 1
    throw new DOMException('No room', 'QuotaExceededError')
  }
  for (const method of ['add', 'put'] as const) {
    const write = IDBObjectStore.prototype[method]
    IDBObjectStore.prototype[method] = function (this: IDBObjectStore, ...args: Parameters<typeof write>) {
      refuse()
      return write.apply(this, args)
    }
  }
  if (!alsoLocal) return
  const { setItem } = Storage.prototype
  Storage.prototype.setItem = function (this: Storage, key: string, value: string) {
    refuse()
    setItem.call(this, key, value)
  }
}

/** Refuses the database, and `localStorage` too if that is asked for. */
function refuse(alsoLocal: boolean): void {
  const throws = () => {
    throw new DOMException('Not here', 'SecurityError')
  }
  IDBFactory.prototype.open = throws
  if (alsoLocal) Object.defineProperty(window, 'localStorage', { get: throws })
}

/** Lets the database open only after a while, in milliseconds. */
function openLate(delay: number): void {
  const open = IDBFactory.prototype.open
  const late = (call: unknown, request: IDBOpenDBRequest) => (event: Event) =>
    setTimeout(() => {
      if (typeof call === 'function') call.call(request, event)
      else (call as EventListenerObject | null)?.handleEvent(event)
    }, delay)
  IDBFactory.prototype.open = function (this: IDBFactory, ...args: Parameters<typeof open>) {
    const request = open.apply(this, args)
    const listen = request.addEventListener.bind(request)
    request.addEventListener = (type: string, call: EventListenerOrEventListenerObject, ...rest: unknown[]) =>
      listen(type, type === 'success' ? late(call, request) : call, ...(rest as [AddEventListenerOptions?]))
    Object.defineProperty(request, 'onsuccess', { set: (call) => listen('success', late(call, request)) })
    return request
  }
}

/** Holds back for a while, in milliseconds, what every write asks for. */
function writeLate(delay: number): void {
  const begin = IDBDatabase.prototype.transaction
  IDBDatabase.prototype.transaction = function (this: IDBDatabase, ...args: Parameters<typeof begin>) {
    const transaction = begin.apply(this, args)
    if (transaction.mode !== 'readwrite') return transaction
    const store = transaction.objectStore(transaction.objectStoreNames[0] as string)
    const until = Date.now() + delay
    // A transaction lives as long as it is asked something.
    const ask = () => {
      if (Date.now() < until) store.count().onsuccess = ask
    }
    ask()
    return transaction
  }
}

async function failed(page: Page): Promise<void> {
  const before = await page.evaluate(() => (window as unknown as Faulty).refusals ?? 0)
  await page.waitForFunction((count) => ((window as unknown as Faulty).refusals ?? 0) > count, before)
}

const clear = (page: Page) =>
  page.evaluate(() => {
    ;(window as unknown as Faulty).storageFails = false
    document.dispatchEvent(new Event('visibilitychange'))
  })

/** Sets the quota of the app's origin, or the browser's own again, from a tab that is kept open for it. */
async function setQuota(page: Page, quotaSize?: number): Promise<void> {
  const context = page.context()
  const keeper = context.pages().find((other) => other.url().endsWith('.json')) ?? (await context.newPage())
  await keeper.goto('./tierboard.schema.json')
  const session = await context.newCDPSession(keeper)
  const { origin } = new URL(keeper.url())
  await session.send('Storage.overrideQuotaForOrigin', quotaSize === undefined ? { origin } : { origin, quotaSize })
}

const script =
  <T>(run: (argument: T) => void, argument: T): Weather['set'] =>
  async (page) => {
    await page.addInitScript(run as (argument: unknown) => void, argument)
  }

/** The weathers, by their names. */
export const WEATHERS: Readonly<Record<string, Weather>> = {
  'a full database': { set: script(fillDisk, false), clear, failed, bar: 'Not saved', mayLose: true },
  'a full disk': { set: script(fillDisk, true), clear, failed, bar: 'Not saved', mayLose: true },
  'a used up quota': {
    restart: true,
    set: (page) => setQuota(page, 1),
    clear: async (page) => {
      await setQuota(page)
      await page.bringToFront()
      await clear(page)
    },
    bar: 'Not saved',
    mayLose: true,
  },
  'a refused database': { set: script(refuse, false), bar: 'Not saved', mayLose: true },
  'refused storage': { set: script(refuse, true), bar: 'Not saved', mayLose: true },
  'a database that opens late': { set: script(openLate, 3500), bar: 'Saved', mayLose: true },
  'a database that writes late': { set: script(writeLate, 1500), bar: 'Saved', mayLose: true },
}
