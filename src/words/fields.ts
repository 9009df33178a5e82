/** The controls of properties. */
export const fieldWords = {
  mixed: 'Mixed',
  notStated: 'Not stated',
  yes: 'Yes',
  no: 'No',
  range: (from: string, to: string) => `${from} to ${to}`,
  atLeast: (from: string) => `${from} or more`,
  /** refusals, to follow the name of the field */
  notWhole: (range: string) => `must be a whole number from ${range}.`,
  notNumber: (range: string) => `must be a number from ${range}.`,
} as const
