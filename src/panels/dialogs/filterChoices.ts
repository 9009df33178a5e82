import type { Choice, ChoiceGroup } from './choice.ts'
import { matchRank, searchItems } from './searchItems.ts'

/** At most this many lines are drawn; who looks for one among more types another letter. */
const MOST = 200

/** The groups with the lines that match the query, and how many lines were left out because there are too many. */
export interface FilteredChoices<C extends Choice> {
  readonly groups: readonly ChoiceGroup<C>[]
  readonly more: number
  /** the place of the line that matches best among all lines, of equals the first */
  readonly best: number
}

/** How many lines are drawn at most: in all, and of each group. */
export interface MostLines {
  readonly inAll?: number
  readonly ofEach?: number
}

/** The place of the line that can be chosen and matches best; a group has its best line first. */
function bestOf(groups: readonly ChoiceGroup[], query: string): number {
  const firsts: { readonly at: number; readonly rank: number }[] = []
  let at = 0
  for (const { choices } of groups) {
    const [first] = choices
    const rank = first && !first.disabled ? matchRank(first, query) : undefined
    if (rank !== undefined) firsts.push({ at, rank })
    at += choices.length
  }
  return firsts.sort((a, b) => a.rank - b.rank)[0]?.at ?? 0
}

/** The lines that match a query, best first within their group; empty groups are left out. */
export function filterChoices<C extends Choice>(
  groups: readonly ChoiceGroup<C>[],
  query: string,
  { inAll = MOST, ofEach = MOST }: MostLines = {},
): FilteredChoices<C> {
  let room = inAll
  let more = 0
  const filtered: ChoiceGroup<C>[] = []
  for (const { title, choices } of groups) {
    const found = searchItems(choices, query, (choice) => choice)
    const shown = found.slice(0, Math.min(room, ofEach))
    room -= shown.length
    more += found.length - shown.length
    if (shown.length > 0) filtered.push({ title, choices: shown })
  }
  return { groups: filtered, more, best: bestOf(filtered, query) }
}
