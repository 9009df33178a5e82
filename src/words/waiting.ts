/** What is said as long as the boards of this browser cannot be read. */
export const waitingWords = {
  opening: 'Opening your board',
  closed: 'Your boards cannot be opened now',
  /** by what is waited for */
  why: {
    slow: 'The storage of this browser takes its time. Your board opens as soon as it answers.',
    blocked:
      'Another tab of Tierboard is still open in an older version. Close or reload it, and your board opens here.',
  },
  reload: 'Reload the page',
  tryAgain: 'Try again',
  drawMeanwhile: 'Draw a new board meanwhile',
} as const
