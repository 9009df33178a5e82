import { BLOCK_KINDS } from '#domain/blocks/kinds/catalogue.ts'

type Listed = (typeof BLOCK_KINDS)[number]

/** The id of a block kind. */
export type Kind = Listed['id']

/** Every block kind: the twelve building blocks first, then the supporting kinds. */
export const KINDS: readonly Kind[] = BLOCK_KINDS.map(({ id }) => id)

type RoleIn<K> = K extends { readonly roles: infer Roles } ? keyof Roles : never

/** A role of any kind. */
export type Role = RoleIn<Listed>

/** The roles a kind can play, the first being the default; kinds without an entry have none. */
export const ROLES: Partial<Readonly<Record<Kind, readonly Role[]>>> = Object.fromEntries(
  BLOCK_KINDS.flatMap((kind) => ('roles' in kind ? [[kind.id, Object.keys(kind.roles)]] : [])),
)

/** The roles a kind may have, the default first; empty when the kind knows no roles. */
export const rolesOf = (kind: Kind): readonly Role[] => ROLES[kind] ?? []

/** What can be said of every block, whatever its kind. */
const OF_EVERY_KIND = ['technology', 'notes']

const OFFERED: ReadonlyMap<Kind, ReadonlySet<string>> = new Map(
  BLOCK_KINDS.map(({ id, properties, rareProperties }) => [
    id,
    new Set<string>([...OF_EVERY_KIND, ...properties, ...rareProperties]),
  ]),
)

/** True when blocks of a kind have the property. */
export const hasProperty = (kind: Kind, property: string): boolean => OFFERED.get(kind)?.has(property) ?? false

/** How a request or message travels; the arrow follows the message. */
export const EDGE_KINDS = ['request', 'event', 'replication', 'origin', 'telemetry'] as const

/** The kind of an edge. */
export type EdgeKind = (typeof EDGE_KINDS)[number]
