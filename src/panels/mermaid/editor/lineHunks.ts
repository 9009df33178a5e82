/** A stretch of lines that gives way to another: old lines from `from` up to `to`, new ones from `start` up to `end`. */
export interface Hunk {
  readonly from: number
  readonly to: number
  readonly start: number
  readonly end: number
}

type Lines = readonly string[]

/** The time and room of a comparison grow with the product of both counts, so longer stretches are replaced as one. */
const MOST_COMPARED = 400

/** The stretches of lines in which two texts differ, in order, with as many lines kept as can be up to 400 lines that may differ. */
export function lineHunks(old: Lines, fresh: Lines): readonly Hunk[] {
  const most = Math.min(old.length, fresh.length)
  let head = 0
  while (head < most && old[head] === fresh[head]) head++
  let tail = 0
  while (tail < most - head && old[old.length - 1 - tail] === fresh[fresh.length - 1 - tail]) tail++
  const a = old.slice(head, old.length - tail)
  const b = fresh.slice(head, fresh.length - tail)
  return compared(a, b).map(({ from, to, start, end }) => ({
    from: from + head,
    to: to + head,
    start: start + head,
    end: end + head,
  }))
}

function compared(a: Lines, b: Lines): readonly Hunk[] {
  const whole = { from: 0, to: a.length, start: 0, end: b.length }
  if (a.length === 0 && b.length === 0) return []
  if (a.length === 0 || b.length === 0 || Math.max(a.length, b.length) > MOST_COMPARED) return [whole]
  return betweenKept(keptLines(a, b), whole)
}

/** How many lines the rest of `a` from i on and the rest of `b` from j on have in common in order, at `i * (b.length + 1) + j`. */
function commonCounts(a: Lines, b: Lines): Uint16Array {
  const width = b.length + 1
  const counts = new Uint16Array((a.length + 1) * width)
  const at = (index: number): number => counts[index] ?? 0
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const here = i * width + j
      counts[here] = a[i] === b[j] ? at(here + width + 1) + 1 : Math.max(at(here + width), at(here + 1))
    }
  }
  return counts
}

/** Pairs of places of the lines that both have, in order. */
function keptLines(a: Lines, b: Lines): readonly (readonly [number, number])[] {
  const counts = commonCounts(a, b)
  const width = b.length + 1
  const kept: [number, number][] = []
  let i = 0
  let j = 0
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) kept.push([i++, j++])
    else if ((counts[(i + 1) * width + j] ?? 0) >= (counts[i * width + j + 1] ?? 0)) i++
    else j++
  }
  return kept
}

function betweenKept(kept: readonly (readonly [number, number])[], whole: Hunk): readonly Hunk[] {
  const hunks: Hunk[] = []
  let { from, start } = whole
  for (const [to, end] of [...kept, [whole.to, whole.end] as const]) {
    if (to > from || end > start) hunks.push({ from, to, start, end })
    from = to + 1
    start = end + 1
  }
  return hunks
}
