import type { Page } from '@playwright/test'

/** A row of a log as the database holds it. */
interface Row {
  readonly key: number
  readonly boardId: string
}

/** Makes opening the database wait until `answer` is called. */
export async function holdOpening(page: Page): Promise<{ answer: () => Promise<void> }> {
  await page.addInitScript(() => {
    const held: (() => void)[] = []
    Object.assign(window, { held })
    const open = IDBFactory.prototype.open
    IDBFactory.prototype.open = function (this: IDBFactory, ...args: Parameters<typeof open>) {
      const request = open.apply(this, args)
      const listen = request.addEventListener
      request.addEventListener = (type: string, listener: unknown, ...rest: unknown[]) => {
        const late = (event: Event) => held.push(() => (listener as EventListener).call(request, event))
        listen.apply(request, [type, type === 'success' ? late : listener, ...rest] as never)
      }
      return request
    }
  })
  return {
    answer: async () => {
      await page.waitForFunction(() => (window as unknown as { held: unknown[] }).held.length > 0)
      await page.evaluate(() => {
        for (const answer of (window as unknown as { held: (() => void)[] }).held) answer()
      })
    },
  }
}

/** Makes the browser refuse the database. */
export const refuseDatabase = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('Not here', 'SecurityError')
    }
  })

/** Makes writing to the database fail as if the disk were full, while `window.diskFull` is true; it is at first. */
export const fillDisk = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const state = window as unknown as { diskFull: boolean }
    state.diskFull = true
    for (const method of ['add', 'put'] as const) {
      const write = IDBObjectStore.prototype[method]
      IDBObjectStore.prototype[method] = function (this: IDBObjectStore, ...args: Parameters<typeof write>) {
        if (state.diskFull) throw new DOMException('No room', 'QuotaExceededError')
        return write.apply(this, args)
      }
    }
  })

/** Makes room again, or takes it away. */
export const setDiskFull = (page: Page, full: boolean): Promise<void> =>
  page.evaluate((value) => {
    ;(window as unknown as { diskFull: boolean }).diskFull = value
  }, full)

/** The rows of all logs. The page must be of the app's origin, and no connection of its may stand in the way. */
export const rowsOf = (page: Page): Promise<readonly Row[]> =>
  page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('tierboard')
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
    const rows = await new Promise<Row[]>((resolve) => {
      const request = database.transaction('updates').objectStore('updates').getAll()
      request.onsuccess = () => resolve(request.result.map(({ key, boardId }: Row) => ({ key, boardId })))
    })
    database.close()
    return rows
  })

/** Flips a bit in the middle of the bytes of a row. */
export const damageRow = (page: Page, key: number): Promise<void> =>
  page.evaluate(async (damaged) => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('tierboard')
      request.onsuccess = () => resolve(request.result)
    })
    const transaction = database.transaction('updates', 'readwrite')
    const store = transaction.objectStore('updates')
    const read = store.get(damaged)
    read.onsuccess = () => {
      const row = read.result as { bytes: Uint8Array }
      row.bytes[row.bytes.length >> 1] = (row.bytes[row.bytes.length >> 1] ?? 0) ^ 64
      store.put(row)
    }
    await new Promise((resolve) => {
      transaction.oncomplete = resolve
    })
    database.close()
  }, key)

/** Raises the version of the database, as a newer version of the app does; other tabs let go of it. */
export const raiseVersion = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const request = indexedDB.open('tierboard', 99)
        request.onsuccess = () => {
          request.result.close()
          resolve()
        }
      }),
  )
