/** The panel of findings, their repairs and the trade-offs that were accepted. */
export const findingsWords = {
  rulesNotLoaded: 'The rules could not be loaded, so the board is not checked.',
  tryAgain: 'Try again',
  noErrors: 'No errors.',
  noErrorsSoFar: 'No errors so far.',
  rulesChecked: (count: number) => `${count} rules checked.`,
  showMore: (count: number) => `Show ${count} more`,

  rulesWait: 'Some rules wait until you pause',
  moreBlocksFirst: 'Checked in full from five blocks on',
  everyRuleRun: 'Every rule was run',
  moreInReview: 'More rules speak in a review',
  checkNow: 'Check now',
  review: 'Review',

  places: (count: number) => `${count} places`,

  whyThisRule: 'Why this rule',
  fixes: 'Fixes',
  noFix: 'Each repair would bring an error',
  notOffered: 'Not offered:',
  /** what a repair brings, behind its title */
  comesThen: (brings: string) => `then: ${brings}`,
  refusal: (title: string, brings: string | undefined) =>
    brings === undefined ? `“${title}”: nothing on the board fits it` : `“${title}”: then ${brings}`,
  everywhere: (places: number) => `Everywhere (${places})`,
  /** behind the title of the fix */
  everywhereToo: (places: number) => `everywhere (${places})`,
  fixEverywhere: (fix: string, places: number) => `${fix} everywhere (${places})`,

  accept: 'Accept',
  acceptAsTradeoff: 'Accept as a trade-off',
  acceptAsTradeoffMore: 'Accept as a trade-off…',
  whatIsAccepted: 'What is accepted',
  extents: { finding: 'This finding', rule: 'Rule on this board' },
  reason: 'Reason',
  reasonMissing: 'Write down why, then it can be accepted.',
  reasonExample: 'Chosen for …, price …',
  reasonKept: 'The reason you began to write is kept.',
  cancel: 'Cancel',

  tradeoffs: 'Accepted trade-offs',
  tradeoffsCounted: (count: number) => `Accepted trade-offs (${count})`,
  wholeRule: 'Whole rule',
  noLongerFound: 'No longer found',
  changeReason: 'Change the reason',
  editReason: 'Edit the reason',
  save: 'Save',
  reopen: 'Reopen',
  remove: 'Remove',
  reopenFinding: 'Reopen the finding',
  removeTradeoff: 'Remove the trade-off',
} as const
