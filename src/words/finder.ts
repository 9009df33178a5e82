/** What Ctrl+K finds. */
export const finderWords = {
  title: 'Find a command',
  list: 'Commands',
  question: 'A command, block, technology, board …',
  groups: {
    commands: 'Commands',
    blocks: 'Add a block',
    technologies: 'Add a technology',
    onBoard: 'On the board',
    boards: 'Boards in this browser',
    findings: 'Findings',
    templates: 'Templates',
    settings: 'Settings',
    idle: 'Not available now',
  },
  ruleSetting: 'Rules',
  brief: 'Brief',
  boardSetting: 'Board',
  direction: { right: 'Tiers from left to right', down: 'Tiers from top to bottom' },
} as const
