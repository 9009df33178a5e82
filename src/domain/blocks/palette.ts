import type { Kind, Role } from '#domain/board/kind.ts'
import { ALL_KINDS, type KnownKind } from './catalogue.ts'
import type { BlockIcon, KindRole, Offer } from './kinds/blockKind.ts'
import type { BLOCK_KINDS } from './kinds/catalogue.ts'

type RolesIn<K> = K extends { readonly roles: infer R } ? R : never
type OfferedIn<R> = R extends unknown
  ? { readonly [X in keyof R]: R[X] extends { readonly offer: unknown } ? X : never }[keyof R]
  : never

/** The id of an entry: that of a kind, or of a role that is offered by a name of its own. */
export type PaletteId = Kind | OfferedIn<RolesIn<(typeof BLOCK_KINDS)[number]>>

/** One thing the palette offers: a kind, or a kind in a role that people look for by its own name. */
export interface PaletteEntry extends Offer {
  readonly id: PaletteId
  readonly kind: Kind
  readonly role?: Role
  readonly title: string
  readonly label: string
  readonly icon: BlockIcon
  /** what it runs on, where that was asked for */
  readonly technology?: string
}

const offerOf = ({ group, key, words, comesAfter }: Offer): Offer => ({ group, key, words, comesAfter })

const fromKind = (kind: KnownKind): PaletteEntry => {
  const { id, title, label = title, icon } = kind
  return { id, kind: id, title, label, icon, ...offerOf(kind) }
}

const fromRoles = ({ id: kind, icon: usual, roles = {} }: KnownKind): readonly PaletteEntry[] =>
  (Object.entries(roles) as [Role, KindRole][]).flatMap(([role, { offer, icon = usual }]) =>
    offer
      ? [{ id: role as PaletteId, kind, role, title: offer.title, label: offer.title, icon, ...offerOf(offer) }]
      : [],
  )

/** Every entry of the palette, group by group in the order of the tiers. */
export const PALETTE: readonly PaletteEntry[] = [...ALL_KINDS.map(fromKind), ...ALL_KINDS.flatMap(fromRoles)]

/** The entries that usually come next on the way from an entry, the likeliest first, among equals in the palette's order. */
export const usualNext = ({ id }: PaletteEntry): readonly PaletteEntry[] => {
  const place = ({ comesAfter }: PaletteEntry) => comesAfter[id] ?? Infinity
  return PALETTE.filter(({ comesAfter }) => Object.hasOwn(comesAfter, id)).sort((a, b) => place(a) - place(b))
}
