import { PALETTE, type PaletteEntry } from '#domain/blocks/palette.ts'
import { hasTrait } from '#domain/blocks/traits.ts'
import type { Block, Board } from '#domain/board/board.ts'

const byId = new Map<string, PaletteEntry>(PALETTE.map((entry) => [entry.id, entry]))

/** Palette ids by where a request or message usually goes next, the likeliest first. */
const NEXT: Readonly<Record<string, readonly string[]>> = {
  client: ['cdn', 'gateway', 'lb', 'entry', 'ws', 'app'],
  entry: ['cdn', 'lb', 'gateway', 'app'],
  cdn: ['object', 'gateway', 'lb', 'app'],
  lb: ['app', 'ws', 'gateway'],
  gateway: ['lb', 'app', 'ws', 'notify', 'cache'],
  app: ['cache', 'sql', 'nosql', 'queue', 'app', 'object', 'search', 'external', 'notify', 'ws', 'outbox'],
  worker: ['sql', 'nosql', 'cache', 'notify', 'search', 'object', 'ws', 'external', 'queue'],
  ws: ['cache', 'queue', 'app', 'client', 'nosql'],
  notify: ['external', 'client', 'queue', 'nosql'],
  cache: ['sql', 'nosql', 'cache'],
  sql: ['sql', 'search', 'nosql', 'queue', 'object'],
  nosql: ['nosql', 'search', 'queue', 'object'],
  queue: ['worker', 'notify', 'ws', 'app', 'queue', 'search', 'object'],
  object: ['queue', 'worker', 'cdn', 'object'],
  search: ['object', 'search'],
  outbox: ['queue', 'worker'],
  external: ['gateway', 'lb', 'app', 'queue'],
  generic: ['app', 'sql', 'queue', 'generic'],
}

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

/** Every entry of the palette, those that best continue the request flow from a block first. */
export function nextKinds(board: Board, from: Block): readonly PaletteEntry[] {
  const likely = (NEXT[paletteEntryOf(from)?.id ?? ''] ?? []).flatMap((id) => byId.get(id) ?? [])
  const present = storesBehind(board, from)
  const fresh = likely.filter((entry) => !present.has(entry.kind))
  return [...new Set([...fresh, ...likely, ...PALETTE])]
}
