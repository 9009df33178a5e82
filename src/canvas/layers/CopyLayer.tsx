import { useLayoutEffect, useMemo, useRef } from 'react'
import type { Block, BlockId } from '#domain/board/board.ts'
import { findBlock } from '#domain/board/lookup.ts'
import { CARD } from '#domain/layout/card.ts'
import { EDGE_STYLES } from '#domain/layout/edgeStyle.ts'
import type { Rect } from '#shared/geometry.ts'
import { colourValue } from '#shared/theme.ts'
import { useWorkspace } from '#workspace/useWorkspace.ts'
import { CHOSEN } from '../BlockNode.tsx'
import { CardGlyph } from '../CardGlyph.tsx'
import { CardText } from '../CardText.tsx'
import { drawnBoard } from '../drawnBoard.ts'
import { useCanvas, useLayout, useShown } from '../useCanvas.ts'
import { edgePath } from './edgePath.ts'
import { OverCards } from './OverCards.tsx'
import { routeOf } from './routeOf.ts'

/** Of more cards than this, copies are drawn as outlines. */
const MOST_DRAWN = 60

function CopiedCard({ block, rect }: { readonly block: Block; readonly rect: Rect }) {
  return (
    <div
      data-copy-of={block.id}
      className={`absolute flex items-center rounded-[10px] border bg-raised shadow-float ${CHOSEN}`}
      style={{
        left: rect.x,
        top: rect.y,
        width: rect.width,
        height: rect.height,
        paddingInline: CARD.padding,
        gap: CARD.gap,
      }}
    >
      <CardGlyph block={block} />
      <CardText block={block} />
    </div>
  )
}

/** The lines between copied cards, which are copied with them. */
function CopiedLines({ ids }: { readonly ids: ReadonlySet<BlockId> }) {
  const { document } = useWorkspace()
  const routes = useCanvas().routes.getState()
  const edges = drawnBoard(document.board()).edges.filter(({ from, to }) => ids.has(from) && ids.has(to))
  return edges.map((edge) => {
    const points = routeOf(routes, edge.id)?.points ?? []
    if (points.length < 2) return null
    const { arrow, colour, width, dash } = EDGE_STYLES[edge.kind]
    const { line, head } = edgePath(points, arrow)
    return (
      <g key={edge.id} stroke={colourValue(colour)} fill={colourValue(colour)}>
        <path d={line} fill="none" strokeWidth={width} strokeDasharray={dash} strokeLinejoin="round" />
        {head && <polygon points={head} stroke="none" />}
      </g>
    )
  })
}

function Copies({ ids }: { readonly ids: ReadonlySet<BlockId> }) {
  const { shown } = useCanvas()
  const { document } = useWorkspace()
  const { cards } = useLayout()
  const layer = useRef<HTMLDivElement>(null)
  // The pointer moves what is drawn once.
  useLayoutEffect(() => {
    const follow = () => {
      const { dx, dy } = shown.copies.getState() ?? { dx: 0, dy: 0 }
      if (layer.current) layer.current.style.transform = `translate(${dx}px, ${dy}px)`
    }
    follow()
    return shown.copies.subscribe(follow)
  }, [shown])
  const content = useMemo(() => {
    const rects = [...ids].flatMap((id) => cards.get(id) ?? [])
    if (ids.size > MOST_DRAWN) {
      const path = rects.map(({ x, y, width, height }) => `M${x} ${y}h${width}v${height}h${-width}z`).join('')
      return <path d={path} fill="var(--surface)" fillOpacity={0.7} stroke="var(--accent)" strokeWidth={2} />
    }
    return <CopiedLines ids={ids} />
  }, [ids, cards])
  return (
    <div ref={layer} aria-hidden="true" className="pointer-events-none absolute select-none">
      <svg className="absolute size-px overflow-visible" aria-hidden="true">
        {content}
      </svg>
      {ids.size <= MOST_DRAWN &&
        [...ids].map((id) => {
          const [block, rect] = [findBlock(drawnBoard(document.board()), id), cards.get(id)]
          return block && rect && <CopiedCard key={id} block={block} rect={rect} />
        })}
    </div>
  )
}

/** Copies of cards on their way, over the cards, which stay. */
export function CopyLayer() {
  const ids = useShown('copies', (copies) => copies?.ids)
  return ids ? (
    <OverCards>
      <Copies ids={ids} />
    </OverCards>
  ) : null
}
