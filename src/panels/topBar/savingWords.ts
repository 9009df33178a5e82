import type { SavingState } from '#commands/workspace.ts'

/** The state of saving in a word or two. */
export const SAVING_WORDS: Readonly<Record<SavingState['status'], string>> = {
  saved: 'Saved',
  saving: 'Saving',
  failed: 'Not saved',
}

const REASONS: Readonly<Record<NonNullable<SavingState['reason']>, string>> = {
  refused: 'This browser does not let the page keep anything, as in some private windows.',
  full: 'The storage of this browser is full.',
  error: 'This browser could not write the board to its storage.',
}

/** Why the board is not saved and what to do about it, in two sentences. */
export const whyNotSaved = (reason: SavingState['reason']): string =>
  `${REASONS[reason ?? 'error']} The board stays usable here; save it as a file to keep it.`
