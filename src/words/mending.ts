/** What is said of going through the findings and mending them. */
export const mendingWords = {
  noFinding: 'There is no open finding.',
  noFix: 'There is no ready fix for this finding.',
  noLongerFits: (fix: string) => `“${fix}” no longer fits the board.`,
  everywhere: (fix: string) => `${fix} everywhere`,
  mendedAt: (places: number, expected: number) =>
    `Mended at ${places} of ${expected} places; elsewhere this fix does not fit.`,
} as const
