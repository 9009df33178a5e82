import { useStore } from 'zustand'
import { iconOf } from '#domain/blocks/traits.ts'
import { CARD } from '#domain/layout/card.ts'
import { EDGE_STYLES } from '#domain/layout/edgeStyle.ts'
import { BlockGlyph } from '#icons/Icon.tsx'
import { classNames } from '#parts/classNames.ts'
import { typedFlowWords } from '#words/typedFlow.ts'
import { CardGlyph } from '../CardGlyph.tsx'
import { CardText } from '../CardText.tsx'
import { useCanvas } from '../useCanvas.ts'
import { edgePath } from './edgePath.ts'
import type { Ghosts } from './ghostsOf.ts'

const OPEN = { colour: 'var(--danger)', width: 1.5, dash: '4 4' }

/** How the line of a ghost is drawn: as a preview, as the edge that is typed will be, or as one to what is not understood. */
function strokeOf({ edge, look }: Ghosts['lines'][number]) {
  if (look === 'unknown') return OPEN
  if (!look) return { colour: 'var(--accent)', width: 2, dash: '7 5' }
  const { width, dash } = EDGE_STYLES[edge.kind]
  return { colour: edge.kind === 'event' ? 'var(--line-event)' : 'var(--accent)', width, dash }
}

function GhostLine({ line: ghost }: { readonly line: Ghosts['lines'][number] }) {
  const { line, head } = edgePath(ghost.points, EDGE_STYLES[ghost.edge.kind].arrow)
  const { colour, width, dash } = strokeOf(ghost)
  return (
    <g>
      <path d={line} fill="none" stroke={colour} strokeWidth={width} strokeDasharray={dash} strokeLinejoin="round" />
      {head && <polygon points={head} fill={colour} />}
    </g>
  )
}

/** What stands on the box of a name that is not understood: as it was typed, waved. */
const NotUnderstood = ({ label }: { readonly label: string }) => (
  <div className="min-w-0">
    <div className="truncate font-semibold text-[13.5px] leading-[18px] underline decoration-danger decoration-wavy underline-offset-2">
      {label}
    </div>
    <div className="text-[12px] text-muted leading-[17px]">{typedFlowWords.notUnderstood}</div>
  </div>
)

const OpenGlyph = ({ block }: Pick<Ghosts['cards'][number], 'block'>) => (
  <span className="grid size-8 shrink-0 place-items-center rounded-lg bg-danger-soft text-danger">
    <BlockGlyph name={iconOf(block)} size={18} />
  </span>
)

function GhostCard({ block, rect, look }: Ghosts['cards'][number]) {
  // The border is wider than that of a card.
  const border = look ? 1.5 : 2
  return (
    <div
      data-ghost={block.id}
      data-ghost-block={block.id}
      data-ghost-look={look}
      className={classNames(
        'absolute flex items-center rounded-[10px] border-dashed bg-raised/70',
        look === 'unknown' ? 'border-danger' : 'border-accent',
      )}
      style={{
        left: rect.x,
        top: rect.y,
        width: rect.width,
        height: rect.height,
        borderWidth: border,
        paddingInline: CARD.padding + 1 - border,
        gap: CARD.gap,
      }}
    >
      {look === 'unknown' ? <OpenGlyph block={block} /> : <CardGlyph block={block} />}
      {look === 'unknown' ? <NotUnderstood label={block.label} /> : <CardText block={block} />}
    </div>
  )
}

/** The blocks and edges that a preview, or a flow that is being typed, would add or move, under the cards that are there. */
export function GhostLayer() {
  const ghosts = useStore(useCanvas().ghosts)
  if (!ghosts) return null
  return (
    <div aria-hidden="true" className="pointer-events-none select-none">
      <svg className="absolute size-px overflow-visible" aria-hidden="true">
        {ghosts.lines.map((line) => (
          <GhostLine key={line.edge.id} line={line} />
        ))}
      </svg>
      {ghosts.cards.map((card) => (
        <GhostCard key={card.block.id} {...card} />
      ))}
    </div>
  )
}
