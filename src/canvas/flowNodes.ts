import type { Node } from '@xyflow/react'
import { blockKind } from '#domain/blocks/catalogue.ts'
import { kindName } from '#domain/blocks/kindName.ts'
import type { Block, BlockId, Board } from '#domain/board/board.ts'
import { TIER_TITLES } from '#domain/board/tier.ts'
import { layoutOf } from '#domain/layout/bands.ts'
import type { Rect } from '#shared/geometry.ts'
import { canvasWords } from '#words/canvas.ts'
import type { CardDrag } from './tools/cardDrag.ts'

/** A block as React Flow knows it; the card reads the rest from the board by its id. */
export type BlockFlowNode = Node<{ readonly id: BlockId }, 'block'>

/** "Feed service, application server, Business tier". */
const accessibleName = (block: Block): string => {
  const name = block.label.trim() || canvasWords.unnamed
  return canvasWords.card(name, kindName(blockKind(block.kind)), TIER_TITLES[block.tier])
}

interface Cached {
  readonly block: Block
  readonly rect: Rect
  readonly selected: boolean
  readonly node: BlockFlowNode
}

const sameRect = (a: Rect, b: Rect) => a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height

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
    ariaLabel: accessibleName(block),
    className: 'nopan',
    // Without React Flow's own selecting it would let pointers through.
    style: { pointerEvents: 'all' },
    domAttributes: {
      'aria-roledescription': canvasWords.block,
      'aria-current': selected,
      'data-block-id': block.id,
      'data-kind': block.kind,
      'data-tier': block.tier,
    } as NonNullable<BlockFlowNode['domAttributes']>,
  }
}

/** Makes React Flow nodes of boards one after the other; a node keeps its identity while nothing of it changes. */
export function flowNodeSource(): (
  board: Board,
  selection: ReadonlySet<string>,
  base: CardDrag | undefined,
) => BlockFlowNode[] {
  let cache = new Map<BlockId, Cached>()
  return (board, selection, base) => {
    const { cards } = layoutOf(board)
    const next = new Map<BlockId, Cached>()
    const nodes = board.blocks.map((block) => {
      const card = cards.get(block.id) as Rect
      const rect = base?.ids.has(block.id) ? { ...card, x: card.x + base.dx, y: card.y + base.dy } : card
      const selected = selection.has(block.id)
      const old = cache.get(block.id)
      const same = old && old.block === block && old.selected === selected && sameRect(old.rect, rect)
      const entry = same ? old : { block, rect, selected, node: nodeOf(block, rect, selected) }
      next.set(block.id, entry)
      return entry.node
    })
    cache = next
    return nodes
  }
}
