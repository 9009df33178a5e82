import type { Point, Rect } from '#shared/geometry.ts'

/** A sparse orthogonal grid along the borders of obstacles; `xs` and `ys` ascend, a step is a neighbouring line. */
export interface SearchGrid {
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  /** 1 where the step from node (x, y) to (x + 1, y) is closed, at y * xs.length + x. */
  readonly closedRight: Uint8Array
  /** 1 where the step from node (x, y) to (x, y + 1) is closed. */
  readonly closedDown: Uint8Array
}

/** The grid of a region: lines through `through` and along each obstacle, steps through the inside of obstacles closed. */
export function createSearchGrid(region: Rect, obstacles: readonly Rect[], through: readonly Point[]): SearchGrid {
  const xs = lines(
    region.x,
    region.x + region.width,
    through.map((p) => p.x),
    obstacles.flatMap((o) => [o.x, o.x + o.width]),
  )
  const ys = lines(
    region.y,
    region.y + region.height,
    through.map((p) => p.y),
    obstacles.flatMap((o) => [o.y, o.y + o.height]),
  )
  const grid = {
    xs,
    ys,
    closedRight: new Uint8Array(xs.length * ys.length),
    closedDown: new Uint8Array(xs.length * ys.length),
  }
  for (const obstacle of obstacles) close(grid, obstacle)
  return grid
}

function close({ xs, ys, closedRight, closedDown }: SearchGrid, rect: Rect): void {
  const [x0, x1] = [firstAtLeast(xs, rect.x), firstAtLeast(xs, rect.x + rect.width)]
  const [y0, y1] = [firstAtLeast(ys, rect.y), firstAtLeast(ys, rect.y + rect.height)]
  const nx = xs.length
  const fromX = xs[x0] === rect.x ? x0 : Math.max(0, x0 - 1)
  const fromY = ys[y0] === rect.y ? y0 : Math.max(0, y0 - 1)
  for (let y = ys[y0] === rect.y ? y0 + 1 : y0; y < y1; y++)
    for (let x = fromX; x < x1; x++) closedRight[y * nx + x] = 1
  for (let x = xs[x0] === rect.x ? x0 + 1 : x0; x < x1; x++) for (let y = fromY; y < y1; y++) closedDown[y * nx + x] = 1
}

function lines(low: number, high: number, ...values: readonly (readonly number[])[]): number[] {
  const inside = values.flat().filter((value) => value >= low && value <= high)
  inside.sort((a, b) => a - b)
  return inside.filter((value, i) => i === 0 || value !== inside[i - 1])
}

/** Index of the first entry of an ascending list that is at least `value`. */
export function firstAtLeast(sorted: readonly number[], value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] as number) < value) low = middle + 1
    else high = middle
  }
  return low
}
