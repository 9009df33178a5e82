/** How a board is written as Mermaid. */
export const mermaidControlWords = {
  dialect: 'Dialect',
  arrows: 'Arrows',
  modes: { strict: 'Strict', rich: 'Rich' },
  direction: 'Direction',
  directions: { TD: 'Top down', LR: 'Left to right' },
  options: {
    technologies: 'Technologies',
    replicas: 'Replicas',
    colours: 'Colours by tier',
    steps: 'Step numbers',
    board: 'Board inside',
    tiers: 'Tiers as groups',
  },
  limitsPassed: 'Limits passed',
} as const
