import type { PaletteEntry } from '#domain/blocks/palette.ts'

const start = /^|[\s/-]+/

/** How well an entry fits: 0 best; undefined when it does not fit at all. */
function rankOf(entry: PaletteEntry, query: string): number | undefined {
  const title = entry.title.toLowerCase()
  const words = entry.words.toLowerCase()
  if (title.startsWith(query)) return 0
  if (title.split(start).some((word) => word.startsWith(query))) return 1
  if (words.split(start).some((word) => word.startsWith(query))) return 2
  return title.includes(query) || words.includes(query) ? 3 : undefined
}

/** The entries that a query names by title or by another word people use, the best match first; all of them for no query. */
export function searchPalette(entries: readonly PaletteEntry[], query: string): readonly PaletteEntry[] {
  const wanted = query.trim().toLowerCase()
  if (wanted === '') return entries
  return entries
    .flatMap((entry) => {
      const rank = rankOf(entry, wanted)
      return rank === undefined ? [] : [{ entry, rank }]
    })
    .sort((a, b) => a.rank - b.rank)
    .map(({ entry }) => entry)
}
