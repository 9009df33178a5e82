import { blockKind } from '#domain/blocks/catalogue.ts'
import type { PaletteEntry } from '#domain/blocks/palette.ts'

const start = /^|[\s/-]+/

/** Shorter beginnings of names are those of too many. */
const LEAST = 3

/** The product of an entry's kind that a query names, or begins to name. */
function productFor({ kind }: PaletteEntry, query: string): string | undefined {
  const { technologies } = blockKind(kind)
  const isNamed = (name: string) => name.toLowerCase() === query
  const begins = (name: string) => query.length >= LEAST && name.toLowerCase().startsWith(query)
  return technologies.find(isNamed) ?? technologies.find(begins)
}

/** How well an entry fits: 0 best; undefined when it does not fit at all. */
function rankOf(entry: PaletteEntry, query: string): number | undefined {
  const title = entry.title.toLowerCase()
  const words = entry.words.toLowerCase()
  if (title.startsWith(query)) return 0
  if (title.split(start).some((word) => word.startsWith(query))) return 1
  if (words.split(start).some((word) => word.startsWith(query))) return 2
  if (productFor(entry, query)) return 3
  return title.includes(query) || words.includes(query) ? 4 : undefined
}

/**
 * The entries that a query names by title, by another word people use, or by a product, which comes with the block then; the best
 * match first, and all of them for no query.
 */
export function searchPalette(entries: readonly PaletteEntry[], query: string): readonly PaletteEntry[] {
  const wanted = query.trim().toLowerCase()
  if (wanted === '') return entries
  return entries
    .flatMap((entry) => {
      const rank = rankOf(entry, wanted)
      if (rank === undefined) return []
      // What is called by its kind is meant as that.
      const technology = rank > 1 ? productFor(entry, wanted) : undefined
      return [{ entry: technology ? { ...entry, technology } : entry, rank }]
    })
    .sort((a, b) => a.rank - b.rank)
    .map(({ entry }) => entry)
}
