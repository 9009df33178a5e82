/** The side panel before any of its parts is loaded: its tabs, and what is said until then. */
export const sidePanelWords = {
  findings: 'Findings',
  nothingToCheck: 'Nothing to check yet. Findings appear here as you draw.',
} as const
