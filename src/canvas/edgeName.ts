import type { Board, Edge } from '#domain/board/board.ts'
import { findBlock } from '#domain/board/lookup.ts'
import { edgeRatesOf } from '#domain/capacity/edgeRatesOf.ts'
import { rateWords } from '#domain/capacity/rateWords.ts'
import { edgeLabelOf } from '#domain/layout/edgeStyle.ts'
import { canvasWords } from '#words/canvas.ts'

/** "Web app to API gateway, request", what is written on the edge, and what it carries when that is shown. */
export function edgeName(board: Board, edge: Edge, shows: { readonly edgeRates: boolean }): string {
  const label = (id: Edge['from']) => findBlock(board, id)?.label || canvasWords.unnamed
  const written = edgeLabelOf(edge)
  const rate = shows.edgeRates ? edgeRatesOf(board).get(edge.id) : undefined
  const more = [canvasWords.edgeKinds[edge.kind], written, rate ? rateWords(rate) : ''].filter(Boolean)
  return canvasWords.edge({ from: label(edge.from), to: label(edge.to) }, more)
}
