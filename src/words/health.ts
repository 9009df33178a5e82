const DAMAGE = 'What could be read is shown; the data as it was found is kept.'

/** What is said of a board that was not found in storage as it should be. */
export const healthWords = {
  missing: `Pieces of this board are missing in the storage of this browser. ${DAMAGE}`,
  damaged: (pieces: number) =>
    pieces === 1
      ? `One piece of this board is damaged in the storage of this browser. ${DAMAGE}`
      : `${pieces} pieces of this board are damaged in the storage of this browser. ${DAMAGE}`,
  newer:
    'This board was last changed with a newer version of Tierboard. Changes made here are not saved; reload the page to get that version.',
  unknown: (parts: number) =>
    `${parts === 1 ? 'One part' : `${parts} parts`} of this board cannot be shown by this version of Tierboard. Nothing of it is lost: it is kept with the board.`,
} as const
