import { useStore as useFlowStore } from '@xyflow/react'
import { useLayoutEffect } from 'react'
import type { BlockId, Board } from '#domain/board/board.ts'
import { findBlock } from '#domain/board/lookup.ts'
import { layoutOf } from '#domain/layout/bands.ts'
import { useWorkspace } from '#workspace/useWorkspace.ts'
import { useCanvas } from '../useCanvas.ts'
import { motion } from '../useViewPort.ts'

/** More cards than this are put to their new places at once. */
const MOST_SLID = 60

/** The blocks that are in another place than before and that nobody holds: what is selected goes where it was put. */
function movedBlocks(before: Board, after: Board, held: ReadonlySet<string>): readonly BlockId[] {
  const moved: BlockId[] = []
  for (const block of after.blocks) {
    const was = findBlock(before, block.id)
    if (!was || was === block || held.has(block.id) || was.tier !== block.tier) continue
    if (was.x !== block.x || was.y !== block.y) moved.push(block.id)
    if (moved.length > MOST_SLID) return []
  }
  return moved
}

/** Lets cards slide that a step by keys, a paste or undo puts elsewhere, as they do for what is dropped; draws nothing. */
export function MovedCards() {
  const { document, desk } = useWorkspace()
  const { shown } = useCanvas()
  const root = useFlowStore((state) => state.domNode)
  useLayoutEffect(() => {
    const isHeld = () =>
      shown.drag.getState() ?? shown.copies.getState() ?? shown.placing.getState() ?? shown.held.getState()
    const slide = (id: BlockId, before: Board, after: Board) => {
      const [from, to] = [before, after].map((board) => layoutOf(board).cards.get(id))
      const card = root?.querySelector(`[data-block-id="${id}"]`)?.firstElementChild
      if (!from || !to || !card?.animate) return
      card.animate([{ transform: `translate(${from.x - to.x}px, ${from.y - to.y}px)` }, { transform: 'none' }], {
        duration: motion(),
        easing: 'ease-out',
      })
    }
    return document.state.subscribe(({ board }, old) => {
      if (board.blocks === old.board.blocks || motion() === 0 || isHeld()) return
      for (const id of movedBlocks(old.board, board, desk.getState().selection)) slide(id, old.board, board)
    })
  }, [document, desk, shown, root])
  return null
}
