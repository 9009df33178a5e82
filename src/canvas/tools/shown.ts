import { createStore, type StoreApi } from 'zustand/vanilla'
import type { PaletteEntry } from '#domain/blocks/palette.ts'
import type { BlockId, EdgeId, ZoneId } from '#domain/board/board.ts'
import type { Tier } from '#domain/board/tier.ts'
import type { Point, Rect } from '#shared/geometry.ts'
import type { CardDrag } from './cardDrag.ts'

/** An edge that is being pulled: from which block, and where the pointer is on the board. */
export interface PulledEdge {
  readonly from: BlockId
  /** the end that stays when an existing edge is moved to another block: the arrow points to or from it */
  readonly points: 'away' | 'here'
  readonly at: Point
}

/** An entry of the palette on its way to the canvas; `over` is the tier it would join there, undefined outside the canvas. */
export interface Placing {
  readonly entry: PaletteEntry
  /** on the screen */
  readonly at: Point
  readonly over: Tier | undefined
}

/** What a drop would do to others: where those go that make room, and the edge that the card goes into. */
export interface Held {
  readonly room: ReadonlyMap<BlockId, Rect>
  readonly into: EdgeId | undefined
  /** the card that goes into the edge, or the kind of block that will be added there */
  readonly card: Rect | undefined
  /** the zones that cards join and those that they leave */
  readonly zones?: HeldZones | undefined
}

/** What a drop would do to zones. */
export type HeldZones = ReadonlyMap<ZoneId, 'joined' | 'left'>

/** Where the pointer and what it holds are: how far cards have come, or nothing for what comes from the palette. */
export interface HeldAt {
  readonly pointer: { readonly at: Point; readonly free: boolean }
  readonly by?: { readonly dx: number; readonly dy: number }
}

/** Tells what a drop would do for each place where something is held. */
export type Holding = (held: HeldAt) => Held | undefined

/** Prepares to hold blocks, or copies of them, or one that is new. */
export type HoldCards = (
  what: { readonly ids: ReadonlySet<BlockId>; readonly copies: boolean } | { readonly entry: PaletteEntry },
) => Holding

/** What gestures show on the canvas while they are under way; nothing of it reaches the document. */
export interface Shows {
  readonly drag: CardDrag
  /** copies of cards that follow the pointer, while the cards stay */
  readonly copies: CardDrag
  /** where dragged cards are for React Flow after the view was panned under them, so that it keeps them on the page */
  readonly base: CardDrag
  readonly edge: PulledEdge
  /** the block that an edge under way would end at */
  readonly target: BlockId
  /** on the board */
  readonly marquee: Rect
  readonly border: { readonly tier: Tier; readonly size: number }
  readonly placing: Placing
  readonly held: Held
}

/** A state for each part, as most cards and edges ask for one that changes seldom. */
type Parts = { readonly [Part in keyof Shows]: StoreApi<Shows[Part] | undefined> }

/** What is shown now; `show` replaces all of it, and tells only those whose part is another one. */
export interface ToolStates extends Parts {
  show(shows: Partial<Shows>): void
}

const part = <Part extends keyof Shows>() => createStore<Shows[Part] | undefined>(() => undefined)

/** Shows nothing yet. */
export function createShown(): ToolStates {
  const parts: Parts = {
    drag: part<'drag'>(),
    copies: part<'copies'>(),
    base: part<'base'>(),
    edge: part<'edge'>(),
    target: part<'target'>(),
    marquee: part<'marquee'>(),
    border: part<'border'>(),
    placing: part<'placing'>(),
    held: part<'held'>(),
  }
  const put = <Part extends keyof Shows>(name: Part, value: Shows[Part] | undefined) => {
    if (parts[name].getState() !== value) parts[name].setState(value as never, true)
  }
  return {
    ...parts,
    show: (shows) => {
      for (const name of Object.keys(parts) as (keyof Shows)[]) put(name, shows[name])
    },
  }
}
