import { ALL_KINDS, blockKind } from '#domain/blocks/catalogue.ts'
import type { KindInMermaid, KindRole, NodePrefix } from '#domain/blocks/kinds/blockKind.ts'
import { propertyOf, roleOf } from '#domain/blocks/traits.ts'
import type { Block } from '#domain/board/board.ts'
import type { Kind, Role } from '#domain/board/kind.ts'

type Other = NonNullable<KindInMermaid['others']>[number]

const isSaidBy = (block: Block) => (other: Other) =>
  'layer' in other ? propertyOf(block, 'layer') === other.layer : other.label.test(block.label)

/** The letters a block's node id begins with: those of its kind, or of its role, layer or label where these say more. */
export function idPrefix(block: Block): string {
  const { mermaid, roles = {} } = blockKind(block.kind)
  const role = roleOf(block)
  const [said, ...more] = mermaid.others?.filter(isSaidBy(block)) ?? []
  if (said && more.length === 0) return said.prefix
  return (role && roles[role]?.prefix) ?? mermaid.prefix
}

/** Letters that node ids begin with, and what they stand for. */
interface KnownPrefix extends NodePrefix {
  readonly kind: Kind
  readonly role?: Role
  /** stands for nothing in particular */
  readonly silent?: true
}

const OF_KINDS = ALL_KINDS.flatMap(({ id: kind, mermaid: { others = [], ...own } }): readonly KnownPrefix[] =>
  [own, ...others].map((each) => ({ ...each, kind })),
)
const OF_ROLES = ALL_KINDS.flatMap(({ id: kind, roles = {} }) =>
  (Object.entries(roles) as [Role, KindRole][]).flatMap(([role, { prefix }]): readonly KnownPrefix[] =>
    prefix === undefined ? [] : [{ prefix, kind, role }],
  ),
)

/** What the letters of our own node ids stand for: of several kinds the first in the catalogue, and kinds before roles. */
export const KNOWN_PREFIXES: ReadonlyMap<string, KnownPrefix> = new Map(
  [...OF_KINDS, ...OF_ROLES].reverse().map((known) => [known.prefix, known]),
)

/** True when a prefix stands without a number while only one block has it. */
export const isBareWhenAlone = (prefix: string): boolean => KNOWN_PREFIXES.get(prefix)?.bare === true
