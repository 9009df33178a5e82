import { PHASE_KINDS } from '../phaseKinds.ts'
import type { SingleSpec } from './recordType.ts'

/**
 * The interview that the board is drawn in, if it is: which format it keeps to, and its phases in their order. A phase without
 * `minutes` has an open end; `problem` names a problem that comes with the product, and is missing for one's own. Without phases there
 * is no interview. When each phase began is told by the moments of the clock.
 */
export const boardInterview = {
  type: 'interview',
  since: 4,
  fields: {
    problem: { type: 'text', maxLength: 64 },
    format: { type: 'text', maxLength: 80 },
    role: { type: 'choice', options: ['candidate', 'interviewer', 'alone'] },
    phases: {
      type: 'records',
      maxItems: 20,
      fields: {
        name: { type: 'text', maxLength: 40, required: true },
        kind: { type: 'choice', options: PHASE_KINDS, required: true },
        minutes: { type: 'number', min: 0.5, max: 240 },
      },
    },
  },
  empty: {},
} as const satisfies SingleSpec
