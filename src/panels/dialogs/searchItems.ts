const ACCENTS = /\p{M}/gu

const plain = (text: string): string => text.normalize('NFD').replace(ACCENTS, '').toLowerCase()

/** A text as it is searched: in lower case, without accents and spaces around its words. */
export const plainWords = (text: string): string => plain(text).trim().split(/\s+/).join(' ')

/** What an item is found by: its title counts more than other words. */
export interface Searched {
  readonly title: string
  readonly words?: string
}

function rankOf({ title, words = '' }: Searched, parts: readonly string[], query: string): number | undefined {
  const plainTitle = plain(title)
  const everything = ` ${plainTitle} ${plain(words)}`
  if (!parts.every((part) => everything.includes(part))) return undefined
  if (plainTitle.startsWith(query)) return 0
  if (parts.every((part) => ` ${plainTitle}`.includes(` ${part}`))) return 1
  return parts.every((part) => everything.includes(` ${part}`)) ? 2 : 3
}

/** How well an item matches a query, 0 best; undefined when it does not hold every word of it. */
export function matchRank(searched: Searched, query: string): number | undefined {
  const wanted = plain(query).trim()
  return rankOf(searched, wanted.split(/\s+/), wanted)
}

/** The items that hold every word of the query, best matches first, equally good ones in their order; all of them for no query. */
export function searchItems<T>(items: readonly T[], query: string, textOf: (item: T) => Searched): readonly T[] {
  const wanted = plain(query).trim()
  if (!wanted) return items
  const parts = wanted.split(/\s+/)
  return items
    .flatMap((item) => {
      const rank = rankOf(textOf(item), parts, wanted)
      return rank === undefined ? [] : [{ item, rank }]
    })
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item)
}
