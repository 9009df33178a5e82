import type { BlockProperties } from './blockProperties.ts'
import type { Brief } from './briefProperties.ts'
import type { EdgeProperties } from './edgeProperties.ts'
import type { EdgeKind, Kind, Role } from './kind.ts'
import type { RuleSettings } from './ruleSettings.ts'
import type { Tier } from './tier.ts'

/** The id of a block, unique on its board. */
export type BlockId = string & { readonly __brand: 'block' }
/** The id of an edge, unique on its board. */
export type EdgeId = string & { readonly __brand: 'edge' }
/** The id of a zone, unique on its board. */
export type ZoneId = string & { readonly __brand: 'zone' }
/** The id of an accepted trade-off, unique on its board. */
export type TradeoffId = string & { readonly __brand: 'tradeoff' }

/**
 * One building block. `x` and `y` are board pixels; along the flow (x when the board runs right, y when it runs down) they
 * count from the start of the block's tier band, so that a band can grow without moving what lies in it. `order` sorts the
 * blocks of a board, ties by id. `mermaidId` is the node id of its first Mermaid export, kept so that later exports match.
 */
export interface Block extends BlockProperties {
  readonly id: BlockId
  readonly kind: Kind
  readonly label: string
  readonly tier: Tier
  readonly x: number
  readonly y: number
  readonly order: number
  readonly role?: Role
  readonly zone?: ZoneId
  readonly mermaidId?: string
}

/** One arrow between two blocks of the board, or from a block to itself; it points where the message goes. */
export interface Edge extends EdgeProperties {
  readonly id: EdgeId
  readonly from: BlockId
  readonly to: BlockId
  readonly kind: EdgeKind
  readonly order: number
  readonly label?: string
}

/** A named group of blocks and zones; zones may nest but never in a circle. */
export interface Zone {
  readonly id: ZoneId
  readonly label: string
  readonly order: number
  readonly parent?: ZoneId
}

/**
 * A finding that was accepted, or with no `mark` every finding of a rule. `mark` stands for the places and facts of the finding:
 * when they change it matches no longer. `says` is the finding's sentence as it was accepted, `reason` why it was.
 */
export interface Tradeoff {
  readonly id: TradeoffId
  readonly rule: string
  readonly mark?: string
  readonly says: string
  readonly reason: string
  readonly order: number
}

/** Which way the four tiers follow each other: left to right, or top to bottom. */
export type Direction = 'right' | 'down'

/** What is set for a board as a whole; a tier size is the least extent of its band along the flow, in board pixels. */
export interface BoardSettings extends RuleSettings {
  readonly name: string
  readonly direction: Direction
  readonly clientSize?: number
  readonly edgeSize?: number
  readonly businessSize?: number
  readonly dataSize?: number
  readonly observabilitySize?: number
}

/** A whole design as plain data; the records come sorted by `order`, then id. */
export interface Board {
  readonly settings: BoardSettings
  readonly brief: Brief
  readonly blocks: readonly Block[]
  readonly edges: readonly Edge[]
  readonly zones: readonly Zone[]
  readonly tradeoffs: readonly Tradeoff[]
}

/** A board with nothing on it. */
export const EMPTY_BOARD: Board = {
  settings: { name: 'Untitled board', direction: 'right' },
  brief: {},
  blocks: [],
  edges: [],
  zones: [],
  tradeoffs: [],
}
