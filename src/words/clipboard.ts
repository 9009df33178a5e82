/** What is said of copying blocks. */
export const clipboardWords = {
  closed: 'The browser keeps the clipboard closed to this page; the copy can be pasted in this tab only.',
} as const
