/** Why a board could not be saved: no storage to be had, no room left in it, or it failed in another way. */
export type SaveFailure = 'refused' | 'full' | 'error'

/** Whether everything done so far is in storage; `saved` only once the storage has confirmed it. */
export type SaveStatus =
  | { readonly state: 'saved' }
  | { readonly state: 'saving' }
  | { readonly state: 'failed'; readonly reason: SaveFailure }

/** The name of the error for a storage that cannot be opened. */
export const STORAGE_REFUSED = 'StorageRefused'

const nameOf = (error: unknown) => (error instanceof Error || error instanceof DOMException ? error.name : '')

/** Why an attempt to save failed. */
export function saveFailure(error: unknown): SaveFailure {
  const cause = error instanceof Error ? error.cause : undefined
  if (nameOf(error) === 'QuotaExceededError' || nameOf(cause) === 'QuotaExceededError') return 'full'
  return nameOf(error) === STORAGE_REFUSED ? 'refused' : 'error'
}
