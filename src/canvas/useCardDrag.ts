import { useReactFlow, useStoreApi } from '@xyflow/react'
import { type PointerEvent as ReactPointerEvent, useCallback } from 'react'
import type { BlockId } from '#domain/board/board.ts'
import { moveBlocksTo } from '#domain/edits/moveBlocks.ts'
import { useWorkspace } from '#workspace/useWorkspace.ts'
import { panSpeed } from './autoPan.ts'
import { type CardDrag, dragGround, draggedPlaces, dragTo, endDrag } from './cardDrag.ts'
import { rebaseDrag } from './flowNodes.ts'
import { followPointer } from './pointerGesture.ts'

const THRESHOLD = 4
/** Distance at which a card jumps onto a neighbour's line, in screen pixels. */
const SNAP_REACH = 6

/** Starts moving a card, or the whole selection when the card is part of it, from a press on the card. */
export function useCardDrag(): (event: ReactPointerEvent, id: BlockId) => void {
  const workspace = useWorkspace()
  const flow = useReactFlow()
  const store = useStoreApi()
  return useCallback(
    (event, id) => {
      const { document, session } = workspace
      if (event.button !== 0) return
      session.setState({ pointerDown: true })
      const board = document.board()
      const selected = session.getState().selection
      const ids = new Set(
        selected.includes(id) ? board.blocks.flatMap((block) => (selected.includes(block.id) ? [block.id] : [])) : [id],
      )
      const start = { x: event.clientX, y: event.clientY }
      const from = flow.screenToFlowPosition(start, { snapToGrid: false })
      let ground: ReturnType<typeof dragGround>
      let drag: CardDrag | undefined
      let last = event.nativeEvent
      let frame = 0

      const update = (pointer: PointerEvent) => {
        if (!ground) return
        const at = flow.screenToFlowPosition({ x: pointer.clientX, y: pointer.clientY }, { snapToGrid: false })
        const options = { reach: SNAP_REACH / flow.getZoom(), free: pointer.altKey }
        drag = dragTo(ground, { x: at.x - from.x, y: at.y - from.y }, options)
      }
      const pan = () => {
        frame = requestAnimationFrame(pan)
        const area = store.getState().domNode?.getBoundingClientRect()
        const by = area && panSpeed({ x: last.clientX, y: last.clientY }, area)
        if (!by || (by.x === 0 && by.y === 0)) return
        void store.getState().panBy(by)
        update(last)
        if (drag) rebaseDrag(drag)
      }
      followPointer(event.pointerId, {
        move: (pointer) => {
          last = pointer
          const far = Math.hypot(pointer.clientX - start.x, pointer.clientY - start.y) > THRESHOLD
          if (!ground && far) {
            if (!selected.includes(id)) session.setState({ selection: [id] })
            ground = dragGround(board, ids)
            frame = requestAnimationFrame(pan)
          }
          update(pointer)
        },
        end: (_, cancelled) => {
          cancelAnimationFrame(frame)
          rebaseDrag(undefined)
          if (ground && drag && !cancelled) {
            const title = ids.size === 1 ? 'Move block' : 'Move blocks'
            const changes = moveBlocksTo(document.board(), draggedPlaces(ground, drag))
            if (changes.length > 0) document.apply(changes, { title })
          }
          endDrag()
          session.setState({ pointerDown: false })
        },
      })
    },
    [workspace, flow, store],
  )
}
