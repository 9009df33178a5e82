import type { Point, Rect, Side } from '#shared/geometry.ts'
import type { RectQuery } from './rectIndex.ts'

/** The cards of a board as the router sees them, always as if the tiers ran to the right. */
export interface Scene {
  readonly cards: Pick<ReadonlyMap<string, Rect>, 'get'>
  readonly index: RectQuery<string>
}

/** A place on the border of a card where an edge leaves or enters. */
export interface Port {
  readonly card: string
  readonly rect: Rect
  readonly side: Side
  readonly at: Point
}
