import type { NodeProps } from '@xyflow/react'
import { memo, type PointerEvent as ReactPointerEvent } from 'react'
import { useStore } from 'zustand'
import { iconOf } from '#domain/blocks/traits.ts'
import type { Block, BlockId } from '#domain/board/board.ts'
import { findBlock } from '#domain/board/lookup.ts'
import { cardLoadsOf } from '#domain/capacity/cardLoads.ts'
import { CARD, cardOf } from '#domain/layout/card.ts'
import { BlockGlyph } from '#icons/Icon.tsx'
import { useBoard, useSession, useWorkspace } from '#workspace/useWorkspace.ts'
import { CardBadge, useBadge } from './CardBadge.tsx'
import { CardLoad } from './CardLoad.tsx'
import { ConnectPorts } from './ConnectPorts.tsx'
import { cardDrag } from './cardDrag.ts'
import { connecting } from './connecting.ts'
import { type BlockFlowNode, dragBase } from './flowNodes.ts'
import { LabelEditor } from './LabelEditor.tsx'
import { useCardDrag } from './useCardDrag.ts'

/** How far the card is from where React Flow put it, as a CSS translation; undefined while it rests. */
function useDragOffset(id: BlockId): string | undefined {
  const base = useStore(dragBase, (state) => state.base)
  return useStore(cardDrag, ({ drag }) => {
    if (!drag?.ids.has(id)) return undefined
    return `translate(${drag.dx - (base?.dx ?? 0)}px, ${drag.dy - (base?.dy ?? 0)}px)`
  })
}

function CardText({ block }: { readonly block: Block }) {
  const { label, detail, copies } = cardOf(block)
  const lastDetail = detail.length - 1
  const loaded = useBoard((board) => cardLoadsOf(board).has(block.id))
  return (
    <div className="relative min-w-0" style={{ bottom: loaded ? CARD.loadLift : 0 }}>
      <div dir="auto" className="text-[13.5px] leading-[18px] font-semibold whitespace-pre">
        {label.map((line, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of one text have no other identity
          <div key={i}>{line}</div>
        ))}
        {label.length === 0 && <div className="text-muted italic">Unnamed</div>}
      </div>
      {detail.map((line, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of one text have no other identity
        <div key={i} className="text-[12px] leading-[17px] whitespace-pre text-muted">
          {line}
          {i === lastDetail && copies && (
            <span className="font-semibold text-text tabular-nums">{line ? ` ${copies}` : copies}</span>
          )}
        </div>
      ))}
    </div>
  )
}

/** The border of a card: chosen, in error, or at rest. */
function ringOf(chosen: boolean, faulty: boolean): string {
  if (chosen) return 'border-accent ring-3 ring-accent/20'
  return faulty ? 'border-danger ring-3 ring-danger/15' : 'border-border hover:border-border-strong'
}

function Card({ block, selected }: { readonly block: Block; readonly selected: boolean }) {
  const workspace = useWorkspace()
  const startDrag = useCardDrag()
  const offset = useDragOffset(block.id)
  const editing = useSession((session) => session.editing === block.id)
  const target = useStore(connecting, (state) => state.target === block.id)
  const picking = useSession((session) => session.connectingFrom !== undefined)
  const onPointerDown = (event: ReactPointerEvent) => {
    if (editing || picking) return
    startDrag(event, block.id)
  }
  const faulty = useBadge(block.id)?.severity === 'error'
  const ring = ringOf(selected || target, faulty)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the wrapper around it is the focusable element
    <div
      className={`group/card relative flex h-full touch-none items-center rounded-[10px] border bg-raised shadow-card select-none ${ring} ${offset ? 'cursor-grabbing shadow-float' : 'cursor-grab'}`}
      data-dragged={offset ? '' : undefined}
      style={{ paddingInline: CARD.padding, gap: CARD.gap, transform: offset }}
      onPointerDown={onPointerDown}
      onDoubleClick={() => workspace.session.setState({ editing: block.id })}
    >
      <span
        className="grid size-8 shrink-0 place-items-center rounded-lg"
        style={{ color: `var(--ink-${block.tier})`, background: `var(--icon-${block.tier})` }}
      >
        <BlockGlyph name={iconOf(block)} size={18} />
      </span>
      {editing ? <LabelEditor block={block} /> : <CardText block={block} />}
      <CardLoad id={block.id} />
      <CardBadge id={block.id} />
      <ConnectPorts id={block.id} />
    </div>
  )
}

/** The card of one block on the canvas. */
export const BlockNode = memo(function BlockNode({ data, selected }: NodeProps<BlockFlowNode>) {
  const block = useBoard((board) => findBlock(board, data.id))
  return block ? <Card block={block} selected={selected} /> : null
})
