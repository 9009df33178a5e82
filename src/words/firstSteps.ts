/** How the first blocks come onto a board, in one line. */
export const firstStepsWords = {
  none: 'Press the letter of a block, drag it in, or double-click here.',
  noneByTouch: 'Tap a block, or drag it in.',
  one: 'Shift with a letter adds the next block, connected.',
  oneByTouch: 'Tap a port and another block to connect them.',
  starts: 'Ways to start',
} as const
