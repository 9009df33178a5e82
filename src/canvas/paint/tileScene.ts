import { createGrid } from '#canvas/spatialGrid.ts'
import { overlaps, type Rect } from '#shared/geometry.ts'

/** Things that are painted, found by where they lie. */
export interface TileScene<Id, Thing> {
  /** Takes over what is painted now, from back to front; things that stay are the same ones. Answers which parts look different. */
  follow(things: ReadonlyMap<Id, Thing>): readonly Rect[]
  /** What is painted now. */
  now(): ReadonlyMap<Id, Thing>
  /** The things that touch a part of the board, from back to front. */
  within(part: Rect): readonly Thing[]
}

/** A scene in which nothing is painted, now and ever. */
export const NO_SCENE = { within: () => [] }

/** A scene of nothing yet; `partsOf` says which parts of the board a thing touches, always the same for one thing. */
export function createTileScene<Id, Thing>(partsOf: (thing: Thing) => readonly Rect[]): TileScene<Id, Thing> {
  let things: ReadonlyMap<Id, Thing> = new Map()
  const grid = createGrid<Id, Thing>(partsOf)
  const notIn = (others: ReadonlyMap<Id, Thing>, all: ReadonlyMap<Id, Thing>) =>
    [...all].flatMap(([id, thing]) => (others.get(id) === thing ? [] : partsOf(thing)))
  return {
    follow: (next) => {
      const old = things
      things = next
      grid.follow(next)
      return [...notIn(next, old), ...notIn(old, next)]
    },
    now: () => things,
    within: (part) =>
      grid
        .within(part)
        .map(([, thing]) => thing)
        .filter((thing) => partsOf(thing).some((own) => overlaps(own, part))),
  }
}
