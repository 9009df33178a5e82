/** Chance that can be played again: the same seed gives the same throws. */
export interface Dice {
  /** a whole number from `least` up to `most`, both included */
  between(least: number, most: number): number
  /** true in this share of the throws */
  chance(share: number): boolean
  /** one of the list */
  pick<T>(list: readonly T[]): T
}

/** Dice for a seed; more numbers, such as that of a step, make dice of their own. */
export function diceOf(...seed: readonly number[]): Dice {
  let state = seed.reduce((mixed, part) => Math.imul(mixed ^ part, 0x9e3779b1) + 0x85ebca6b, 1)
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1))
  return {
    between,
    chance: (share) => next() < share,
    pick: <T>(list: readonly T[]): T => list[between(0, list.length - 1)] as T,
  }
}
