import { COMMANDS, type CommandId } from '#commands/catalogue.ts'
import type { Command } from '#commands/command.ts'
import { holdsNow, isAvailable } from '#commands/runCommand.ts'
import type { Workspace } from '#commands/workspace.ts'
import type { Board } from '#domain/board/board.ts'
import { findBlock, findEdge, findRecord } from '#domain/board/lookup.ts'
import { CommandMenu, type MenuGroup } from '#parts/CommandMenu.tsx'
import type { Point } from '#shared/geometry.ts'
import { groupBy } from '#shared/groupBy.ts'
import { canvasWords } from '#words/canvas.ts'
import { useDesk, useWorkspace } from '#workspace/useWorkspace.ts'
import '#parts/laterStyles.css'

type Place = NonNullable<Command['context']>[number]

function placeOf(board: Board, selection: ReadonlySet<string>): Place {
  const ids = [...selection]
  if (ids.some((id) => findBlock(board, id))) return 'block'
  if (ids.some((id) => findEdge(board, id))) return 'edge'
  return ids.some((id) => findRecord(board.zones, id)) ? 'zone' : 'canvas'
}

/** The commands under one heading; a choice where each of them says whether it holds. */
function groupOf(commands: readonly Command<CommandId>[], workspace: Workspace): MenuGroup {
  const title = commands[0]?.heading
  const chosen = commands.find((command) => holdsNow(command, workspace))
  return {
    ...(title === undefined ? {} : { title }),
    commands: commands.map(({ id }) => id),
    ...(commands.every(({ holds, toggles }) => holds && !toggles) ? { chosen: chosen?.id ?? 'none' } : {}),
  }
}

const isShown = (command: Command, workspace: Workspace) =>
  command.heading === undefined || isAvailable(command, workspace)

interface CanvasMenuPopupProps {
  /** where it was asked for, on the screen */
  readonly at: Point
  readonly onClose: () => void
}

/** The menu of a right click (or long press) on a block, an edge, a zone or the empty canvas, made from the commands. */
export function CanvasMenuPopup({ at, onClose }: CanvasMenuPopupProps) {
  const workspace = useWorkspace()
  const place = useDesk((desk) => placeOf(workspace.document.board(), desk.selection))
  const commands = COMMANDS.filter((command) => command.context?.includes(place) && isShown(command, workspace))
  const byHeading = groupBy(
    commands.filter((command) => !command.destructive),
    ({ heading }) => heading,
  )
  const destructive = commands.filter((command) => command.destructive)
  const groups = [...byHeading.values(), destructive]
    .filter((group) => group.length > 0)
    .map((group) => groupOf(group, workspace))
  const anchor = { getBoundingClientRect: () => new DOMRect(at.x, at.y, 0, 0) }
  return <CommandMenu anchor={anchor} label={canvasWords.menu} groups={groups} align="start" onClose={onClose} />
}
