import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { openDB } from 'idb'
import { afterEach, beforeEach, type MockInstance, vi } from 'vitest'
import type { JournalStorage } from '#document/journal.ts'
import type { OpenBoard } from '#document/openFound.ts'
import { type BoardStorageOptions, createBoardStorage } from '#document/persistence.ts'
import type { StoredRow } from '#document/storedRow.ts'
import type { Channel } from '#document/tabChannel.ts'
import type { Board } from '#domain/board/board.ts'
import type { Change } from '#domain/board/change.ts'
import { blockWith } from './openDocument.ts'
import { testClock, testIds } from './ports.ts'

/** A row of a log, as another reader of the database sees it. */
export interface LogRow extends StoredRow {
  readonly key: number
}

const offline = { clock: testClock, newId: testIds, openChannel: () => undefined, askToKeep: async () => true }

/** A store of keys and values in memory, as `localStorage` is one. */
function memoryStore(): JournalStorage & { readonly values: Map<string, string> } {
  const values = new Map<string, string>()
  return {
    values,
    get length() {
      return values.size
    },
    key: (index) => [...values.keys()][index] ?? null,
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => void values.set(key, value),
    removeItem: (key) => void values.delete(key),
  }
}

/** A browser of its own for one test: an empty database in memory, and tabs on it. */
export function createBrowser() {
  const factory = new IDBFactory()
  const store = memoryStore()
  const watchers = new Set<(visible: boolean) => void>()
  const page = {
    watch(onChange: (visible: boolean) => void) {
      watchers.add(onChange)
      return () => void watchers.delete(onChange)
    },
  }

  /** The storage as one tab sees it; it hears no other tabs unless it is given a channel. */
  const tab = (options: Partial<BoardStorageOptions> = {}) =>
    createBoardStorage({ indexedDB: factory, openJournal: () => store, page, ...offline, ...options })

  /** The board as a tab finds it that starts now. */
  async function reopened(id: string, options?: Partial<BoardStorageOptions>): Promise<OpenBoard> {
    const board = await tab(options).openBoard(id)
    if (!board.ok) throw new Error(`The board was not opened: ${board.error}`)
    return board.value
  }

  /** A board that is in storage with this content, open in a tab. */
  async function saved(content?: Board, options?: Partial<BoardStorageOptions>): Promise<OpenBoard> {
    const board = tab(options).createBoard(content)
    await board.flush()
    return board
  }

  /** Works on the raw database; idb opens the global one, which for that moment is this browser's. */
  async function raw<T>(work: (database: Awaited<ReturnType<typeof openDB>>) => Promise<T>): Promise<T> {
    vi.stubGlobal('indexedDB', factory)
    const database = await openDB('tierboard')
    const result = await work(database)
    database.close()
    vi.unstubAllGlobals()
    return result
  }

  return {
    factory,
    store,
    tab,
    saved,
    reopened,
    raw,
    rows: () => raw((database): Promise<LogRow[]> => database.getAll('updates')),
    addRow: (row: object) => raw((database) => database.add('updates', row)),
    hidePage: () => {
      for (const watch of watchers) watch(false)
    },
    showPage: () => {
      for (const watch of watchers) watch(true)
    },
  }
}

/** A browser that is a fresh one in each test; what a test has put in the place of functions and timers is undone after it. */
export function browserForEachTest(): ReturnType<typeof createBrowser> {
  const browser = createBrowser()
  beforeEach(() => void Object.assign(browser, createBrowser()))
  afterEach(() => {
    vi.restoreAllMocks()
    vi.useRealTimers()
  })
  return browser
}

/** The lines between tabs, one a name, delivering at once; counts what goes over them. */
export function createLine() {
  const ends = new Map<Channel, string>()
  const line = { messages: 0 }
  const openChannel = (name = ''): Channel => {
    const end: Channel = {
      onmessage: null,
      postMessage(message) {
        line.messages++
        for (const [other, line] of [...ends])
          if (other !== end && line === name) other.onmessage?.({ data: structuredClone(message) } as MessageEvent)
      },
      close: () => void ends.delete(end),
    }
    ends.set(end, name)
    return end
  }
  return { line, openChannel }
}

/** Makes opening the database wait until the function returned is called. */
export function holdOpening(factory: IDBFactory): () => void {
  const { open } = factory
  const waiting: (() => void)[] = []
  vi.spyOn(factory, 'open').mockImplementation((...args) => {
    const request = open.apply(factory, args)
    const listen = request.addEventListener
    request.addEventListener = (type: string, listener: EventListener) => {
      if (type === 'success') waiting.push(() => listener.call(request, new Event('success')))
      else listen.call(request, type, listener)
    }
    return request
  })
  return () => {
    for (const answer of waiting) answer()
  }
}

/** Makes every new row fail with an error of this name until restored. */
export const failWrites = (name: string): MockInstance =>
  vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
    throw new DOMException('', name)
  })

/** Adds blocks to an open board as one step. */
export const add = (board: OpenBoard, ...ids: string[]): void =>
  board.document.apply(
    ids.map((id): Change => ({ op: 'put', type: 'block', record: blockWith(id) })),
    { title: 'Add' },
  )

/** What an open board shows. */
export const boardIn = ({ document }: OpenBoard): Board => document.state.getState().board

/** The ids of the blocks an open board shows. */
export const ids = (board: OpenBoard): string[] => boardIn(board).blocks.map(({ id }) => id)

/** So many names of blocks in their order: b000, b001, … */
export const blockNames = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, i) => `b${String(i).padStart(3, '0')}`)

/** Adds blocks to a board, each as a row of its log of its own. */
export async function addEach<Board extends Parameters<typeof add>[0] & { flush(): Promise<unknown> }>(
  board: Board,
  blocks: readonly string[],
): Promise<Board> {
  for (const block of blocks) {
    add(board, block)
    await board.flush()
  }
  return board
}
