import type { ChoiceGroup } from './choice.ts'
import { searchItems } from './searchItems.ts'

/** At most this many lines are drawn; who looks for one among more types another letter. */
const MOST = 200

/** The groups with the lines that match the query, and how many lines were left out because there are too many. */
export interface FilteredChoices {
  readonly groups: readonly ChoiceGroup[]
  readonly more: number
}

/** The lines that match a query, best first within their group; empty groups are left out. */
export function filterChoices(groups: readonly ChoiceGroup[], query: string, most: number = MOST): FilteredChoices {
  let room = most
  let more = 0
  const filtered: ChoiceGroup[] = []
  for (const { title, choices } of groups) {
    const found = searchItems(choices, query, (choice) => choice)
    const shown = found.slice(0, room)
    room -= shown.length
    more += found.length - shown.length
    if (shown.length > 0) filtered.push({ title, choices: shown })
  }
  return { groups: filtered, more }
}
