import type { BlockProperties, BlockPropertyId } from '#domain/board/blockProperties.ts'
import type { Tier } from '#domain/board/tier.ts'

/** The drawing of a kind; every name has its strokes in the icon set. */
export type BlockIcon =
  | 'split'
  | 'door'
  | 'globe'
  | 'server'
  | 'bolt'
  | 'database'
  | 'braces'
  | 'list'
  | 'archive'
  | 'text-search'
  | 'plug-socket'
  | 'bell'
  | 'devices'
  | 'shield'
  | 'outbox'
  | 'plug'
  | 'activity'
  | 'box'
  | 'cog'
  | 'layers'

/** What generic code may ask about a kind instead of its name. */
export type Trait =
  /** passes requests on: entry, CDN, load balancer, gateway */
  | 'router'
  /** runs code: application server, WebSocket server, notification service */
  | 'compute'
  /** keeps data: cache, databases, queue, object storage, search */
  | 'store'
  /** a store whose data survives a restart */
  | 'durable'
  /** one of the twelve building blocks, as against a supporting shape */
  | 'block'

/** How the palette offers a kind, or one of its roles. */
export interface Offer {
  /** the heading it stands under */
  readonly group: 'client' | 'edge' | 'business' | 'data' | 'supporting'
  /** the key that adds it while the canvas has focus */
  readonly key: string
  /** other names people type for it */
  readonly words: string
  /** the entries of the palette from which a request or message usually goes on to it: the smaller the number, the likelier */
  readonly comesAfter: Readonly<Record<string, number>>
}

/** A role that blocks of a kind can play. */
export interface KindRole {
  /** what it is called in the middle of a sentence */
  readonly title: string
  /** its drawing, when it looks different from the kind */
  readonly icon?: BlockIcon
  /** the letters its node ids begin with in Mermaid, when these are not those of the kind */
  readonly prefix?: string
  /** given for a role that people look for by its own name */
  readonly offer?: Offer & { readonly title: string }
}

/** The most that one copy takes, and who says so. */
export interface Reference {
  /** what capacity is reckoned with: the upper end where the source gives a range */
  readonly each: number
  /** the lower end of such a range */
  readonly low?: number
  /** the source says "or more" */
  readonly orMore?: true
  readonly unit: 'queries/s' | 'messages/s' | 'requests/s' | 'connections'
  /** what one copy is called in a sentence */
  readonly one: string
  readonly document: string
  /** where in the document, in its own words */
  readonly section: string
  /**
   * How copies share the work: one of each shard takes all writes, and all of them reads; each keeps some of the data, and each
   * datum lies on some of them; or each works for itself
   */
  readonly copies: 'leader' | 'nodes' | 'apart'
}

/** A figure that a board may set: what holds while it does not. */
export interface Setting extends Reference {
  readonly setting: 'serverRate' | 'serverConnections'
}

/** The letters that node ids begin with. */
export interface NodePrefix {
  readonly prefix: string
  /** they stand without a number while only one block has them */
  readonly bare?: true
}

/** A form that Mermaid can give a node. */
export type NodeForm = 'rectangle' | 'cylinder' | 'round' | 'hexagon' | 'stadium' | 'channel'

/** How blocks of a kind stand in Mermaid. */
export interface KindInMermaid extends NodePrefix {
  /** a reader of our ids takes the letters for no kind */
  readonly silent?: true
  /** letters for blocks that say more: by their layer, or by the one of these patterns that their label has */
  readonly others?: readonly (NodePrefix & ({ readonly layer: 'L4' | 'L7' } | { readonly label: RegExp }))[]
  /** as in the reference design: cylinders for what Mermaid readers know as a database */
  readonly shape: 'rectangle' | 'cylinder'
  /** in the dialect that tells more kinds apart, when it differs there */
  readonly tiersShape?: NodeForm
  /** its place among the targets of one group of arrows */
  readonly rank: number
}

/** What an edge at a kind is, other than a request. */
export interface KindEdges<Id extends string, Edge extends string> {
  /** whatever is at its other end */
  readonly any?: Edge
  /** by the kind it leads to */
  readonly to?: Partial<Readonly<Record<Id, Edge>>>
  /** by the kind it comes from */
  readonly from?: Partial<Readonly<Record<Id, Edge>>>
}

/**
 * Everything the product knows about one kind of block: palette, inspector, file format, rules, load, images and Mermaid read it.
 * The ids of other kinds, of roles and of kinds of edges that it names are checked where all kinds are known.
 */
export interface BlockKind<Id extends string = string, Role extends string = string, Edge extends string = string>
  extends Offer {
  /** small letters, as in files; never changed */
  readonly id: Id
  readonly title: string
  /** the tier a new block gets when it was not dropped into one */
  readonly tier: Tier
  readonly allowedTiers: readonly Tier[]
  readonly traits: readonly Trait[]
  readonly icon: BlockIcon
  /** label of a new block when it differs from the title */
  readonly label?: string
  /** the roles it can play, the default first; a kind without any leaves them out */
  readonly roles?: Partial<Readonly<Record<Role, KindRole>>>
  readonly technologies: readonly string[]
  /** what the inspector offers at once beside label, tier, role, technology and notes, in this order */
  readonly properties: readonly BlockPropertyId[]
  /** what it offers when asked for more, in this order */
  readonly rareProperties: readonly BlockPropertyId[]
  /** what an unset property means for this kind */
  readonly defaults: BlockProperties
  /** when to reach for it, one sentence */
  readonly use: string
  /** where it stops, one sentence, with figures where the frameworks give them */
  readonly limits: string
  /**
   * what one copy takes: its own figure, or the product that it is judged like where it names none; without it, only a product
   * that has a figure gives it a capacity
   */
  readonly capacity?: Reference | { readonly like: string } | Setting
  readonly edges?: KindEdges<Id, Edge>
  /** it gives out signed links to what it holds, which an edge at it may say */
  readonly signsLinks?: true
  /** others run it: what a call of it does is done outside of this system, which an edge to it may say */
  readonly isForeign?: true
  /** it may do work that a caller waits for, although nothing says that it runs code */
  readonly mayWork?: true
  readonly mermaid: KindInMermaid
}
