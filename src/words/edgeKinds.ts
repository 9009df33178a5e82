import type { EdgeKind } from '#domain/board/kind.ts'

/** What the kinds of edges are called in menus and fields. */
export const edgeKindWords = {
  request: 'Request',
  event: 'Event',
  replication: 'Replication',
  origin: 'Origin fetch',
  telemetry: 'Telemetry',
} as const satisfies Record<EdgeKind, string>
