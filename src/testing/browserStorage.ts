import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { openDB } from 'idb'
import { type MockInstance, vi } from 'vitest'
import { type BoardStorageOptions, createBoardStorage, type OpenBoard } from '#document/persistence.ts'
import type { Board } from '#domain/board/board.ts'
import type { Change } from '#domain/board/change.ts'
import { blockWith } from './openDocument.ts'

/** A row of a log, as another reader of the database sees it. */
export interface LogRow {
  readonly key: number
  readonly boardId: string
  readonly bytes: Uint8Array
}

const offline = { openChannel: () => undefined, askToKeep: async () => true }

/** A browser of its own for one test: an empty database in memory, and tabs on it. */
export function createBrowser() {
  const factory = new IDBFactory()
  const hidden = new Set<() => void>()
  const page = {
    watch(onChange: (visible: boolean) => void) {
      const hide = () => onChange(false)
      hidden.add(hide)
      return () => void hidden.delete(hide)
    },
  }

  /** The storage as one tab sees it; it hears no other tabs unless it is given a channel. */
  const tab = (options: BoardStorageOptions = {}) =>
    createBoardStorage({ indexedDB: factory, page, ...offline, ...options })

  /** The board as a tab finds it that starts now. */
  async function reopened(id: string): Promise<OpenBoard> {
    const board = await tab().openBoard(id)
    if (!board) throw new Error('The board is not in storage')
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
    tab,
    reopened,
    rows: () => raw((database): Promise<LogRow[]> => database.getAll('updates')),
    addRow: (boardId: string, bytes: Uint8Array) => raw((database) => database.add('updates', { boardId, bytes })),
    hidePage: () => {
      for (const hide of hidden) hide()
    },
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
export const boardOf = ({ document }: OpenBoard): Board => document.store.getState().board

/** The ids of the blocks an open board shows. */
export const ids = (board: OpenBoard): string[] => boardOf(board).blocks.map(({ id }) => id)
