import { Menu } from '@base-ui/react/menu'
import { COMMANDS } from '#commands/catalogue.ts'
import type { Command } from '#commands/command.ts'
import { keyLabel } from '#commands/keys.ts'
import { isAvailable, runCommand } from '#commands/runCommand.ts'
import { findBlock, findEdge } from '#domain/board/lookup.ts'
import { Icon } from '#icons/Icon.tsx'
import type { Point } from '#shared/geometry.ts'
import { isMac } from '#shared/isMac.ts'
import { useSession, useWorkspace } from '#workspace/useWorkspace.ts'

type Place = NonNullable<Command['context']>[number]

function Item({ command }: { readonly command: Command }) {
  const workspace = useWorkspace()
  const keys = command.keys?.[0]
  const tone = command.destructive ? 'text-danger' : 'text-text'
  return (
    <Menu.Item
      className={`flex cursor-default items-center gap-2.5 rounded-md px-2.5 py-1.5 outline-none data-highlighted:bg-hover data-disabled:opacity-50 ${tone}`}
      disabled={!isAvailable(command, workspace)}
      onClick={() => void runCommand(command, workspace)}
    >
      <span className="grid size-4 place-items-center text-muted">
        {command.icon && <Icon name={command.icon} size={15} />}
      </span>
      <span className="grow">{command.title}</span>
      {keys && <span className="pl-6 text-[12px] text-muted">{keyLabel(keys, isMac())}</span>}
    </Menu.Item>
  )
}

function placeOf(board: Parameters<typeof findBlock>[0], selection: readonly string[]): Place {
  if (selection.some((id) => findBlock(board, id))) return 'block'
  return selection.some((id) => findEdge(board, id)) ? 'edge' : 'canvas'
}

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
  const anchor = { getBoundingClientRect: () => new DOMRect(at.x, at.y, 0, 0) }
  return (
    <Menu.Root open modal={false} onOpenChange={(open) => !open && onClose()}>
      <Menu.Portal>
        <Menu.Positioner className="z-50 outline-none" anchor={anchor} side="bottom" align="start">
          <Menu.Popup
            aria-label="Canvas menu"
            className="min-w-56 rounded-xl border border-border bg-raised p-1 shadow-float outline-none"
          >
            {commands.map((command, i) => (
              <div key={command.id}>
                {command.destructive && i > 0 && <Menu.Separator className="my-1 h-px bg-border" />}
                <Item command={command} />
              </div>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}
