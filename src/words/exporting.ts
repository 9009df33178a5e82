const percent = (scale: number) => `${(scale * 100).toLocaleString('en-GB', { maximumSignificantDigits: 2 })} %`

/** What is said when a board was taken away in another format, or could not be. */
export const exportingWords = {
  copied: 'Copied to the clipboard.',
  savedAs: (file: string) => `Saved as ${file}.`,
  notCopied: 'The browser did not allow copying. Save it as a file instead.',
  notMade: 'The export could not be made. Try again, or reload the page; what is saved is kept.',
  noPicture: 'The browser made no usable picture. Save as SVG instead.',
  notDrawn: 'The browser could not draw the picture. Save as SVG instead.',
  pictureTooLarge: 'The browser could not draw a picture of this size. Save as SVG instead.',
  drawnSmaller: (wished: number, scale: number) =>
    `The board is too large for a PNG at ${wished}×, so it was drawn at ${percent(scale)}. An SVG has no such limit.`,
} as const
