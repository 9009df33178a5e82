/** Why Mermaid's drawing of a diagram is not shown. */
export const drawingWords = {
  tooLarge: 'The diagram is too large to preview',
  nothing: 'Mermaid drew nothing',
} as const
