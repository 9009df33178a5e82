import type { EdgeKind, Kind, Role } from '#domain/board/kind.ts'
import type { BlockKind } from './kinds/blockKind.ts'
import { BLOCK_KINDS } from './kinds/catalogue.ts'

/** What is known of a kind, with the kinds, roles and kinds of edges that it names. */
export type KnownKind = BlockKind<Kind, Role, EdgeKind>

/** Every block kind, in the order the palette shows them; a kind that names what does not exist fails to compile here. */
export const ALL_KINDS: readonly KnownKind[] = BLOCK_KINDS

const byId = new Map<Kind, KnownKind>(ALL_KINDS.map((kind) => [kind.id, kind]))

/** What is known of a kind. */
export const blockKind = (kind: Kind): KnownKind => byId.get(kind) as KnownKind
