/** The borders by which panels are made wider. */
export const panelBorderWords = {
  paletteWidth: 'Width of the blocks',
  panelWidth: 'Width of the side panel',
} as const
