/** What tidying says. */
export const tidyingWords = {
  noBetter: 'Nothing moved: no arrangement was found with fewer crossings or shorter lines.',
} as const
