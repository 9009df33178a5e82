import { useEffect } from 'react'
import type { BlockId } from '#domain/board/board.ts'
import { layoutOf } from '#domain/layout/bands.ts'
import { type Rect, sameRect } from '#shared/geometry.ts'
import { useWorkspace } from '#workspace/useWorkspace.ts'

/** Keeps the card whose label is typed in view while it grows, so that it does not go on under a panel; draws nothing. */
export function EditedInView() {
  const workspace = useWorkspace()
  useEffect(() => {
    const { document, desk } = workspace
    let last: { readonly id: BlockId; readonly rect: Rect } | undefined
    return document.state.subscribe(({ board }, old) => {
      if (board === old.board) return
      const id = desk.getState().editing as BlockId | undefined
      const rect = id && layoutOf(board).cards.get(id)
      const isSame = last !== undefined && last.id === id && rect !== undefined && sameRect(last.rect, rect)
      if (isSame) return
      if (last?.id === id && id) workspace.view.reveal([id])
      last = id && rect && { id, rect }
    })
  }, [workspace])
  return null
}
