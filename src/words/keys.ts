/** What is written on keys; what is missing here is written as it is. */
export const keyWords = {
  mod: 'Ctrl',
  alt: 'Alt',
  shift: 'Shift',
  delete: 'Del',
  escape: 'Esc',
  enter: 'Enter',
  backspace: 'Backspace',
} as const
