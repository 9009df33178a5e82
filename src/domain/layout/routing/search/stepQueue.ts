/** A queue that gives back the item with the lowest rank first, the older one among equals. */
export interface StepQueue {
  push(item: number, rank: number): void
  /** The next item, or -1 when the queue is empty. */
  pop(): number
}

/** An empty queue (a binary heap). */
export function createStepQueue(): StepQueue {
  const items: number[] = []
  const ranks: number[] = []
  const ages: number[] = []
  let age = 0

  const before = (a: number, b: number): boolean => {
    const difference = (ranks[a] as number) - (ranks[b] as number)
    return difference < 0 || (difference === 0 && (ages[a] as number) < (ages[b] as number))
  }
  const swapIn = (list: number[], a: number, b: number): void => {
    const held = list[a] as number
    list[a] = list[b] as number
    list[b] = held
  }
  const swap = (a: number, b: number): void => {
    swapIn(items, a, b)
    swapIn(ranks, a, b)
    swapIn(ages, a, b)
  }
  const sink = (): void => {
    let at = 0
    for (;;) {
      let least = at
      const child = 2 * at + 1
      if (child < items.length && before(child, least)) least = child
      if (child + 1 < items.length && before(child + 1, least)) least = child + 1
      if (least === at) return
      swap(at, least)
      at = least
    }
  }

  return {
    push(item, rank) {
      items.push(item)
      ranks.push(rank)
      ages.push(age++)
      for (let at = items.length - 1; at > 0 && before(at, (at - 1) >> 1); at = (at - 1) >> 1) swap(at, (at - 1) >> 1)
    },
    pop() {
      const top = items[0]
      if (top === undefined) return -1
      swap(0, items.length - 1)
      items.pop()
      ranks.pop()
      ages.pop()
      sink()
      return top
    },
  }
}
