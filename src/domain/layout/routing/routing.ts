import type { Point, Rect, Size } from '#shared/geometry.ts'

/** An edge to be drawn from one card to another (or to itself), with the size of its label chip if it has one. */
export interface RouteRequest {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly labelSize?: Size
  /**
   * edges of one number run as one line at the card they share: the one they come from or, with a number below 0, the one they lead
   * to; from `ONE_SIDE` on they also keep to one side of it
   */
  readonly trunk?: number
}

/** Trunks from this number on leave their card by one side, wherever their edges lead. */
export const ONE_SIDE = 64

/** The card at which an edge runs together with others, if it does. */
export const trunkCard = ({ from, to, trunk }: RouteRequest): string | undefined =>
  trunk === undefined ? undefined : trunk > 0 ? from : to

/** Where an edge runs: an orthogonal polyline from border to border, and the centre of its label chip if it has one. */
export interface Route {
  readonly points: readonly Point[]
  readonly labelAt?: Point
}

/** Everything the router looks at; the order of cards and edges does not matter, edge ids are unique. */
export interface RoutingInput {
  readonly cards: ReadonlyMap<string, Rect>
  readonly edges: readonly RouteRequest[]
  readonly direction: 'right' | 'down'
}
