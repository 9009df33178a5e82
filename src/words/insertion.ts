/** What is said of a block that goes into an edge, and of the neighbours of one that was taken away. */
export const insertionWords = {
  /** around the names of the two that a block goes between */
  goes: { between: 'Goes between ', and: ' and ' },
  /** behind the key that is held */
  keepsOthers: ' keeps the others where they are',
} as const
