import { overlaps, type Point, type Rect, sameRect } from '#shared/geometry.ts'

/** Rectangles that can be asked what lies in an area without looking at all of them. */
export interface RectQuery<T> {
  /** True as soon as `accept` says so for an item whose rectangle overlaps `area`; calls it at most once an item. */
  some(area: Rect, accept: (item: T, rect: Rect) => boolean): boolean
}

/** A set of rectangles to which others come and from which they go. */
export interface RectIndex<T> extends RectQuery<T> {
  insert(rect: Rect, item: T): void
  /** Takes out an item that was inserted with this rectangle; false when there is none. */
  remove(rect: Rect, item: T): boolean
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
  const all = new Set<Entry<T>>()
  const large = new Set<Entry<T>>()
  let query = 0

  const ask = (entries: Iterable<Entry<T>>, area: Rect, accept: (item: T, rect: Rect) => boolean): boolean => {
    for (const entry of entries) {
      if (entry.seen === query) continue
      entry.seen = query
      if (overlaps(entry.rect, area) && accept(entry.item, entry.rect)) return true
    }
    return false
  }

  const add = (key: number, entry: Entry<T>): void => {
    const held = cells.get(key)
    if (held) held.push(entry)
    else cells.set(key, [entry])
  }
  const drop = (key: number, entry: Entry<T>): void => {
    const held = cells.get(key)
    if (held?.length === 1) cells.delete(key)
    else held?.splice(held.indexOf(entry), 1)
  }

  return {
    insert(rect, item) {
      const entry: Entry<T> = { rect, item, seen: 0 }
      const range = cellsOf(rect, cell)
      all.add(entry)
      if (range) eachKey(range, (key) => add(key, entry))
      else large.add(entry)
    },
    remove(rect, item) {
      const range = cellsOf(rect, cell)
      const held: Iterable<Entry<T>> = range ? (cells.get(range.top * ROW + range.left) ?? []) : large
      for (const entry of held) {
        if (entry.item !== item || !sameRect(entry.rect, rect)) continue
        all.delete(entry)
        if (range) eachKey(range, (key) => drop(key, entry))
        else large.delete(entry)
        return true
      }
      return false
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
      return large.size > 0 && ask(large, area, accept)
    },
  }
}

/** Two sets of rectangles asked as one, the first one first. */
export const bothOf = <T>(first: RectQuery<T>, second: RectQuery<T>): RectQuery<T> => ({
  some: (area, accept) => first.some(area, accept) || second.some(area, accept),
})

/** Both indexes asked as one; what is inserted goes to `upper`, and only what lies there can be taken out. */
export const layered = <T>(lower: RectQuery<T>, upper: RectIndex<T>): RectIndex<T> => ({
  ...bothOf(upper, lower),
  insert: (rect, item) => upper.insert(rect, item),
  remove: (rect, item) => upper.remove(rect, item),
})

/** Rectangles asked as if all of them had moved by a distance. */
export const shifted = <T>(index: RectQuery<T>, by: Point): RectQuery<T> => ({
  some: (area, accept) =>
    index.some({ ...area, x: area.x - by.x, y: area.y - by.y }, (item, rect) =>
      accept(item, { ...rect, x: rect.x + by.x, y: rect.y + by.y }),
    ),
})

interface CellRange {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

function eachKey({ left, top, right, bottom }: CellRange, visit: (key: number) => void): void {
  for (let y = top; y <= bottom; y++) for (let x = left; x <= right; x++) visit(y * ROW + x)
}

function cellsOf(rect: Rect, cell: number): CellRange | undefined {
  const left = Math.floor(rect.x / cell)
  const top = Math.floor(rect.y / cell)
  const right = Math.floor((rect.x + rect.width) / cell)
  const bottom = Math.floor((rect.y + rect.height) / cell)
  return (right - left + 1) * (bottom - top + 1) <= MAX_CELLS ? { left, top, right, bottom } : undefined
}
