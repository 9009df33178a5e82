const USABLE = 'The board stays usable here; save it as a file to keep it.'

/** Why a board is not saved, and what can be done about it. */
export const notSavedWords = {
  refused: `This browser does not let the page keep anything, as in some private windows. ${USABLE}`,
  full: `The storage of this browser is full. ${USABLE} It is also tried again by itself, and at once when another board is deleted.`,
  slow: 'The storage of this browser does not answer. The board is saved as soon as it does.',
  newer: 'A newer version of Tierboard has written here since. Reload the page to go on with that one.',
  deleted:
    'This board was deleted in another tab, so it is only here now. Keep it, or save it as a file, if you still want it.',
  error: `This browser could not write the board to its storage. ${USABLE}`,
} as const
