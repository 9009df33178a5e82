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
