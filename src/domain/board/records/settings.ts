import { LIMITS } from '../limits.ts'
import { RULE_SETTINGS } from '../ruleSettings.ts'
import type { SingleSpec } from './recordType.ts'

const BAND_SIZE = { type: 'number', min: 0, max: LIMITS.bandSize } as const

/**
 * What is set for a board as a whole. `direction` is which way the four tiers follow each other: left to right, or top to bottom; a
 * tier's size is the least extent of its band along the flow, in board pixels.
 */
export const boardSettings = {
  type: 'settings',
  since: 1,
  fields: {
    name: { type: 'text', maxLength: LIMITS.boardName, required: true },
    direction: { type: 'choice', options: ['right', 'down'], required: true },
    clientSize: BAND_SIZE,
    edgeSize: BAND_SIZE,
    businessSize: BAND_SIZE,
    dataSize: BAND_SIZE,
    observabilitySize: BAND_SIZE,
    ...RULE_SETTINGS,
  },
  empty: { name: 'Untitled board', direction: 'right' },
} as const satisfies SingleSpec
