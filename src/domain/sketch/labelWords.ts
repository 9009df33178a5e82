import { blockKind } from '#domain/blocks/catalogue.ts'
import { isBalancer, isGeneric } from '#domain/blocks/predicates.ts'
import { ROLE_TITLES } from '#domain/blocks/roleTitles.ts'
import type { Block, BlockId, Board } from '#domain/board/board.ts'
import { applyChanges, type Change, type Patch, patched } from '#domain/board/change.ts'
import { hasProperty, type Kind, rolesOf } from '#domain/board/kind.ts'
import { findBlock } from '#domain/board/lookup.ts'
import { freeSpot } from '#domain/edits/freeSpot.ts'
import { layoutOf, positionInTier } from '#domain/layout/bands.ts'
import { cardOf } from '#domain/layout/card.ts'
import { changeKind } from '#domain/names/changeKind.ts'
import { namedRole } from '#domain/names/namedRole.ts'
import { mayStandOn, productsIn } from '#domain/names/products.ts'
import { centre } from '#shared/geometry.ts'
import { type NameReading, readName } from './readName.ts'
import { spokenCopies } from './spokenCopies.ts'

/** The kind that a label makes of a block: only a box of which nothing is known becomes another one. */
const kindOf = (block: Block, { sense }: NameReading): Kind => (isGeneric(block) && sense ? sense.kind : block.kind)

/** The product that a label names, where it may stand on the kind and nobody has said another. */
function technologyFor(block: Block, kind: Kind, { technology }: NameReading): string | undefined {
  if (technology === undefined || block.technology !== undefined || isGeneric({ kind })) return undefined
  const products = productsIn(technology)
  return products.length > 0 && products.every((product) => mayStandOn(product, kind)) ? technology : undefined
}

/** The role that a label says, where the name alone does not say it to the rules and nobody has said another. */
function roleFor(block: Block, kind: Kind, { sense, isSure }: NameReading): Block['role'] {
  const role = sense?.kind === kind && isSure ? sense.role : undefined
  if (role === undefined || block.role !== undefined || !rolesOf(kind).includes(role)) return undefined
  return namedRole({ ...block, kind }) === role ? undefined : role
}

const COPIES = /\s\(?[x×]\s?\d{1,6}\)?$|\s\(\d{1,6}\s*\p{L}+\)$/u

/** The label without what became a field: what did not stays as it was typed. */
function labelWithout(typed: string, label: string, { technology, replicas }: Patch<Block>): string {
  const [copies = ''] = replicas === undefined ? (COPIES.exec(typed) ?? []) : []
  const made = technology === undefined ? /\([^()]*\)$/u.exec(typed.replace(COPIES, ''))?.[0] : undefined
  const rest = made !== undefined && !label.endsWith(made) ? `${label} ${made}` : label
  const whole = copies !== '' && !rest.endsWith(copies) ? rest + copies : rest
  const before = replicas === undefined ? (spokenCopies(typed)?.before ?? '') : ''
  return whole.startsWith(before) ? whole : before + whole
}

const stated = (fields: object): Patch<Block> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))

/** The fields that the label of a block says and that nobody has stated; none where it says nothing new. */
export function labelFields(block: Block): Patch<Block> {
  const reading = readName(block.label)
  const kind = kindOf(block, reading)
  const { sense } = reading
  const isOther = kind !== block.kind
  const counts = hasProperty(kind, 'replicas') && block.replicas === undefined
  const fields = stated({
    kind: isOther ? kind : undefined,
    technology: technologyFor(block, kind, reading),
    replicas: counts ? reading.replicas : undefined,
    role: roleFor(block, kind, reading),
    layer: isBalancer({ kind }) && block.layer === undefined ? reading.layer : undefined,
    features: isOther ? sense?.features : undefined,
    platform: isOther ? sense?.platform : undefined,
  })
  const label = labelWithout(block.label, reading.label, fields)
  return label === block.label ? fields : { ...fields, label }
}

/** A block as its label, while it is typed, says that it is, and that in words, which a card need not say twice. */
export interface UnderstoodBlock {
  readonly block: Block
  readonly says: string
}

/** What a label that is being typed says of its block; undefined where it says nothing new. */
export function understoodBlock(block: Block, label: string): UnderstoodBlock | undefined {
  const { label: _, ...fields } = labelFields({ ...block, label })
  if (Object.keys(fields).length === 0) return undefined
  const { kind, technology, role, layer, replicas } = fields
  const named = [kind && blockKind(kind).title, technology, role && ROLE_TITLES[role], layer]
    .filter(Boolean)
    .join(' · ')
  const says = [named, replicas && `×${replicas.toLocaleString('en-GB')}`].filter(Boolean).join(' ')
  return { block: patched(block, movedWith(block, fields)), says }
}

/** A block that stood where its kind usually stands goes to where its new kind does. */
function movedWith(block: Block, fields: Patch<Block>): Patch<Block> {
  const { kind = block.kind } = fields
  const moves = kind !== block.kind && block.tier === blockKind(block.kind).tier
  return moves ? { ...fields, tier: blockKind(kind).tier } : fields
}

/** A free place in its tier for a block that has left another one, level with where it stood. */
function levelPlace(board: Board, after: Board, id: BlockId): readonly Change[] {
  const block = findBlock(after, id)
  const before = layoutOf(board).cards.get(id)
  if (!block || !before) return []
  const layout = layoutOf({ ...after, blocks: after.blocks.filter((each) => each.id !== id) })
  const { width, height } = cardOf(block)
  const spot = freeSpot(layout, block.tier, { size: { width, height }, near: centre(before) })
  return [{ op: 'patch', type: 'block', id, fields: positionInTier(layout, block.tier, spot) }]
}

/** Takes what the label of a block says into its fields; what somebody stated stays. Nothing where it says nothing new. */
export function takeLabelWords(board: Board, id: BlockId): readonly Change[] {
  const block = findBlock(board, id)
  const fields = block && movedWith(block, labelFields(block))
  if (!block || !fields || Object.keys(fields).length === 0) return []
  const { kind = block.kind, ...others } = fields
  const own: readonly Change[] = [...changeKind(board, block, kind), { op: 'patch', type: 'block', id, fields: others }]
  if (others.tier === undefined || others.tier === block.tier) return own
  const after = applyChanges(board, own)
  // A tier that grew with the label while it was typed need not stay as large.
  return [...own, ...levelPlace(board, after, id)]
}
