import { useStore as useFlowStore } from '@xyflow/react'
import { useStore } from 'zustand'
import type { BlockId } from '#domain/board/board.ts'
import type { EdgeAdvice } from '#domain/flow/edgeAdvice.ts'
import { Icon } from '#icons/Icon.tsx'
import { SEVERITY_LOOKS } from '#parts/severityLooks.ts'
import { clamp, type Rect } from '#shared/geometry.ts'
import { useCanvas, useLayout, useShown } from './useCanvas.ts'

/** The label's greatest width, the room it needs under a card, and its distance from the card, in screen pixels. */
const WIDTH = 280
const ROOM = 64
const GAP = 10

function Sentence({ card, advice }: { readonly card: Rect; readonly advice: EdgeAdvice }) {
  const [x, y, zoom] = useFlowStore((state) => state.transform)
  const width = useFlowStore((state) => state.width)
  const height = useFlowStore((state) => state.height)
  const look = SEVERITY_LOOKS[advice.severity]
  const [top, bottom] = [card.y * zoom + y, (card.y + card.height) * zoom + y]
  const under = bottom + ROOM < height
  const middle = (card.x + card.width / 2) * zoom + x
  const half = WIDTH / 2 + GAP
  return (
    <div
      role="tooltip"
      className={`pointer-events-none absolute z-20 flex w-max items-start gap-2 rounded-lg border border-border bg-raised px-2.5 py-1.5 font-medium text-[12.5px] shadow-float ${under ? '' : '-translate-y-full'}`}
      style={{
        left: clamp(middle, half, Math.max(half, width - half)),
        top: under ? bottom + GAP : top - GAP,
        maxWidth: WIDTH,
        translate: '-50% 0',
      }}
    >
      <Icon name={look.icon} className={`mt-px shrink-0 ${look.ink}`} />
      {advice.title}
    </div>
  )
}

/** Why the edge under way would be wrong at the block under the pointer, beside its card and as large at any zoom. */
export function AdviceLabel() {
  const target = useShown('target', (id) => id)
  const advice = useStore(useCanvas().advice, (against) => target && against.get(target))
  const card = useLayout().cards.get(target as BlockId)
  return advice && card ? <Sentence card={card} advice={advice} /> : null
}
