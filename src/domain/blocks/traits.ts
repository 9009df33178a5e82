import type { BlockProperties } from '#domain/board/blockProperties.ts'
import type { Block } from '#domain/board/board.ts'
import { KINDS, type Kind, type Role, rolesOf } from '#domain/board/kind.ts'
import { blockKind } from './catalogue.ts'
import type { BlockIcon, Trait } from './kinds/blockKind.ts'

// Looked up for every block by most rules, so it is laid out beforehand.
const TRAITS: ReadonlyMap<Kind, ReadonlySet<Trait>> = new Map(
  KINDS.map((kind) => [kind, new Set(blockKind(kind).traits)]),
)
const FIRST_ROLES: ReadonlyMap<Kind, Role | undefined> = new Map(KINDS.map((kind) => [kind, rolesOf(kind)[0]]))

/** True when the kind has the trait. */
export const hasTrait = (kind: Kind, trait: Trait): boolean => TRAITS.get(kind)?.has(trait) ?? false

/** The role a block plays: its own, or the first of its kind; undefined for kinds without roles. */
export const roleOf = (block: Pick<Block, 'kind' | 'role'>): Role | undefined =>
  block.role ?? FIRST_ROLES.get(block.kind)

/** The value of a property on a block: its own, or what "not stated" means for its kind. */
export const propertyOf = <P extends keyof BlockProperties>(block: Block, property: P): BlockProperties[P] =>
  block[property] ?? blockKind(block.kind).defaults[property]

/** The icon of a block, by its role where that looks different. */
export function iconOf(block: Pick<Block, 'kind' | 'role'>): BlockIcon {
  const kind = blockKind(block.kind)
  return (block.role && kind.roles?.[block.role]?.icon) ?? kind.icon
}
