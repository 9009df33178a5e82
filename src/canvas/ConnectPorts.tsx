import type { BlockId } from '#domain/board/board.ts'
import type { Side } from '#shared/geometry.ts'
import { useSession } from '#workspace/useWorkspace.ts'
import { useConnect } from './useConnect.ts'

const SIDES: Readonly<Record<Side, string>> = {
  top: '-top-2.5 left-1/2 -translate-x-1/2',
  right: 'top-1/2 -right-2.5 -translate-y-1/2',
  bottom: '-bottom-2.5 left-1/2 -translate-x-1/2',
  left: 'top-1/2 -left-2.5 -translate-y-1/2',
}

/** The dots on the four sides of a card: drag one to another block, or click one and then the other block. */
export function ConnectPorts({ id }: { readonly id: BlockId }) {
  const { startEdge } = useConnect()
  const alone = useSession((session) => session.selection.length === 1 && session.selection[0] === id)
  return Object.entries(SIDES).map(([side, place]) => (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keyboard connects by the command "Connect to…"
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <span
      key={side}
      data-port={side}
      className={`absolute grid size-5 cursor-crosshair touch-none place-items-center transition-opacity duration-150 group-hover/card:opacity-100 ${alone ? 'opacity-100' : 'opacity-0'} pointer-coarse:size-8 ${place}`}
      onPointerDown={(event) => startEdge(event, id)}
      // For the card a click would be the second of the two blocks to connect.
      onClick={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
    >
      <span className="size-2.5 rounded-full border-2 border-accent bg-surface transition-transform duration-150 hover:scale-125" />
    </span>
  ))
}
