import { useRef } from 'react'
import type { BlockId } from '#domain/board/board.ts'
import { findBlock } from '#domain/board/lookup.ts'
import { foldOf } from '#domain/layout/fold.ts'
import type { Side } from '#shared/geometry.ts'
import { useDesk } from '#workspace/useWorkspace.ts'
import { useDrawnBoard } from './drawnBoard.ts'
import { useCanvas } from './useCanvas.ts'
import { useFollowView } from './useFollowView.ts'

/** Where a finger is the pointer, the places are larger and lie outside of the card, which is to be moved, too. */
const SIDES: Readonly<Record<Side, string>> = {
  top: '-top-3 left-1/2 -translate-x-1/2 pointer-coarse:-top-6 pointer-coarse:items-end',
  right: 'top-1/2 -right-3 -translate-y-1/2 pointer-coarse:-right-6 pointer-coarse:justify-items-start',
  bottom: '-bottom-3 left-1/2 -translate-x-1/2 pointer-coarse:-bottom-6 pointer-coarse:items-start',
  left: 'top-1/2 -left-3 -translate-y-1/2 pointer-coarse:-left-6 pointer-coarse:justify-items-end',
}

/** The dots on the four sides of a card, on a card that is pointed at after a moment, so that a pointer on its way lights none: drag one to another block, or click one and then the other block. `hit` knows where they are. A collapsed zone has none. */
export function ConnectPorts({ id }: { readonly id: BlockId }) {
  const alone = useDesk((desk) => desk.selection.size === 1 && desk.selection.has(id))
  const isFold = useDrawnBoard((board) => foldOf(findBlock(board, id)) !== undefined)
  const { coarse } = useCanvas()
  if (isFold) return null
  return (
    <>
      {coarse && alone && <AsLarge />}
      <Ports alone={alone} />
    </>
  )
}

/** Keeps the dots of the ports beside it as large on the screen at any zoom. */
function AsLarge() {
  const place = useRef<HTMLElement>(null)
  useFollowView(({ zoom }) => place.current?.parentElement?.style.setProperty('--dot', `${Math.max(1, 1 / zoom)}`))
  return <i ref={place} hidden />
}

function Ports({ alone }: { readonly alone: boolean }) {
  return Object.entries(SIDES).map(([side, place]) => (
    <span
      key={side}
      data-port={side}
      className={`absolute grid size-6 cursor-crosshair touch-none place-items-center transition-opacity duration-150 group-hover/card:opacity-100 group-hover/card:delay-100 ${alone ? 'delay-0! opacity-100' : 'opacity-0 pointer-coarse:pointer-events-none'} pointer-coarse:size-8 ${place}`}
    >
      <span className="size-2.25 rounded-full border-2 border-accent bg-surface transition-transform duration-150 [scale:var(--dot,1)] hover:scale-125" />
    </span>
  ))
}
