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
  /** where it stands in the map */
  place: number
}

function eachKey({ x, y, width, height }: Rect, visit: (key: number) => void): void {
  for (let column = cell(x); column <= cell(x + width); column++) {
    for (let row = cell(y); row <= cell(y + height); row++) visit(keyOf(column, row))
  }
}

/** A grid that follows nothing yet; `rectsOf` says what a value covers, always the same for one value. */
export function createGrid<Id, Value>(rectsOf: (value: Value) => readonly Rect[]): SpatialGrid<Id, Value> {
  type Cell = Set<Entry<Id, Value>>
  const cells = new Map<number, Cell>()
  const entries = new Map<Id, Entry<Id, Value>>()
  let last: ReadonlyMap<Id, Value> | undefined

  const eachCell = (value: Value, visit: (there: Cell) => void) => {
    for (const rect of rectsOf(value)) {
      eachKey(rect, (key) => {
        const there: Cell = cells.get(key) ?? new Set()
        visit(there)
        cells.set(key, there)
      })
    }
  }
  const take = (entry: Entry<Id, Value> | undefined) => {
    if (!entry) return
    entries.delete(entry.id)
    eachCell(entry.value, (there) => there.delete(entry))
  }
  const takeAllBut = (values: ReadonlyMap<Id, Value>) => {
    for (const [id, entry] of entries) if (!values.has(id)) take(entry)
  }
  const put = (id: Id, value: Value) => {
    const entry = { id, value, place: 0 }
    entries.set(id, entry)
    eachCell(value, (there) => there.add(entry))
    return entry
  }
  const found = (keys: (visit: (key: number) => void) => void): Found<Id, Value>[] => {
    const near: Cell = new Set()
    keys((key) => {
      for (const entry of cells.get(key) ?? []) near.add(entry)
    })
    return [...near].sort((a, b) => a.place - b.place).map(({ id, value }) => [id, value])
  }
  return {
    follow: (values) => {
      if (values === last) return
      last = values
      let place = 0
      for (const [id, value] of values) {
        let entry = entries.get(id)
        if (entry?.value !== value) {
          take(entry)
          entry = put(id, value)
        }
        entry.place = place++
      }
      if (entries.size > place) takeAllBut(values)
    },
    at: (point) => found((visit) => eachKey({ ...point, width: 0, height: 0 }, visit)),
    within: (rect) => found((visit) => eachKey(rect, visit)),
  }
}
