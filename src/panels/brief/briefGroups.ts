import type { BriefPropertyId } from '#domain/board/briefProperties.ts'

/** Fields of the brief under one heading. */
export interface BriefGroup {
  readonly title: string
  readonly fields: readonly BriefPropertyId[]
}

/** Every field of the brief, in the order in which an interview settles them. */
export const BRIEF_GROUPS: readonly BriefGroup[] = [
  { title: 'What it does', fields: ['features', 'platforms', 'publicApi', 'realtime', 'realtimeVia', 'media'] },
  { title: 'How much', fields: ['dau', 'peakReadQps', 'peakWriteQps', 'readWriteRatio', 'concurrentConnections'] },
  { title: 'How well', fields: ['latencyMs', 'availability', 'consistency'] },
  { title: 'Where', fields: ['geo', 'regions'] },
  {
    title: 'Data and safety',
    fields: ['transactions', 'flexibleSchema', 'pii', 'auth', 'tenancy', 'secrets'],
  },
  { title: 'How it is built', fields: ['stage', 'style', 'goal', 'serviceMesh', 'observability'] },
]
