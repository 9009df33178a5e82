import type { OpenBoard } from '#document/openFound.ts'
import type { BoardStorage, OpenFault } from '#document/persistence.ts'
import type { StorageFault } from '#document/storageFault.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import { idInAddress } from './address.ts'
import { tellNotOpened } from './tellNotOpened.ts'

const isMissing = (fault: OpenFault): fault is 'gone' | 'deleted' => fault === 'gone' || fault === 'deleted'

type First = Result<OpenBoard, StorageFault>

/** The board that the address names; undefined when it is not there, which is told, or when none is named. */
async function namedBoard(
  storage: BoardStorage,
  notify: (words: string, tone: 'error') => void,
): Promise<First | undefined> {
  const id = idInAddress()
  if (id === undefined) return undefined
  const opened = await storage.openBoard(id)
  if (opened.ok) return opened
  if (!isMissing(opened.error)) return fail(opened.error)
  await tellNotOpened(notify, opened.error)
  return undefined
}

/** The board opened last, else a new one; a fault when nothing is to be put in the place of what is there. */
async function lastBoard(storage: BoardStorage): Promise<First> {
  // The one opened last may still be in the journal alone.
  await storage.recover()
  const last = await storage.lastBoardId()
  // Where nothing can be kept one can draw all the same; the state of saving says how things are.
  if (!last.ok) return last.error === 'newer' ? last : ok(storage.createBoard())
  const opened = last.value === undefined ? undefined : await storage.openBoard(last.value)
  if (!opened || opened.ok) return opened ?? ok(storage.createBoard())
  return isMissing(opened.error) ? ok(storage.createBoard()) : fail(opened.error)
}

/** The board to begin with: the one that the address names, else the one opened last, else a new one; or why storage gives none. */
export const firstBoard = async (
  storage: BoardStorage,
  notify: (words: string, tone: 'error') => void,
): Promise<First> => (await namedBoard(storage, notify)) ?? (await lastBoard(storage))
