import type { BriefPropertyId } from '#domain/board/briefProperties.ts'
import type { briefWords } from '#words/brief.ts'

/** Fields of the brief under one heading. */
export interface BriefGroup {
  readonly about: keyof typeof briefWords.groups
  readonly fields: readonly BriefPropertyId[]
}

/** Every field of the brief, in the order in which an interview settles them. */
export const BRIEF_GROUPS: readonly BriefGroup[] = [
  { about: 'function', fields: ['features', 'platforms', 'publicApi', 'realtime', 'realtimeVia', 'media'] },
  { about: 'scale', fields: ['dau', 'peakReadQps', 'peakWriteQps', 'readWriteRatio', 'concurrentConnections'] },
  { about: 'quality', fields: ['latencyMs', 'availability', 'consistency'] },
  { about: 'place', fields: ['geo', 'regions'] },
  {
    about: 'safety',
    fields: ['transactions', 'flexibleSchema', 'pii', 'auth', 'tenancy', 'secrets'],
  },
  { about: 'build', fields: ['stage', 'style', 'goal', 'serviceMesh', 'observability'] },
]
