import { ID } from '../property.ts'
import type { RecordSpec } from './recordType.ts'

/**
 * What a person made of one thing that the interview puts before them, such as a question or a prompt: `of` is its id, which need not be
 * known here. A `done` one was ticked, a `pinned` one stands first, a `hidden` one is out of the way.
 */
export const tickRecord = {
  type: 'tick',
  list: 'ticks',
  words: { one: 'tick', many: 'ticks' },
  most: 2_000,
  scope: 'board',
  since: 4,
  idPrefix: 'k',
  fields: {
    id: ID,
    of: { type: 'text', maxLength: 80, required: true },
    done: { type: 'flag' },
    pinned: { type: 'flag' },
    hidden: { type: 'flag' },
  },
} as const satisfies RecordSpec
