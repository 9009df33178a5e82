import { ESTIMATE_PROPERTIES } from '../estimateProperties.ts'
import { LIMITS } from '../limits.ts'
import { ID } from '../property.ts'
import type { SingleSpec } from './recordType.ts'

/** What the numbers of the design are reckoned from, beyond the brief. A note says of a result, by its id, why it may be assumed. */
export const boardEstimate = {
  type: 'estimate',
  since: 4,
  fields: {
    ...ESTIMATE_PROPERTIES,
    notes: {
      type: 'records',
      maxItems: 100,
      fields: { result: ID, says: { type: 'text', maxLength: LIMITS.says, multiline: true, required: true } },
    },
  },
  empty: {},
} as const satisfies SingleSpec
