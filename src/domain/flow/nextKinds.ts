import { PALETTE, type PaletteEntry, usualNext } from '#domain/blocks/palette.ts'
import { hasTrait } from '#domain/blocks/traits.ts'
import type { Block, Board } from '#domain/board/board.ts'

const byId = new Map<string, PaletteEntry>(PALETTE.map((entry) => [entry.id, entry]))

/** The palette entry a block came from, or would come from. */
export const paletteEntryOf = (block: Pick<Block, 'kind' | 'role'>): PaletteEntry | undefined =>
  PALETTE.find((entry) => entry.kind === block.kind && entry.role !== undefined && entry.role === block.role) ??
  byId.get(block.kind)

/** The stores a block already leads to; a second one of a kind is rarer than the first of another. */
function storesBehind(board: Board, from: Block): ReadonlySet<string> {
  const targets = new Set(board.edges.filter((edge) => edge.from === from.id).map((edge) => edge.to))
  return new Set(
    board.blocks.filter((block) => targets.has(block.id) && hasTrait(block.kind, 'store')).map((block) => block.kind),
  )
}

/** Every entry of the palette, those that most likely lead to a block first. */
export function callerKinds(to: Pick<Block, 'kind' | 'role'>): readonly PaletteEntry[] {
  const before = paletteEntryOf(to)?.comesAfter ?? {}
  const rank = ({ id }: PaletteEntry) => before[id] ?? Infinity
  return PALETTE.toSorted((a, b) => (rank(a) === rank(b) ? 0 : rank(a) - rank(b)))
}

/** Every entry of the palette, those that best continue the request flow from a block first. */
export function nextKinds(board: Board, from: Block): readonly PaletteEntry[] {
  const entry = paletteEntryOf(from)
  const likely = entry ? usualNext(entry) : []
  const present = storesBehind(board, from)
  const fresh = likely.filter(({ kind }) => !present.has(kind))
  return [...new Set([...fresh, ...likely, ...PALETTE])]
}
