import { type Point, type Rect, sameRect } from '#shared/geometry.ts'
import type { RouteRequest, RoutingInput } from './routing.ts'
import { turnedCard, turnedRequest } from './turnedInput.ts'

/** A card that came, went or is elsewhere; rectangles are turned. */
export interface CardChange {
  readonly before: Rect | undefined
  readonly after: Rect | undefined
}

/** What became of edges; requests are turned. */
export interface EdgeChanges {
  readonly gone: readonly string[]
  /** new ones, those that lead from or to another card, and those that run together with others now or no longer */
  readonly came: readonly RouteRequest[]
  /** those of which only the size of the label changed */
  readonly resized: readonly RouteRequest[]
}

/** The cards that differ between two boards whose tiers run the same way. */
export function changedCards(before: RoutingInput, after: RoutingInput): ReadonlyMap<string, CardChange> {
  const changed = new Map<string, CardChange>()
  if (before.cards === after.cards) return changed
  const { direction } = after
  for (const [id, rect] of after.cards) {
    const old = before.cards.get(id)
    if (old === rect) continue
    const change = { before: turnedCard(old, direction), after: turnedCard(rect, direction) }
    if (!sameCard(change.before, change.after)) changed.set(id, change)
  }
  for (const [id, rect] of before.cards) {
    if (after.cards.has(id)) continue
    const old = turnedCard(rect, direction)
    if (old) changed.set(id, { before: old, after: undefined })
  }
  return changed
}

/** True for two cards in one place, and for two that are nowhere. */
export const sameCard = (a: Rect | undefined, b: Rect | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && sameRect(a, b))

/** What became of the edges between two boards whose tiers run the same way; `known` are the turned requests of the first. */
export function changedEdges(
  known: ReadonlyMap<string, RouteRequest>,
  before: RoutingInput,
  after: RoutingInput,
): EdgeChanges {
  const [gone, came, resized]: [string[], RouteRequest[], RouteRequest[]] = [[], [], []]
  if (before.edges === after.edges) return { gone, came, resized }
  const left = new Set(known.keys())
  for (const asked of after.edges) {
    left.delete(asked.id)
    const old = known.get(asked.id)
    if (old === asked) continue
    const edge = turnedRequest(asked, after.direction)
    if (!old || old.from !== edge.from || old.to !== edge.to || old.trunk !== edge.trunk) came.push(edge)
    else if (old.labelSize?.width !== edge.labelSize?.width || old.labelSize?.height !== edge.labelSize?.height)
      resized.push(edge)
  }
  gone.push(...left)
  return { gone, came, resized }
}

/** How far a card moved without changing its size; undefined for any other change. */
export function movedBy({ before: a, after: b }: CardChange): Point | undefined {
  if (!a || !b || a.width !== b.width || a.height !== b.height) return undefined
  return { x: b.x - a.x, y: b.y - a.y }
}

/** Cards that moved by one distance, the most there are of one change. */
export interface Group {
  readonly by: Point
  readonly ids: ReadonlySet<string>
}

/** The largest number of cards that moved together, if any did. */
export function largestGroup(changed: ReadonlyMap<string, CardChange>): Group | undefined {
  const groups = new Map<string, { by: Point; ids: Set<string> }>()
  let largest: { by: Point; ids: Set<string> } | undefined
  for (const [id, change] of changed) {
    const by = movedBy(change)
    if (!by) continue
    const key = `${by.x} ${by.y}`
    const group = groups.get(key) ?? { by, ids: new Set() }
    groups.set(key, group)
    group.ids.add(id)
    if (!largest || group.ids.size > largest.ids.size) largest = group
  }
  return largest && largest.ids.size > 1 ? largest : undefined
}

/** True when so many cards went ways of their own that there is little to keep: more than half of those that were there before. */
export function isNewPicture(
  changed: ReadonlyMap<string, CardChange>,
  count: { readonly before: number; readonly group: number },
): boolean {
  let [gone, moved] = [0, 0]
  for (const { before, after } of changed.values()) {
    if (before && !after) gone++
    if (before && after) moved++
  }
  const there = count.before - gone
  return there <= 0 ? true : (moved - count.group) * 2 > there
}
