/** The panel of the brief. */
export const briefWords = {
  name: 'Brief',
  empty: 'An empty field silences the rules that need it.',
  groups: {
    problem: 'The problem',
    function: 'What it does',
    scale: 'How much',
    quality: 'How well',
    place: 'Where',
    safety: 'Data and safety',
    build: 'How it is built',
  },
  openAsSheet: 'Open as a sheet',
  presets: 'Presets',
  presetsFillEmpty: 'A preset fills only what is empty.',
} as const
