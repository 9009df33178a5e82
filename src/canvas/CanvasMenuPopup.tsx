import { COMMANDS } from '#commands/catalogue.ts'
import type { Command } from '#commands/command.ts'
import type { Board } from '#domain/board/board.ts'
import { findBlock, findEdge } from '#domain/board/lookup.ts'
import { CommandMenu } from '#parts/CommandMenu.tsx'
import type { Point } from '#shared/geometry.ts'
import { useSession, useWorkspace } from '#workspace/useWorkspace.ts'

type Place = NonNullable<Command['context']>[number]

function placeOf(board: Board, selection: readonly string[]): Place {
  if (selection.some((id) => findBlock(board, id))) return 'block'
  return selection.some((id) => findEdge(board, id)) ? 'edge' : 'canvas'
}

const ids = (commands: readonly Command[]) => commands.map((command) => command.id)

interface CanvasMenuPopupProps {
  /** where it was asked for, on the screen */
  readonly at: Point
  readonly onClose: () => void
}

/** The menu of a right click (or long press) on a block, an edge or the empty canvas, made from the commands. */
export function CanvasMenuPopup({ at, onClose }: CanvasMenuPopupProps) {
  const { document } = useWorkspace()
  const place = useSession((session) => placeOf(document.board(), session.selection))
  const commands = COMMANDS.filter((command) => command.context?.includes(place))
  const groups = [
    { commands: ids(commands.filter((command) => !command.destructive)) },
    { commands: ids(commands.filter((command) => command.destructive)) },
  ].filter((group) => group.commands.length > 0)
  const anchor = { getBoundingClientRect: () => new DOMRect(at.x, at.y, 0, 0) }
  return <CommandMenu anchor={anchor} label="Canvas menu" groups={groups} align="start" onClose={onClose} />
}
