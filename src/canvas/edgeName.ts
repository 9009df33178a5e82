import type { Board, Edge } from '#domain/board/board.ts'
import { findBlock } from '#domain/board/lookup.ts'
import { edgeLabelOf } from '#domain/layout/edgeStyle.ts'

const KIND_WORDS: Readonly<Record<Edge['kind'], string>> = {
  request: 'request',
  event: 'event',
  replication: 'replication',
  origin: 'origin fetch',
  telemetry: 'telemetry',
}

/** "Web app to API gateway, request", and what is written on the edge. */
export function edgeName(board: Board, edge: Edge): string {
  const label = (id: Edge['from']) => findBlock(board, id)?.label || 'Unnamed'
  const written = edgeLabelOf(edge)
  return `${label(edge.from)} to ${label(edge.to)}, ${KIND_WORDS[edge.kind]}${written ? `, ${written}` : ''}`
}
