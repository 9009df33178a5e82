/** What takes the place of the app when drawing it fails; it comes with the first visit, as nothing may be left to load it by. */
export const crashWords = {
  title: 'The board could not be shown',
  text: 'Nothing you drew is lost. Show it again, or save it as a file first.',
  showAgain: 'Show again',
  save: 'Save as file',
} as const
