import type { Block, BlockId, Board, Edge } from '#domain/board/board.ts'
import { type Change, orderAfter } from '#domain/board/change.ts'
import { withinReach } from '#domain/board/withinReach.ts'
import { newId } from '#shared/newId.ts'
import type { Edit } from './edit.ts'
import { freshEdges } from './freshEdges.ts'

/** Blocks and the edges among them, as copied; ids are those of the board they came from. */
export interface Clip {
  readonly blocks: readonly Block[]
  readonly edges: readonly Edge[]
}

/** The selected blocks with the edges between them; edges to other blocks stay behind. */
export function clipOf(board: Board, ids: ReadonlySet<string>): Clip {
  return {
    blocks: board.blocks.filter((block) => ids.has(block.id)),
    edges: board.edges.filter((edge) => ids.has(edge.from) && ids.has(edge.to)),
  }
}

const PASTE_OFFSET = 40

/** Adds a clip under fresh ids, `times` offsets of 40 pixels away from where it was copied, and selects the new blocks. */
export function pasteClip(board: Board, clip: Clip, times: number): Edit {
  const fresh = new Map<BlockId, BlockId>(clip.blocks.map((block) => [block.id, newId('b') as BlockId]))
  const zones = new Set(board.zones.map((zone) => zone.id))
  const firstBlock = orderAfter(board.blocks)
  const firstEdge = orderAfter(board.edges)
  const by = PASTE_OFFSET * times
  const blocks = clip.blocks.map((block, i): Change => {
    const { mermaidId: _, zone, ...copied } = block
    const id = fresh.get(block.id) as BlockId
    const record: Block = { ...copied, id, ...withinReach({ x: block.x + by, y: block.y + by }), order: firstBlock + i }
    return { op: 'put', type: 'block', record: zone && zones.has(zone) ? { ...record, zone } : record }
  })
  const edges = freshEdges(clip.edges, fresh, firstEdge)
  return { changes: [...blocks, ...edges], select: [...fresh.values()] }
}
