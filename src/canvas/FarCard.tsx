import { type RefObject, useLayoutEffect, useRef } from 'react'
import { useStore } from 'zustand'
import type { BlockId } from '#domain/board/board.ts'
import { SEVERITY_LOOKS } from '#parts/severityLooks.ts'
import { CHOSEN, useDragged } from './BlockNode.tsx'
import { CardBadge } from './CardBadge.tsx'
import { ConnectPorts } from './ConnectPorts.tsx'
import { useCanvas, useShown } from './useCanvas.ts'
import { useFollowView } from './useFollowView.ts'

const AT_REST = 'border-transparent hover:border-border-strong'

/** The border over a painted card: the end of an edge under way, or where the pointer is; all else is painted. */
function useBorder(id: BlockId): string {
  const target = useShown('target', (each) => each === id)
  const advice = useStore(useCanvas().advice, (against) => against.get(id))
  if (!target) return AT_REST
  return advice ? SEVERITY_LOOKS[advice.severity].ring : CHOSEN
}

/** In screen pixels. */
const FOCUS = 2

/** Keeps the outline of what has the focus as broad on the screen at any zoom. */
function useFocusOutline(card: RefObject<HTMLElement | null>): void {
  const node = () => card.current?.closest<HTMLElement>('.react-flow__node')
  useFollowView(({ zoom }) => {
    const element = node()
    if (element) element.style.outlineWidth = `${FOCUS / zoom}px`
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: the element stays the same
  useLayoutEffect(() => {
    const element = node()
    return () => {
      if (element) element.style.outlineWidth = ''
    }
  }, [])
}

/** The element of a card that is painted while it is worked on: what can be pressed on it. */
export function FarCard({ id }: { readonly id: BlockId }) {
  const card = useRef<HTMLDivElement>(null)
  const dragged = useDragged(id, card)
  const border = useBorder(id)
  useFocusOutline(card)
  return (
    <div
      ref={card}
      className={`group/card relative h-full touch-none rounded-[10px] border select-none ${border} ${dragged ? 'cursor-grabbing' : 'cursor-grab'}`}
    >
      {/* Its dot is painted. */}
      <div className="opacity-0">
        <CardBadge id={id} />
      </div>
      <ConnectPorts id={id} />
    </div>
  )
}
