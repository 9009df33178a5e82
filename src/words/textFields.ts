/** What is said of a text that is typed into a field and not accepted. */
export const textFieldWords = {
  refused: (field: string, refusal: string) => `${field} ${refusal}`,
  /** refusals, to follow the name of the field */
  empty: 'cannot be empty.',
  tooLong: (most: string) => `may have at most ${most} characters.`,
} as const
