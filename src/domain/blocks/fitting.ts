import { BLOCK_PROPERTIES } from '#domain/board/blockProperties.ts'
import type { Block, Board, Edge } from '#domain/board/board.ts'
import { applyChanges, type Change, type Patch, patched } from '#domain/board/change.ts'
import { EDGE_PROPERTIES } from '#domain/board/edgeProperties.ts'
import { sameValue } from '#domain/board/fieldValues.ts'
import { type Kind, rolesOf } from '#domain/board/kind.ts'
import { ALL_KINDS } from './catalogue.ts'
import { type EdgeEnds, edgePropertiesFor } from './edgePropertiesFor.ts'

/** What can be said of every block, whatever its kind. */
const OF_EVERY_KIND = ['technology', 'notes']

const OFFERED: ReadonlyMap<Kind, ReadonlySet<string>> = new Map(
  ALL_KINDS.map(({ id, properties, rareProperties }) => [
    id,
    new Set<string>([...OF_EVERY_KIND, ...properties, ...rareProperties]),
  ]),
)

/** True when blocks of a kind have the property. */
export const hasProperty = (kind: Kind, property: string): boolean => OFFERED.get(kind)?.has(property) ?? false

const fits = (block: Block, field: string): boolean => {
  if (field === 'role') return block.role === undefined || rolesOf(block.kind).includes(block.role)
  return !Object.hasOwn(BLOCK_PROPERTIES, field) || hasProperty(block.kind, field)
}

/** A patch that takes away the fields of a block that its kind does not have: properties, and a role it cannot play. */
export function strayOfBlock(block: Block): Patch<Block> {
  const stray = Object.keys(block).filter((field) => !fits(block, field))
  return Object.fromEntries(stray.map((field) => [field, undefined]))
}

/** A patch that takes away the properties of an edge that say nothing of its kind between its ends. */
function strayOfEdge(edge: Edge, ends: EdgeEnds): Patch<Edge> {
  const stated = Object.keys(edge).filter((field) => Object.hasOwn(EDGE_PROPERTIES, field))
  if (stated.length === 0) return {}
  const offered: readonly string[] = edgePropertiesFor(edge.kind, ends)
  return Object.fromEntries(stated.filter((field) => !offered.includes(field)).map((field) => [field, undefined]))
}

/** The patch without the fields that the record had before as it has them now. */
function news<T extends object>(stray: Patch<T>, before: T, now: T): Patch<T> {
  const fields = (Object.keys(stray) as (keyof T)[]).filter((field) => !sameValue(before[field], now[field]))
  return Object.fromEntries(fields.map((field) => [field, undefined])) as Patch<T>
}

type Ends = { readonly from: Block; readonly to: Block }

const byId = <T extends { readonly id: string }>(records: readonly T[] = []): ReadonlyMap<string, T> =>
  new Map(records.map((record) => [record.id, record]))

const endsOf = ({ from, to }: Edge, blocks: ReadonlyMap<string, Block>): Ends | undefined => {
  const [source, target] = [blocks.get(from), blocks.get(to)]
  return source && target && { from: source, to: target }
}

const sameKinds = (a: Ends | undefined, b: Ends): boolean => a?.from.kind === b.from.kind && a.to.kind === b.to.kind

const patch = (type: 'block' | 'edge', id: string, fields: object): readonly Change[] =>
  Object.keys(fields).length === 0 ? [] : [{ op: 'patch', type, id, fields } as Change]

/** What a block has that its kind does not, unless it had it before as that kind. */
function strayNow(block: Block, old: Block | undefined): Patch<Block> {
  if (old === block) return {}
  const stray = strayOfBlock(block)
  return old?.kind === block.kind ? news(stray, old, block) : stray
}

/** The changes that take away what does not belong to the records of a board and was not on them as they are on the board before. */
function strayChanges(before: Board | undefined, after: Board): readonly Change[] {
  const [oldBlocks, oldEdges, blocks] = [byId(before?.blocks), byId(before?.edges), byId(after.blocks)]
  const edgeStray = (edge: Edge): Patch<Edge> => {
    const [old, ends] = [oldEdges.get(edge.id), endsOf(edge, blocks)]
    if (!ends) return {}
    const same = old?.kind === edge.kind && sameKinds(endsOf(old, oldBlocks), ends)
    if (same && old === edge) return {}
    return same && old ? news(strayOfEdge(edge, ends), old, edge) : strayOfEdge(edge, ends)
  }
  return [
    ...after.blocks.flatMap((block) => patch('block', block.id, strayNow(block, oldBlocks.get(block.id)))),
    ...after.edges.flatMap((edge) => patch('edge', edge.id, edgeStray(edge))),
  ]
}

/**
 * The changes, and with them what takes away all that no longer belongs to the records they touch: properties and roles that the
 * kind of a block or edge does not have, also of edges whose ends became something else.
 */
export function fittingChanges(board: Board, changes: readonly Change[]): readonly Change[] {
  const stray = strayChanges(board, applyChanges(board, changes))
  return stray.length === 0 ? changes : [...changes, ...stray]
}

/** The board without what its records cannot have by their kinds; the board itself when all of it fits. */
export function fittingBoard(board: Board): Board {
  const stray = strayChanges(undefined, board)
  return stray.length === 0 ? board : applyChanges(board, stray)
}

/** The edge without what it cannot say between its ends; the edge itself when all of it fits. */
export const fittingEdge = (edge: Edge, ends: EdgeEnds): Edge => patched(edge, strayOfEdge(edge, ends))

/** The block without what its kind does not have; the block itself when all of it fits. */
export const fittingBlock = (block: Block): Block => patched(block, strayOfBlock(block))
