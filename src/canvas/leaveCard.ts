import type { Workspace } from '#commands/workspace.ts'
import { labelOnly } from '#desk/slices/selection.ts'
import type { BlockId } from '#domain/board/board.ts'
import type { LeftBy } from './InPlaceLabel.tsx'

/**
 * Ends what is typed on a card. After a new block a key brings whoever typed back to where it was added from, and with Shift it stays at
 * the block.
 */
export function leaveCard({ desk, view }: Pick<Workspace, 'desk' | 'view'>, id: BlockId, by: LeftBy): void {
  const { editing, naming } = desk.getState()
  if (editing !== id) return
  const back = by === 'key' && naming?.id === id ? naming.back : undefined
  desk.setState({ ...labelOnly(undefined), ...(back && { selection: new Set(back) }) })
  if (by !== 'focus') view.focus(back?.at(-1) ?? id)
}
