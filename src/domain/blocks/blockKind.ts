import type { BlockProperties, BlockPropertyId } from '#domain/board/blockProperties.ts'
import type { Kind, Role } from '#domain/board/kind.ts'
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

/** Everything the product knows about one kind of block: palette, inspector, rules, images and Mermaid read it. */
export interface BlockKind {
  readonly id: Kind
  readonly title: string
  /** the heading it stands under in the palette */
  readonly group: 'client' | 'edge' | 'business' | 'data' | 'supporting'
  /** the tier a new block gets when it was not dropped into one */
  readonly tier: Tier
  readonly allowedTiers: readonly Tier[]
  readonly traits: readonly Trait[]
  /** the key that adds it while the canvas has focus */
  readonly key: string
  readonly icon: BlockIcon
  /** icons for roles that look different from the kind */
  readonly roleIcons?: Partial<Record<Role, BlockIcon>>
  /** label of a new block when it differs from the title */
  readonly label?: string
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
  readonly mermaid: { readonly prefix: string; readonly shape: 'rectangle' | 'cylinder' }
}
