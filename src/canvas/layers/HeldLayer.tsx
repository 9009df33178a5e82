import { useStore as useFlowStore } from '@xyflow/react'
import { useLayoutEffect, useRef } from 'react'
import { useStore } from 'zustand'
import type { Held } from '#canvas/tools/shown.ts'
import type { BlockId, EdgeId } from '#domain/board/board.ts'
import { findBlock, findEdge } from '#domain/board/lookup.ts'
import { CARD } from '#domain/layout/card.ts'
import { EDGE_STYLES } from '#domain/layout/edgeStyle.ts'
import { onMac } from '#parts/shortcutLabel.ts'
import { clamp, type Rect } from '#shared/geometry.ts'
import { canvasWords } from '#words/canvas.ts'
import { insertionWords } from '#words/insertion.ts'
import { keyWords } from '#words/keys.ts'
import { useDrawnBoard } from '../drawnBoard.ts'
import { useCanvas, useLayout, useShown } from '../useCanvas.ts'
import { edgePath } from './edgePath.ts'
import { OverCards } from './OverCards.tsx'
import { routeOf } from './routeOf.ts'

/** How cards slide that make room, in milliseconds; not at all where a person wants nothing to move by itself. */
const SLIDING = { transitionProperty: 'transform', transitionDuration: '160ms', transitionTimingFunction: 'ease-out' }
const AT_ONCE = { transitionProperty: '', transitionDuration: '', transitionTimingFunction: '' }
const NO_ROOM: Held['room'] = new Map()

const boxOf = ({ x, y, width, height }: Rect) => ({ left: x, top: y, width, height })

/** Slides the cards that make room to where they will be, and back once they need not. */
function useSlides(room: Held['room']): void {
  const { shown } = useCanvas()
  const { cards } = useLayout()
  const root = useFlowStore((state) => state.domNode)
  const slid = useRef<readonly BlockId[]>([])
  const isHeld = () => shown.drag.getState() ?? shown.copies.getState() ?? shown.placing.getState()
  useLayoutEffect(() => {
    const put = (id: BlockId, transform: string) => {
      const card = root?.querySelector(`[data-block-id="${id}"]`)?.firstElementChild
      if (!(card instanceof HTMLElement)) return
      // Once it is dropped, a card is where it slid to.
      Object.assign(card.style, isHeld() ? SLIDING : AT_ONCE, { transform })
    }
    for (const id of slid.current) if (!room.has(id)) put(id, '')
    for (const [id, to] of room) {
      const from = cards.get(id)
      if (from) put(id, `translate(${to.x - from.x}px, ${to.y - from.y}px)`)
    }
    slid.current = [...room.keys()]
  })
}

/** Where cards were before they made room; far ones, which are painted, are shown where they will be. */
function Outlines({ room }: Pick<Held, 'room'>) {
  const { cards } = useLayout()
  const isFar = useStore(useCanvas().cards, (drawn) => drawn.isFar)
  return [...room].map(([id, to]) => {
    const from = cards.get(id)
    const look = isFar ? 'border-accent bg-raised/70' : 'border-border-strong'
    return (
      from && (
        <div
          key={id}
          data-room={id}
          className={`absolute border-[1.5px] border-dashed ${look}`}
          style={{ ...boxOf(isFar ? to : from), borderRadius: CARD.radius }}
        />
      )
    )
  })
}

/** The edge that a card goes into. */
function IntoEdge({ id }: { readonly id: EdgeId }) {
  const edge = useDrawnBoard((board) => findEdge(board, id))
  const route = useStore(useCanvas().routes, (state) => routeOf(state, id))
  if (!edge || !route) return null
  const { line, head } = edgePath(route.points, EDGE_STYLES[edge.kind].arrow)
  return (
    <svg data-into-edge={id} className="absolute size-px overflow-visible" aria-hidden="true">
      <path d={line} fill="none" stroke="var(--accent)" strokeWidth={2.5} strokeLinejoin="round" />
      {head && <polygon points={head} fill="var(--accent)" />}
    </svg>
  )
}

/** The label's greatest width, and its distance from the card, in screen pixels. */
const LABEL = { width: 280, gap: 14 }

/**
 * Beside the card, as the others make room above and below it; under it where the tiers follow each other downwards, or where there is no
 * room beside it.
 */
function useLabelPlace(card: Rect) {
  const [left, , zoom] = useFlowStore((state) => state.transform)
  const width = useFlowStore((state) => state.width)
  const { direction } = useLayout()
  const [gap, needs] = [LABEL.gap / zoom, LABEL.gap + LABEL.width]
  const [start, end] = [card.x * zoom + left, (card.x + card.width) * zoom + left]
  const fits = end + needs < width
  if (direction === 'down' || (!fits && start < needs)) {
    const middle = clamp((start + end) / 2, LABEL.width / 2, Math.max(width - LABEL.width / 2, LABEL.width / 2))
    const at = { left: (middle - left) / zoom, top: card.y + card.height + gap }
    return { ...at, transform: `scale(${1 / zoom}) translate(-50%, 0)` }
  }
  const at = { left: fits ? card.x + card.width + gap : card.x - gap, top: card.y + card.height / 2 }
  return { ...at, transform: `scale(${1 / zoom}) translate(${fits ? 0 : -100}%, -50%)` }
}

/** What a drop comes to, by the card, over all others and as large at any zoom. */
function WhatItDoes({ into, card }: { readonly into: EdgeId; readonly card: Rect }) {
  const place = useLabelPlace(card)
  const board = useDrawnBoard((each) => each)
  const edge = findEdge(board, into)
  const nameOf = (id: BlockId | undefined) => (id && findBlock(board, id)?.label.trim()) || canvasWords.unnamed
  return (
    <div
      role="tooltip"
      className="pointer-events-none absolute w-max rounded-lg border border-border bg-raised px-2.5 py-1.5 text-[12.5px] shadow-float"
      style={{ ...place, maxWidth: LABEL.width, transformOrigin: '0 0' }}
    >
      {insertionWords.goes.between}
      <b>{nameOf(edge?.from)}</b>
      {insertionWords.goes.and}
      <b>{nameOf(edge?.to)}</b>
      <p className="mt-0.5 text-muted max-sm:hidden pointer-coarse:hidden">
        <kbd className="rounded border border-border px-1 text-[11px]">{onMac ? '⌘' : keyWords.mod}</kbd>
        {insertionWords.keepsOthers}
      </p>
    </div>
  )
}

/** What a drop would do to others, shown while something is held: who makes room, and what a card goes into. */
export function HeldLayer() {
  const held = useShown('held', (each) => each)
  const room = held?.room ?? NO_ROOM
  useSlides(room)
  return (
    <div className="pointer-events-none select-none">
      {held?.into && <IntoEdge id={held.into} />}
      <Outlines room={room} />
      {held?.into && held.card && (
        <OverCards>
          <WhatItDoes into={held.into} card={held.card} />
        </OverCards>
      )}
    </div>
  )
}
