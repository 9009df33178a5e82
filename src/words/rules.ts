import { counted } from '#shared/plural.ts'

const ENDS = /[.]$/

/** The pages about the rules. */
export const rulesWords = {
  title: 'Rules',
  aboutRule: 'About the rule',
  chooseRule: 'Choose a rule to read what it looks for, why, and how it is mended.',

  search: 'Search the rules',
  severity: 'Severity',
  all: 'All',
  noMatch: 'No rule matches.',
  found: (count: number) => counted(count, 'rule'),
  ofSeverity: (severity: string) => `, ${severity}`,

  /** the rest of the line is the id of the rule */
  facts: ({
    severity,
    moment,
    topic,
  }: {
    readonly severity: string
    readonly moment: string
    readonly topic: string
  }) => `${severity}; ${moment} · ${topic} · `,
  /** that a finding may weigh less than its rule */
  lower: (severity: string, where: string) => `a ${severity} ${where}`,
  moments: {
    live: 'speaks as you draw',
    settled: 'speaks once the board has rested',
    review: 'speaks on a complete board',
    presenting: 'speaks in a review',
  },
  why: 'Why it matters',
  bad: 'A board that breaks it',
  good: 'A board that keeps it',
  repairs: 'Repairs it offers',
  quiet: 'When it keeps quiet',

  /** the page about what loads are compared with */
  figures: {
    title: 'Where the figures are from',
    what: 'A load is compared with what one copy takes. Each product has one figure, whatever block it stands on; a capacity that is stated on a block counts in place of any other.',
    table: 'Figures with their sources',
    columns: ['Product or block', 'One copy takes', 'Document', 'Section'],
    figure: ({
      figure,
      one,
      isSetting,
    }: {
      readonly figure: string
      readonly one: string
      readonly isSetting: boolean
    }) => `${figure} a ${one}${isSetting ? '; the settings of the rules may say otherwise' : ''}`,
    others: 'What has no figure of its own',
    like: ({ kind, like }: { readonly kind: string; readonly like: string }) =>
      `${kind}: judged like ${like}, and a warning at most.`,
    notJudged: (products: string) => `Load is shown and not judged for ${products}.`,
    copies: 'How copies count',
    copiesSay: (keptBy: number) => [
      'PostgreSQL, MySQL and Redis: one copy of each shard takes all writes, and every copy takes reads.',
      `Cassandra and other stores whose nodes all take writes: nodes add up, divided by the ${keptBy} that are assumed to keep each record, or by all where there are fewer. What is too much by that alone is a warning.`,
      'Servers and brokers: each takes as much as the others.',
      'What rests on a figure of another product, on a usual figure or on a split that nobody stated is never an error.',
    ],
  },

  drawing: 'Drawing',
  /** what the drawings show, for who cannot see them; `says` is what the rule finds in it */
  badDrawing: (says: string) => `A board that breaks the rule: ${says}`.replace(ENDS, ''),
  goodDrawing: 'The same system with the rule kept',
  statedOnBoard: 'Stated on this board',
  on: 'on',
  off: 'off',
  role: (role: string) => `Role: ${role}`,
  brief: 'Brief',
} as const
