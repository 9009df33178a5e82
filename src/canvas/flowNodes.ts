import type { Node } from '@xyflow/react'
import { blockKind } from '#domain/blocks/catalogue.ts'
import { kindName } from '#domain/blocks/kindName.ts'
import type { Block, BlockId, Board } from '#domain/board/board.ts'
import { findBlock } from '#domain/board/lookup.ts'
import { TIER_TITLES } from '#domain/board/tier.ts'
import { layoutOf } from '#domain/layout/bands.ts'
import { foldOf } from '#domain/layout/fold.ts'
import { type Rect, sameRect } from '#shared/geometry.ts'
import { canvasWords } from '#words/canvas.ts'
import type { CardDrag } from './tools/cardDrag.ts'

/** A block as React Flow knows it; the card reads the rest from the board by its id. */
export type BlockFlowNode = Node<{ readonly id: BlockId }, 'block'>

/** How a card is read out: "Feed service, application server, Business tier". */
export const cardName = (block: Block): string => {
  const name = block.label.trim() || canvasWords.unnamed
  return foldOf(block)?.says ?? canvasWords.card(name, kindName(blockKind(block.kind)), TIER_TITLES[block.tier])
}

/** The cards that are nodes, all unless told, and those that a drag has taken along with the view. */
interface Drawn {
  readonly ids?: ReadonlySet<BlockId> | undefined
  readonly base?: CardDrag | undefined
}

interface Cached {
  readonly block: Block
  readonly rect: Rect
  readonly selected: boolean
  readonly node: BlockFlowNode
}

/** True when two states of a block make the same node; the card itself reads the rest from the board. */
const sameNode = (a: Block, b: Block) =>
  a === b ||
  (a.id === b.id && a.label === b.label && a.kind === b.kind && a.tier === b.tier && a.technology === b.technology)

function nodeOf(block: Block, rect: Rect, selected: boolean): BlockFlowNode {
  const { x, y, width, height } = rect
  return {
    id: block.id,
    type: 'block',
    position: { x, y },
    width,
    height,
    measured: { width, height },
    handles: [],
    selected,
    data: { id: block.id },
    ariaLabel: cardName(block),
    className: 'nopan',
    // Without React Flow's own selecting it would let pointers through.
    style: { pointerEvents: 'all' },
    domAttributes: {
      // The keyboard comes to a card by walking; the whole canvas is one stop of Tab.
      tabIndex: -1,
      'aria-roledescription': canvasWords.block,
      'aria-current': selected,
      'data-block-id': block.id,
      'data-kind': block.kind,
      'data-tier': block.tier,
    } as NonNullable<BlockFlowNode['domAttributes']>,
  }
}

/** The old entries by their blocks: those in the same place as before are found without an index. */
function oldEntries(old: readonly Cached[]) {
  let byId: ReadonlyMap<BlockId, Cached> | undefined
  return (id: BlockId, i: number): Cached | undefined => {
    if (old[i]?.block.id === id) return old[i]
    byId ??= new Map(old.map((entry) => [entry.block.id, entry]))
    return byId.get(id)
  }
}

/**
 * Makes React Flow nodes of boards one after the other; a node keeps its identity while nothing of it changes, and so does the
 * list while none does.
 */
export function flowNodeSource(): (board: Board, selection: ReadonlySet<string>, drawn: Drawn) => BlockFlowNode[] {
  let cache: readonly Cached[] = []
  let nodes: BlockFlowNode[] = []
  return (board, selection, { ids, base }) => {
    const { cards } = layoutOf(board)
    const oldOf = oldEntries(cache)
    const blocks = ids ? [...ids].flatMap((id) => findBlock(board, id) ?? []) : board.blocks
    const next = blocks.map((block, i): Cached => {
      const card = cards.get(block.id) as Rect
      const rect = base?.ids.has(block.id) ? { ...card, x: card.x + base.dx, y: card.y + base.dy } : card
      const selected = selection.has(block.id)
      const old = oldOf(block.id, i)
      const same = old && sameNode(old.block, block) && old.selected === selected && sameRect(old.rect, rect)
      return same ? old : { block, rect, selected, node: nodeOf(block, rect, selected) }
    })
    const isSame = next.length === cache.length && next.every((entry, i) => entry === cache[i])
    if (!isSame) nodes = next.map(({ node }) => node)
    cache = next
    return nodes
  }
}
