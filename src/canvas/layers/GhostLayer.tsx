import { useStore } from 'zustand'
import { CARD } from '#domain/layout/card.ts'
import { EDGE_STYLES } from '#domain/layout/edgeStyle.ts'
import { CardGlyph } from '../CardGlyph.tsx'
import { CardText } from '../CardText.tsx'
import { useCanvas } from '../useCanvas.ts'
import { edgePath } from './edgePath.ts'
import type { Ghosts } from './ghostsOf.ts'

function GhostLine({ edge, points }: Ghosts['lines'][number]) {
  const { line, head } = edgePath(points, EDGE_STYLES[edge.kind].arrow)
  return (
    <g>
      <path d={line} fill="none" stroke="var(--accent)" strokeWidth={2} strokeDasharray="7 5" strokeLinejoin="round" />
      {head && <polygon points={head} fill="var(--accent)" />}
    </g>
  )
}

function GhostCard({ block, rect }: Ghosts['cards'][number]) {
  return (
    <div
      data-ghost={block.id}
      data-ghost-block={block.id}
      className="absolute flex items-center rounded-[10px] border-2 border-accent border-dashed bg-raised/70"
      style={{
        left: rect.x,
        top: rect.y,
        width: rect.width,
        height: rect.height,
        // The border is one pixel wider than that of a card.
        paddingInline: CARD.padding - 1,
        gap: CARD.gap,
      }}
    >
      <CardGlyph block={block} />
      <CardText block={block} />
    </div>
  )
}

/** The blocks and edges that a preview would add or move, under the cards that are there. */
export function GhostLayer() {
  const ghosts = useStore(useCanvas().ghosts)
  if (!ghosts) return null
  return (
    <div aria-hidden="true" className="pointer-events-none select-none">
      <svg className="absolute size-px overflow-visible" aria-hidden="true">
        {ghosts.lines.map((line) => (
          <GhostLine key={line.edge.id} {...line} />
        ))}
      </svg>
      {ghosts.cards.map((card) => (
        <GhostCard key={card.block.id} {...card} />
      ))}
    </div>
  )
}
