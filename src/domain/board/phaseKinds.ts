/** What a phase of an interview is about, in the usual order. */
export const PHASE_KINDS = [
  'framing',
  'requirements',
  'estimation',
  'api',
  'high-level',
  'frontend',
  'edge',
  'backend',
  'data',
  'quality',
  'deep-dive',
  'scale',
  'operations',
  'evolution',
  'wrap-up',
  'questions',
  'other',
] as const

/** What a phase of an interview is about; each kind has prompts of its own. */
export type PhaseKind = (typeof PHASE_KINDS)[number]
