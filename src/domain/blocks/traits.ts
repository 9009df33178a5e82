import type { BlockProperties } from '#domain/board/blockProperties.ts'
import type { Block } from '#domain/board/board.ts'
import type { Kind, Role } from '#domain/board/kind.ts'
import { rolesOf } from '#domain/board/kind.ts'
import type { BlockIcon, Trait } from './blockKind.ts'
import { blockKind } from './catalogue.ts'

/** True when the kind has the trait. */
export const hasTrait = (kind: Kind, trait: Trait): boolean => blockKind(kind).traits.includes(trait)

/** The role a block plays: its own, or the first of its kind; undefined for kinds without roles. */
export const roleOf = (block: Pick<Block, 'kind' | 'role'>): Role | undefined => block.role ?? rolesOf(block.kind)[0]

/** The value of a property on a block: its own, or what "not stated" means for its kind. */
export const propertyOf = <P extends keyof BlockProperties>(block: Block, property: P): BlockProperties[P] =>
  block[property] ?? blockKind(block.kind).defaults[property]

/** The icon of a block, by its role where that looks different. */
export function iconOf(block: Pick<Block, 'kind' | 'role'>): BlockIcon {
  const kind = blockKind(block.kind)
  return (block.role && kind.roleIcons?.[block.role]) ?? kind.icon
}
