/** One thing to be placed on a line: where it would like to start and how long it is. */
export interface Span {
  readonly start: number
  readonly size: number
}

/** Starts for spans in their given order, as near as possible to the wished ones but at least `gap` apart, on the grid. */
export function stack(spans: readonly Span[], gap: number, grid: number): number[] {
  const starts: number[] = []
  let free = Number.NEGATIVE_INFINITY
  for (const span of spans) {
    const start = Math.ceil(Math.max(span.start, free) / grid) * grid
    starts.push(start)
    free = start + span.size + gap
  }
  return starts
}
