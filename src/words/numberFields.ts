/** What is said of a number that is typed into a field. */
export const numberFieldWords = {
  range: (from: string, to: string) => `${from} to ${to}`,
  atLeast: (from: string) => `${from} or more`,
  /** refusals, to follow the name of the field */
  notWhole: (range: string) => `must be a whole number from ${range}.`,
  notNumber: (range: string) => `must be a number from ${range}.`,
} as const
