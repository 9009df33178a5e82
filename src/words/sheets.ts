/** The sheets beside the board and their frame. */
export const sheetWords = {
  names: { brief: 'Brief', estimate: 'Estimate' },
  border: 'Width of the sheet',
  full: 'Over the whole board',
  beside: 'Beside the board',
  close: 'Back to the board',
  /** what is loaded, in the middle of a sentence */
  parts: { brief: 'brief', estimate: 'estimate' },
  notLoaded: (part: string) => `The ${part} could not be loaded. Try again, or reload the page; what is saved is kept.`,
  tryAgain: 'Try again',
} as const
