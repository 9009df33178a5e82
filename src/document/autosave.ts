import * as Y from 'yjs'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { appendToLog } from './boardLog.ts'
import { mapsOf } from './codec.ts'
import type { Database } from './database.ts'
import { readSettings } from './readRecord.ts'
import { type SaveStatus, saveFailure } from './saveStatus.ts'

// How long changes are gathered before they are written, in milliseconds.
const SAVE_DELAY = 300

/** What is saved, where to, and whose updates are not this tab's to save. */
export interface AutosaveOptions {
  readonly id: string
  readonly doc: Y.Doc
  readonly database: Database
  /** the origin of updates that came from other tabs */
  readonly foreign: object
  readonly onSaved: () => void
  /** a board that is not in storage yet is written whole by the first flush, even when it is empty */
  readonly isNew: boolean
}

/** Keeps a document in storage while it changes. */
export interface Autosave {
  readonly status: StoreApi<SaveStatus>
  /** Writes at once what is not in storage yet; resolves when that has succeeded or failed. */
  flush(): Promise<void>
  /** Stops listening; what is not written yet stays unwritten. */
  dispose(): void
}

/** Starts saving every change of the document from now on. */
export function createAutosave({ id, doc, database, foreign, onSaved, isNew }: AutosaveOptions): Autosave {
  const status = createStore<SaveStatus>(() => ({ state: isNew ? 'saving' : 'saved' }))
  let pending: Uint8Array[] = []
  let unsaved = isNew
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> | undefined

  const gather = (update: Uint8Array, origin: unknown) => {
    pending.push(update)
    // Other tabs save their own changes. They are written with the next change made here, which may build on them.
    if (origin === foreign) return
    unsaved = true
    // "Not saved" stays true until a save has succeeded.
    if (status.getState().state === 'saved') status.setState({ state: 'saving' }, true)
    timer ??= setTimeout(flush, SAVE_DELAY)
  }
  doc.on('update', gather)

  const append = (updates: readonly Uint8Array[]) => {
    const maps = mapsOf(doc)
    const about = { name: readSettings(maps.settings).name, blockCount: maps.block.size }
    const whole = () => Y.encodeStateAsUpdate(doc)
    const piece = () => (updates.length === 0 ? whole() : Y.mergeUpdates([...updates]))
    return database.use((connection) => appendToLog(connection, { id, piece, whole, about, now: Date.now() }))
  }

  async function saveAll(): Promise<void> {
    while (unsaved) {
      const updates = pending
      pending = []
      unsaved = false
      try {
        await append(updates)
      } catch (error) {
        pending = [...updates, ...pending]
        unsaved = true
        status.setState({ state: 'failed', reason: saveFailure(error) }, true)
        return
      }
      status.setState({ state: unsaved ? 'saving' : 'saved' }, true)
      onSaved()
    }
  }

  function flush(): Promise<void> {
    clearTimeout(timer)
    timer = undefined
    running ??= saveAll().finally(() => {
      running = undefined
    })
    return running
  }

  return {
    status,
    flush,
    dispose: () => {
      clearTimeout(timer)
      doc.off('update', gather)
    },
  }
}
