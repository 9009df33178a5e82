import type { Severity } from '#domain/flow/rule.ts'
import { counted } from '#shared/plural.ts'

/** How many findings there are, of each severity and at all. */
export const findingCountWords = {
  error: (count: number) => counted(count, 'error'),
  warning: (count: number) => counted(count, 'warning'),
  hint: (count: number) => counted(count, 'hint'),
  none: 'No findings',
} as const satisfies Record<Severity | 'none', unknown>
