import type { NodeProps } from '@xyflow/react'
import { memo, type RefObject, useLayoutEffect, useRef } from 'react'
import { useStore } from 'zustand'
import type { Block, BlockId } from '#domain/board/board.ts'
import { findBlock } from '#domain/board/lookup.ts'
import type { EdgeAdvice } from '#domain/flow/edgeAdvice.ts'
import { CARD } from '#domain/layout/card.ts'
import { useUnderstood } from '#parts/LabelWords.tsx'
import { SEVERITY_LOOKS } from '#parts/severityLooks.ts'
import { useDesk } from '#workspace/useWorkspace.ts'
import { useBadge } from './badges.ts'
import { CardGlyph } from './CardGlyph.tsx'
import { CardText } from './CardText.tsx'
import { useDrawnBoard } from './drawnBoard.ts'
import type { BlockFlowNode } from './flowNodes.ts'
import { LabelEditor } from './LabelEditor.tsx'
import type { Mark } from './layers/ghostsOf.ts'
import { useCanvas, useLaterLayers, useShown } from './useCanvas.ts'

/** The mark on the corner of a card that the edge under way would be wrong at. */
function AdviceMark({ severity }: Pick<EdgeAdvice, 'severity'>) {
  return (
    <span
      aria-hidden="true"
      data-advice={severity}
      className={`pointer-events-none absolute -top-2 -left-2 grid size-5 place-items-center rounded-full font-bold text-[12px] leading-none ring-2 ring-surface ${SEVERITY_LOOKS[severity].badge}`}
    >
      !
    </span>
  )
}

/** Lets a card that is dragged follow the pointer with one style a move; says whether it is dragged. */
export function useDragged(id: BlockId, card: RefObject<HTMLElement | null>): boolean {
  const { shown } = useCanvas()
  const dragged = useShown('drag', (drag) => drag?.ids.has(id) === true)
  useLayoutEffect(() => {
    const element = card.current
    if (!dragged || !element) return
    const node = element.closest<HTMLElement>('.react-flow__node')
    const follow = () => {
      const [drag, base] = [shown.drag.getState(), shown.base.getState()]
      // React Flow keeps the card where it was when the view was last panned under it.
      const [dx, dy] = [(drag?.dx ?? 0) - (base?.dx ?? 0), (drag?.dy ?? 0) - (base?.dy ?? 0)]
      element.style.transform = `translate(${dx}px, ${dy}px)`
    }
    follow()
    node?.setAttribute('data-dragged', '')
    const stops = [shown.drag.subscribe(follow), shown.base.subscribe(follow)]
    return () => {
      for (const stop of stops) stop()
      node?.removeAttribute('data-dragged')
      element.style.transform = ''
    }
  }, [dragged, card, shown])
  return dragged
}

/** The border of a chosen card. */
export const CHOSEN = 'border-accent ring-3 ring-accent/20 forced-colors:outline-2 forced-colors:outline-[Highlight]'
const FAULTY = 'border-danger ring-3 ring-danger/15'
const AT_REST = 'border-border hover:border-border-strong'
/** How a card is drawn that a preview would take away, put elsewhere or change, or that is pointed at. */
const MARKS: Readonly<Record<Mark, string>> = {
  removed: 'border-danger border-dashed bg-transparent line-through decoration-2 decoration-danger',
  moved: 'border-border-strong border-dashed bg-transparent',
  changed: 'border-border bg-raised shadow-card outline-2 outline-accent outline-offset-3 outline-dashed',
  pointed: 'border-accent bg-raised shadow-card outline-2 outline-accent outline-offset-3',
}
const FADES: Readonly<Record<Mark, string>> = { removed: 'opacity-45', moved: 'opacity-35', changed: '', pointed: '' }
const UNMARKED = 'bg-raised shadow-card'

/** The border of a card: the end of an edge under way, marked by a preview, chosen, in error, or at rest. */
function useRing(id: BlockId, selected: boolean): string {
  const canvas = useCanvas()
  const target = useShown('target', (each) => each === id)
  const advice = useStore(canvas.advice, (against) => against.get(id))
  const mark = useStore(canvas.ghosts, (ghosts) => ghosts?.marks.get(id))
  const faulty = useBadge(id)?.severity === 'error'
  if (mark) return MARKS[mark]
  const ring = target && advice ? SEVERITY_LOOKS[advice.severity].ring : undefined
  const rest = faulty ? FAULTY : AT_REST
  return `${UNMARKED} ${ring ?? (selected || target ? CHOSEN : rest)}`
}

/** How strongly the face of a card is drawn: what is about to go, and what an edge should not end at, steps back. */
function useFade(id: BlockId): string {
  const canvas = useCanvas()
  const advised = useStore(canvas.advice, (against) => against.has(id))
  const target = useShown('target', (each) => each === id)
  const mark = useStore(canvas.ghosts, (ghosts) => ghosts?.marks.get(id))
  if (mark) return FADES[mark]
  return advised && !target ? 'opacity-45' : ''
}

function Card({ block, selected }: { readonly block: Block; readonly selected: boolean }) {
  const card = useRef<HTMLDivElement>(null)
  const dragged = useDragged(block.id, card)
  const editing = useDesk((desk) => desk.editing === block.id)
  const describing = useDesk((desk) => desk.editing === block.id && desk.describing === block.id)
  const ring = useRing(block.id, selected)
  const understood = useUnderstood(block)
  const shown = understood?.block ?? block
  const later = useLaterLayers()
  const fade = useFade(block.id)
  const advice = useStore(useCanvas().advice, (against) => against.get(block.id))
  return (
    <div
      ref={card}
      className={`group/card relative flex h-full touch-none items-center rounded-[10px] border select-none ${ring} ${dragged ? 'cursor-grabbing shadow-float' : 'cursor-grab'}`}
      style={{ paddingInline: CARD.padding }}
    >
      <div className={`flex min-w-0 grow items-center ${fade}`} style={{ gap: CARD.gap }}>
        <CardGlyph block={shown} />
        {describing && later && <later.TechnologyEditor block={block} />}
        {editing && !describing && <LabelEditor block={block} says={understood?.says} />}
        {!editing && <CardText block={shown} />}
        {later && <later.CardLoad id={block.id} />}
      </div>
      {advice && <AdviceMark severity={advice.severity} />}
      {later && <later.CardBadge id={block.id} />}
      {later && <later.ConnectPorts id={block.id} />}
    </div>
  )
}

/** The card of one block on the canvas. */
export const BlockNode = memo(function BlockNode({ data, selected }: NodeProps<BlockFlowNode>) {
  const block = useDrawnBoard((board) => findBlock(board, data.id))
  const isFar = useStore(useCanvas().cards, (drawn) => drawn.isFar)
  const later = useLaterLayers()
  // The whole card while its label is typed, which goes on where the view comes nearer.
  const editing = useDesk((desk) => desk.editing === data.id)
  if (isFar && later && !editing) return <later.FarCard id={data.id} />
  return block && <Card block={block} selected={selected} />
})
