import { BRIEF_PROPERTIES } from '../briefProperties.ts'
import type { SingleSpec } from './recordType.ts'

/** What the design is for, as far as it was stated. */
export const boardBrief = { type: 'brief', since: 1, fields: BRIEF_PROPERTIES, empty: {} } as const satisfies SingleSpec
