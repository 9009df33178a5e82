/** What is said of a text or number that is typed into a field. */
export const typedFieldWords = {
  range: (from: string, to: string) => `${from} to ${to}`,
  atLeast: (from: string) => `${from} or more`,
  /** why a text is refused, to follow the name of the field in `refused` */
  refusals: {
    empty: 'cannot be empty.',
    notWhole: (range: string) => `must be a whole number from ${range}.`,
    notNumber: (range: string) => `must be a number from ${range}.`,
    tooLong: (most: string) => `may have at most ${most} characters.`,
  },
  refused: (field: string, refusal: string) => `${field} ${refusal}`,
} as const
