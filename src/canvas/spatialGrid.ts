import type { Point, Rect } from '#shared/geometry.ts'

/** Edge of a square of the grid, in board pixels: about one card with the room around it. */
const CELL = 256

const cell = (position: number) => Math.floor(position / CELL)
/** Cells have whole numbers far below this. */
const ROWS = 2 ** 20
const keyOf = (column: number, row: number) => column * ROWS + row

/** Finds what lies in a part of the board without looking at all of it. */
export interface SpatialGrid<T> {
  add(rect: Rect, item: T): void
  /** What may cover the point, in the order in which it was added. */
  at(point: Point): readonly T[]
  /** What may touch the rectangle, each once. */
  within(rect: Rect): ReadonlySet<T>
}

/** An empty grid. */
export function createGrid<T>(): SpatialGrid<T> {
  const cells = new Map<number, T[]>()
  const each = ({ x, y, width, height }: Rect, visit: (key: number) => void) => {
    for (let column = cell(x); column <= cell(x + width); column++) {
      for (let row = cell(y); row <= cell(y + height); row++) visit(keyOf(column, row))
    }
  }
  return {
    add: (rect, item) =>
      each(rect, (key) => {
        const there = cells.get(key)
        if (there) there.push(item)
        else cells.set(key, [item])
      }),
    at: ({ x, y }) => cells.get(keyOf(cell(x), cell(y))) ?? [],
    within: (rect) => {
      const found = new Set<T>()
      each(rect, (key) => {
        for (const item of cells.get(key) ?? []) found.add(item)
      })
      return found
    },
  }
}
