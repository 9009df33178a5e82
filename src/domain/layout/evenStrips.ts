/** What stands across some columns, in an order: a card in one of them, or something that no card of its columns stands beside. */
interface Spanning {
  readonly isCard: boolean
  readonly from: number
}

/** How many cards of each column stand before the first of those that span columns, between it and the second one, and so on. */
function countsOf(strips: readonly Spanning[]): Map<number, number[]> {
  const parts = strips.filter(({ isCard }) => !isCard).length + 1
  const counts = new Map<number, number[]>()
  let part = 0
  for (const { isCard, from } of strips) {
    if (!isCard) {
      part++
      continue
    }
    const own = counts.get(from) ?? new Array<number>(parts).fill(0)
    own[part] = (own[part] ?? 0) + 1
    counts.set(from, own)
  }
  return counts
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0)

/** How many cards each part is to hold of a column at most: together as many as the fullest column has, and by what parts hold now. */
function roomsOf(counts: readonly (readonly number[])[]): number[] {
  const most = Math.max(0, ...counts.map(sum))
  const parts = counts[0]?.map((_, part) => sum(counts.map((column) => column[part] as number))) ?? []
  const share = most / Math.max(1, sum(parts))
  let before = 0
  return parts.map((_, part) => {
    const end = Math.round(sum(parts.slice(0, part + 1)) * share)
    const room = end - before
    before = end
    return room
  })
}

/** The counts of one column, each within its room and as near to what it was as the others let it. */
function within(column: readonly number[], rooms: readonly number[]): number[] {
  let left = sum(column)
  let wanted = 0
  return rooms.map((room, part) => {
    wanted += column[part] as number
    const least = left - sum(rooms.slice(part + 1))
    const taken = Math.min(room, Math.max(least, Math.min(left, wanted)))
    wanted -= taken
    left -= taken
    return taken
  })
}

/**
 * The same in an order in which as little as can be stays empty: cards keep their order in their column, but go to another side of what
 * spans columns where a column has more cards there than others.
 */
export function evened<S extends Spanning>(strips: readonly S[]): readonly S[] {
  const counts = countsOf(strips)
  const rooms = roomsOf([...counts.values()])
  const spanning = strips.filter(({ isCard }) => !isCard)
  if (spanning.length === 0) return strips
  const parts: S[][] = spanning.concat(strips.slice(0, 1)).map(() => [])
  for (const [column, own] of counts) {
    const cards = strips.filter(({ isCard, from }) => isCard && from === column)
    for (const [part, count] of within(own, rooms).entries()) parts[part]?.push(...cards.splice(0, count))
  }
  return parts.flatMap((cards, part) => [...cards, ...spanning.slice(part, part + 1)])
}
