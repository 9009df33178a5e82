import { type Rect, sameRect } from '#shared/geometry.ts'
import { chipRect } from './labels/labelSpots.ts'
import { insertLines, type LabelGround, removeLines } from './labels/placeLabels.ts'
import { type EndAtCard, portKey } from './ports/cardPorts.ts'
import { heldEndsOf } from './ports/heldEnds.ts'
import { createRectIndex } from './rectIndex.ts'
import { CARD_CELL, LINE_CELL } from './routeEdges.ts'
import type { Route, RouteRequest, RoutingInput } from './routing.ts'
import type { Scene } from './scene.ts'
import { turnedPoint } from './turnedInput.ts'
import type { Wire } from './wires.ts'

/** An edge that lies on the ground: what was asked for (turned), its route (not turned), and what it takes there. */
export interface LaidEdge {
  readonly edge: RouteRequest
  readonly route: Route
  readonly wire: Wire
  readonly ends: readonly EndAtCard[]
  readonly chip: Rect | undefined
}

/**
 * What is there while some edges are routed: cards, and edges with their lines, labels and ports; the plane is turned, so that tiers
 * run to the right. It is kept from one change to the next, so each call takes as long as what it changes, not as the board.
 */
export interface RoutingGround {
  readonly direction: RoutingInput['direction']
  readonly cards: ReadonlyMap<string, Rect>
  readonly index: Scene['index']
  readonly labels: LabelGround
  readonly laid: ReadonlyMap<string, LaidEdge>
  /** Puts a card (turned) where it is now, or takes it away; edges at it stay as they are. */
  place(id: string, rect: Rect | undefined): void
  /** Lays an edge (turned) along its route (not turned), in place of its route before; both of its cards are there. */
  lay(edge: RouteRequest, route: Route): void
  /** Lays an edge as it lay before it was lifted; nothing at it has changed since. */
  putBack(laid: LaidEdge): void
  /** Takes an edge up, so that its place is free. */
  lift(id: string): LaidEdge | undefined
  /** The edges that lie at a card. */
  at(card: string): readonly LaidEdge[]
  /** The ends of laid edges at some cards. */
  heldAt(cards: Iterable<string>): EndAtCard[]
}

/** An empty ground for a board whose tiers run in the given direction. */
export function createGround(direction: RoutingInput['direction']): RoutingGround {
  const cards = new Map<string, Rect>()
  const index = createRectIndex<string>(CARD_CELL)
  const labels: LabelGround = { lines: createRectIndex<Wire>(LINE_CELL), chips: createRectIndex<string>(CARD_CELL) }
  const laid = new Map<string, LaidEdge>()
  const edgesAt = new Map<string, Set<string>>()

  const note = (card: string, id: string): void => {
    const ids = edgesAt.get(card)
    if (ids) ids.add(id)
    else edgesAt.set(card, new Set([id]))
  }
  const at = (card: string): LaidEdge[] => [...(edgesAt.get(card) ?? [])].flatMap((id) => laid.get(id) ?? [])
  const lift = (id: string): LaidEdge | undefined => {
    const known = laid.get(id)
    if (!known) return undefined
    laid.delete(id)
    for (const card of known.wire.cards) edgesAt.get(card)?.delete(id)
    removeLines(labels.lines, known.wire)
    if (known.chip) labels.chips.remove(known.chip, id)
    return known
  }
  const putBack = (entry: LaidEdge): void => {
    const { id } = entry.edge
    laid.set(id, entry)
    for (const card of entry.wire.cards) note(card, id)
    insertLines(labels.lines, entry.wire)
    if (entry.chip) labels.chips.insert(entry.chip, id)
  }
  return {
    direction,
    cards,
    index,
    labels,
    laid,
    lift,
    putBack,
    place: (id, rect) => {
      const old = cards.get(id)
      if (old && rect && sameRect(old, rect)) return
      if (old) index.remove(old, id)
      if (rect) {
        index.insert(rect, id)
        cards.set(id, rect)
      } else cards.delete(id)
    },
    lay: (edge, route) => {
      lift(edge.id)
      putBack(laidEdge({ cards, index, direction }, edge, route))
    },
    at,
    heldAt: (ids) =>
      [...ids].flatMap((card) => at(card).flatMap(({ ends }) => ends.filter((end) => end.card === card))),
  }
}

/** An edge as it would lie on a ground. */
export function laidEdge(
  { direction, ...scene }: Scene & Pick<RoutingGround, 'direction'>,
  edge: RouteRequest,
  route: Route,
): LaidEdge {
  const points = direction === 'right' ? [...route.points] : route.points.map((point) => turnedPoint(point, direction))
  const ends = heldEndsOf(scene, edge, points)
  const [first, last] = ends
  const ports = first && last ? ([portKey(first), portKey(last)] as const) : (['', ''] as const)
  const wire: Wire = {
    points,
    ports,
    cards: [edge.from, edge.to],
    slack: undefined,
    edges: [{ request: edge, reversed: false }],
  }
  const { labelAt } = route
  const chip = labelAt && edge.labelSize && chipRect(turnedPoint(labelAt, direction), edge.labelSize)
  return { edge, route, wire, ends, chip }
}

/** A ground with some cards (turned) and edges (turned) along the routes they have; edges without a route are left out. */
export function groundOf(
  direction: RoutingInput['direction'],
  cards: Iterable<readonly [string, Rect]>,
  laid: { readonly edges: readonly RouteRequest[]; readonly routes: ReadonlyMap<string, Route> },
): RoutingGround {
  const ground = createGround(direction)
  for (const [id, rect] of cards) ground.place(id, rect)
  for (const edge of laid.edges) {
    const route = laid.routes.get(edge.id)
    if (route) ground.lay(edge, route)
  }
  return ground
}
