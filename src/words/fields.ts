/** The controls of properties. */
export const fieldWords = {
  mixed: 'Mixed',
  notStated: 'Not stated',
  yes: 'Yes',
  no: 'No',
} as const
