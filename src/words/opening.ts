/** Why a board of this browser was not opened, by the code of the fault. */
export const openingWords = {
  gone: 'This board is not in this browser.',
  deleted: 'This board was deleted.',
  refused: 'This browser does not let the page read what it keeps, as in some private windows.',
  newer: 'This board was kept by a newer version of Tierboard. Reload the page to get that version.',
  full: 'The storage of this browser is full.',
  slow: 'The storage of this browser does not answer.',
  error: 'The storage of this browser could not be read.',
} as const
