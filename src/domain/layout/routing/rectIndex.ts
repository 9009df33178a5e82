import { overlaps, type Rect } from '#shared/geometry.ts'

/** A set of rectangles that can be asked what lies in an area without looking at all of them. */
export interface RectIndex<T> {
  /** True as soon as `accept` says so for an item whose rectangle overlaps `area`; calls it at most once an item. */
  some(area: Rect, accept: (item: T, rect: Rect) => boolean): boolean
  insert(rect: Rect, item: T): void
}

interface Entry<T> {
  readonly rect: Rect
  readonly item: T
  seen: number
}

/** Rectangles that would fill more cells than this are kept in a plain list. */
const MAX_CELLS = 2048
const ROW = 1 << 20

/** An empty index over a grid of square cells of `cell` pixels. */
export function createRectIndex<T>(cell: number): RectIndex<T> {
  const cells = new Map<number, Entry<T>[]>()
  const all: Entry<T>[] = []
  const large: Entry<T>[] = []
  let query = 0

  const ask = (entries: readonly Entry<T>[], area: Rect, accept: (item: T, rect: Rect) => boolean): boolean => {
    for (const entry of entries) {
      if (entry.seen === query) continue
      entry.seen = query
      if (overlaps(entry.rect, area) && accept(entry.item, entry.rect)) return true
    }
    return false
  }

  const add = (x: number, y: number, entry: Entry<T>): void => {
    const key = y * ROW + x
    const held = cells.get(key)
    if (held) held.push(entry)
    else cells.set(key, [entry])
  }

  return {
    insert(rect, item) {
      const entry: Entry<T> = { rect, item, seen: 0 }
      const range = cellsOf(rect, cell)
      all.push(entry)
      if (range === undefined) large.push(entry)
      else
        for (let y = range.top; y <= range.bottom; y++) for (let x = range.left; x <= range.right; x++) add(x, y, entry)
    },
    some(area, accept) {
      query++
      const range = cellsOf(area, cell)
      if (range === undefined) return ask(all, area, accept)
      for (let y = range.top; y <= range.bottom; y++) {
        for (let x = range.left; x <= range.right; x++) {
          const held = cells.get(y * ROW + x)
          if (held && ask(held, area, accept)) return true
        }
      }
      return large.length > 0 && ask(large, area, accept)
    },
  }
}

/** Both indexes asked as one; insertions go to `upper`. */
export const layered = <T>(lower: RectIndex<T>, upper: RectIndex<T>): RectIndex<T> => ({
  some: (area, accept) => upper.some(area, accept) || lower.some(area, accept),
  insert: (rect, item) => upper.insert(rect, item),
})

interface CellRange {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

function cellsOf(rect: Rect, cell: number): CellRange | undefined {
  const left = Math.floor(rect.x / cell)
  const top = Math.floor(rect.y / cell)
  const right = Math.floor((rect.x + rect.width) / cell)
  const bottom = Math.floor((rect.y + rect.height) / cell)
  return (right - left + 1) * (bottom - top + 1) <= MAX_CELLS ? { left, top, right, bottom } : undefined
}
