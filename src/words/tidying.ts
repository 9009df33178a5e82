/** What tidying says. */
export const tidyingWords = {
  noBetter: 'Nothing moved: no arrangement was found with fewer crossings or shorter lines.',
  changedMeanwhile: 'Nothing was tidied, since the board changed meanwhile.',
} as const
