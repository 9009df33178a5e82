/** The name of the error for a storage that cannot be opened. */
export const STORAGE_REFUSED = 'StorageRefused'
/** The name of the error for a storage that a newer version of this app has changed. */
export const STORAGE_NEWER = 'StorageNewer'
/** The name of the error for a board that was deleted in another tab. */
export const BOARD_DELETED = 'BoardDeleted'
/** The name of the error for a board that a newer version of this app has written. */
export const BOARD_NEWER = 'BoardNewer'

/**
 * Why a board could not be saved or read: no storage to be had, no room left in it, no answer yet, written by a newer version of this
 * app, the board was deleted in another tab, or it failed in another way.
 */
export type StorageFault = 'refused' | 'full' | 'slow' | 'newer' | 'deleted' | 'error'

const FAULTS: ReadonlyMap<string, StorageFault> = new Map([
  ['QuotaExceededError', 'full'],
  [STORAGE_REFUSED, 'refused'],
  [STORAGE_NEWER, 'newer'],
  [BOARD_NEWER, 'newer'],
  [BOARD_DELETED, 'deleted'],
])

const nameOf = (error: unknown) => (error instanceof Error || error instanceof DOMException ? error.name : '')

/** Why an attempt to reach the storage failed. */
export function storageFault(error: unknown): StorageFault {
  const cause = error instanceof Error ? error.cause : undefined
  if (nameOf(cause) === 'QuotaExceededError') return 'full'
  return FAULTS.get(nameOf(error)) ?? 'error'
}

/** An error of one of the names above. */
export function namedError(name: string): Error {
  const error = new Error(name)
  error.name = name
  return error
}
