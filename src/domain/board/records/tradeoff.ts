import { LIMITS } from '../limits.ts'
import { ID } from '../property.ts'
import type { RecordSpec } from './recordType.ts'

/**
 * A finding that was accepted, or with no `mark` every finding of a rule. `mark` stands for the places and facts of the finding: when
 * they change it matches no longer. `says` is the finding's sentence as it was accepted, `reason` why it was. Which rules there are is
 * not checked, so that a rule may go without taking a board with it.
 */
export const tradeoffRecord = {
  type: 'tradeoff',
  list: 'tradeoffs',
  words: { one: 'trade-off', many: 'accepted trade-offs' },
  most: 2_000,
  scope: 'board',
  since: 2,
  idPrefix: 't',
  fields: {
    id: ID,
    rule: { type: 'text', maxLength: 64, required: true },
    mark: { type: 'text', maxLength: 32 },
    says: { type: 'text', maxLength: LIMITS.says, required: true },
    reason: { type: 'text', maxLength: LIMITS.reason, multiline: true, required: true },
  },
} as const satisfies RecordSpec
