import type { Point, Rect } from '#shared/geometry.ts'

/** Edge of a square of the grid, in board pixels: about one card with the room around it. */
const CELL = 256

const cell = (position: number) => Math.floor(position / CELL)
/** Cells have whole numbers far below this. */
const ROWS = 2 ** 20
const keyOf = (column: number, row: number) => column * ROWS + row

type Found<Id, Value> = readonly [Id, Value]

/** Finds what lies in a part of the board without looking at all of it, among the values of a map that changes bit by bit. */
export interface SpatialGrid<Id, Value> {
  /** Takes over what differs between this map and the one before; values that stay are the same ones. */
  follow(values: ReadonlyMap<Id, Value>): void
  /** What may cover the point, each once and in the order of the map. */
  at(point: Point): Found<Id, Value>[]
  /** What may touch the rectangle, each once and in the order of the map. */
  within(rect: Rect): Found<Id, Value>[]
}

interface Entry<Id, Value> {
  readonly id: Id
  readonly value: Value
  /** its place in the map, which is also that of the last one that was followed */
  place: number
  followed: number
}

const found = <Id, Value>(entries: Iterable<Entry<Id, Value>>): Found<Id, Value>[] =>
  [...new Set(entries)].sort((a, b) => a.place - b.place).map(({ id, value }) => [id, value])

function eachKey({ x, y, width, height }: Rect, visit: (key: number) => void): void {
  for (let column = cell(x); column <= cell(x + width); column++) {
    for (let row = cell(y); row <= cell(y + height); row++) visit(keyOf(column, row))
  }
}

/** A grid that follows nothing yet; `rectsOf` says what a value covers, always the same for one value. */
export function createGrid<Id, Value>(rectsOf: (value: Value) => readonly Rect[]): SpatialGrid<Id, Value> {
  const cells = new Map<number, Entry<Id, Value>[]>()
  const entries = new Map<Id, Entry<Id, Value>>()
  let last: ReadonlyMap<Id, Value> | undefined
  let round = 0

  const add = (entry: Entry<Id, Value>) => {
    entries.set(entry.id, entry)
    const put = (key: number) => {
      const there = cells.get(key)
      if (there) there.push(entry)
      else cells.set(key, [entry])
    }
    for (const rect of rectsOf(entry.value)) eachKey(rect, put)
  }
  const remove = (entry: Entry<Id, Value>) => {
    entries.delete(entry.id)
    const take = (key: number) => {
      const left = cells.get(key)?.filter((each) => each !== entry) ?? []
      if (left.length > 0) cells.set(key, left)
      else cells.delete(key)
    }
    for (const rect of rectsOf(entry.value)) eachKey(rect, take)
  }
  const followOne = (id: Id, value: Value, place: number) => {
    const known = entries.get(id)
    if (known?.value === value) {
      known.place = place
      known.followed = round
      return
    }
    if (known) remove(known)
    add({ id, value, place, followed: round })
  }
  return {
    follow: (values) => {
      if (values === last) return
      last = values
      round++
      let place = 0
      for (const [id, value] of values) followOne(id, value, place++)
      if (entries.size === place) return
      for (const entry of entries.values()) if (entry.followed !== round) remove(entry)
    },
    at: ({ x, y }) => found(cells.get(keyOf(cell(x), cell(y))) ?? []),
    within: (rect) => {
      const near: Entry<Id, Value>[] = []
      eachKey(rect, (key) => near.push(...(cells.get(key) ?? [])))
      return found(near)
    },
  }
}
