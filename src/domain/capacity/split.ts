/**
 * Divides a whole among several parts: stated fractions count as they are, the rest goes evenly to the parts without one.
 * Stated fractions of more than 1 together are scaled down to 1; they may be less, then some of the whole goes nowhere.
 */
export function split(stated: readonly (number | undefined)[]): number[] {
  let sum = 0
  let open = 0
  for (const part of stated) {
    if (part === undefined) open++
    else sum += part
  }
  const rest = Math.max(0, 1 - sum)
  return stated.map((part) => (part === undefined ? rest / open : sum > 1 ? part / sum : part))
}

/** The parts scaled so that they are 1 together; all 0 when they are. */
export function scaledToOne(parts: readonly number[]): number[] {
  const sum = parts.reduce((total, part) => total + part, 0)
  return parts.map((part) => (sum > 0 ? part / sum : 0))
}
