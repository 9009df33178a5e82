/** The sheets beside the board and their frame. */
export const sheetWords = {
  names: { brief: 'Brief', estimate: 'Estimate' },
  border: 'Width of the sheet',
  full: 'Over the whole board',
  beside: 'Beside the board',
  close: 'Back to the board',
} as const
