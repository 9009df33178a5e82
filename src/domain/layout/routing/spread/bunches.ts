import { groupBy } from '#shared/groupBy.ts'
import type { Stretch } from './stretches.ts'

/** The stretches that are placed as one, or the one stretch alone. */
export const bunchOf = (stretch: Stretch): readonly Stretch[] => stretch.bunch ?? [stretch]

/** Stretches of one trunk, as far as they can lie in one place, as one; all others as they are. */
export function bunched(stretches: readonly Stretch[]): Stretch[] {
  const trunks = groupBy(stretches, ({ trunk }) => trunk)
  const found: Stretch[] = []
  for (const [trunk, own] of trunks) {
    if (trunk === undefined || own.length === 1) found.push(...own)
    else found.push(...bunchesOf(own))
  }
  return found
}

function bunchesOf(own: readonly Stretch[]): Stretch[] {
  const bunches: Stretch[][] = []
  let [min, max] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const stretch of own.toSorted((a, b) => a.max - b.max)) {
    const last = bunches.at(-1)
    if (last && stretch.min <= max) {
      last.push(stretch)
      min = Math.max(min, stretch.min)
    } else {
      bunches.push([stretch])
      ;[min, max] = [stretch.min, stretch.max]
    }
  }
  return bunches.map(asOne)
}

function asOne(bunch: readonly Stretch[]): Stretch {
  const [first] = bunch as [Stretch]
  if (bunch.length === 1) return first
  const [min, max] = [Math.max(...bunch.map((each) => each.min)), Math.min(...bunch.map((each) => each.max))]
  const want = bunch.reduce((sum, each) => sum + each.want, 0) / bunch.length
  return {
    ...first,
    bunch,
    min,
    max,
    want: Math.min(max, Math.max(min, want)),
    low: Math.min(...bunch.map(({ low }) => low)),
    high: Math.max(...bunch.map(({ high }) => high)),
  }
}
