import type { Role } from '#domain/board/kind.ts'
import { ALL_KINDS } from './catalogue.ts'
import type { KindRole } from './kinds/blockKind.ts'

/** What each role is called on screen, in the middle of a sentence; a test holds that it is called the same at every kind. */
export const ROLE_TITLES = Object.fromEntries(
  ALL_KINDS.flatMap(({ roles = {} }) =>
    Object.entries(roles).map(([role, { title }]: [string, KindRole]) => [role, title]),
  ),
) as Readonly<Record<Role, string>>
