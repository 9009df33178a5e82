/** The side panel and what stands in it until its parts are loaded. */
export const sidePanelWords = {
  name: 'Side panel',
  close: 'Close the panel',
  panels: 'Panels',
  tabs: {
    phase: 'Phase',
    inspector: 'Block',
    findings: 'Findings',
    brief: 'Brief',
    mermaid: 'Mermaid',
    imported: 'Import',
  },
  findingsCounted: (count: number) => `Findings ${count}`,
  names: {
    phase: 'Phase',
    inspector: 'Inspector',
    findings: 'Findings',
    brief: 'Brief',
    mermaid: 'Mermaid',
    imported: 'Read from Mermaid',
  },
  /** what is loaded, in the middle of a sentence */
  parts: {
    phase: 'prompts of the phase',
    inspector: 'inspector',
    findings: 'findings',
    brief: 'brief',
    mermaid: 'Mermaid text',
    imported: 'review',
  },
  loading: (part: string) => `Loading the ${part}`,
  notLoaded: (part: string) => `The ${part} could not be loaded. Try again, or reload the page; what is saved is kept.`,
  tryAgain: 'Try again',
  nothingToCheck: 'Nothing to check yet. Findings appear here as you draw.',
  /** what screen readers hear of errors that are new; the first of them in its own words */
  newErrors: (count: number, firstSays: string) =>
    count === 1 ? `New error. ${firstSays}` : `${count} new errors. ${firstSays}`,
} as const
