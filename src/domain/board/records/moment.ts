import { ID } from '../property.ts'
import type { RecordSpec } from './recordType.ts'

/** The last millisecond that a date can name. */
const LAST_TIME = 8_640_000_000_000_000

const TIME = { type: 'number', min: 0, max: LAST_TIME, required: true } as const

/**
 * A moment of the interview's clock: a phase began (`phase` says which, counted from 0), the clock was stopped or goes on, the interview
 * ended, or the clock of the device was found put back (`reset`). `at` is the time on the interview's own clock, which never goes back,
 * and `wall` what the device showed then, both in milliseconds since 1970.
 */
export const momentRecord = {
  type: 'moment',
  list: 'moments',
  words: { one: 'moment', many: 'moments' },
  most: 2_000,
  scope: 'board',
  since: 4,
  idPrefix: 'm',
  fields: {
    id: ID,
    kind: { type: 'choice', options: ['phase', 'pause', 'resume', 'end', 'reset'], required: true },
    phase: { type: 'number', integer: true, min: 0, max: 19 },
    at: TIME,
    wall: TIME,
  },
} as const satisfies RecordSpec
