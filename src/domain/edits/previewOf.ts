import type { Block, Board, Edge } from '#domain/board/board.ts'
import { applyChanges, type Change } from '#domain/board/change.ts'
import { differingFields } from '#domain/board/fieldValues.ts'

/**
 * What changes would do to the records of one type. A record that would be elsewhere (a block in another place, an edge at
 * another block) is `moved`, whatever else becomes of it; all are as they would be, but removed ones as they are.
 */
export interface Fates<R> {
  readonly added: readonly R[]
  readonly removed: readonly R[]
  readonly moved: readonly R[]
  readonly changed: readonly R[]
}

/** What changes would do to a board, and the board they would leave. */
export interface Preview {
  readonly after: Board
  readonly blocks: Fates<Block>
  readonly edges: Fates<Edge>
}

const BLOCK_PLACE: readonly string[] = ['tier', 'x', 'y'] satisfies (keyof Block)[]
const EDGE_PLACE: readonly string[] = ['from', 'to'] satisfies (keyof Edge)[]
/** Fields that nobody sees on a card or an edge. */
const UNSEEN: readonly string[] = ['order', 'mermaidId'] satisfies (keyof Block)[]

function fatesOf<R extends Block | Edge>(
  before: readonly R[],
  after: readonly R[],
  place: readonly string[],
): Fates<R> {
  const [known, kept] = [before, after].map(
    (records) => new Map(records.map((record) => [record.id as string, record])),
  )
  const differing = after.flatMap((record) => {
    const old = known?.get(record.id)
    if (!old || old === record) return []
    const names = differingFields(old, record).filter((name) => !UNSEEN.includes(name))
    return names.length > 0 ? [{ record, moved: names.some((name) => place.includes(name)) }] : []
  })
  return {
    added: after.filter(({ id }) => !known?.has(id)),
    removed: before.filter(({ id }) => !kept?.has(id)),
    moved: differing.flatMap(({ record, moved }) => (moved ? [record] : [])),
    changed: differing.flatMap(({ record, moved }) => (moved ? [] : [record])),
  }
}

/** What the changes would add to a board, remove from it, move and change; nothing is done. */
export function previewOf(board: Board, changes: readonly Change[]): Preview {
  const after = applyChanges(board, changes)
  return {
    after,
    blocks: fatesOf(board.blocks, after.blocks, BLOCK_PLACE),
    edges: fatesOf(board.edges, after.edges, EDGE_PLACE),
  }
}
