/** What starting from a design is called among the steps to undo. */
export const templateStepWords = {
  startFrom: (template: string) => `Start from “${template}”`,
} as const
