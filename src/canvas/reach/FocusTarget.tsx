import { useStore as useFlowStore } from '@xyflow/react'
import { useStore } from 'zustand'
import { routeOf } from '#canvas/layers/routeOf.ts'
import type { Block, Edge } from '#domain/board/board.ts'
import { findBlock, findEdge } from '#domain/board/lookup.ts'
import type { ItemId } from '#domain/edits/edit.ts'
import { EDGE_RADIUS } from '#domain/layout/edgeStyle.ts'
import { roundedPath } from '#domain/layout/routing/roundedPath.ts'
import { boundsOf, centre, inflate, type Point, type Rect } from '#shared/geometry.ts'
import { useDesk } from '#workspace/useWorkspace.ts'
import { useDrawnBoard } from '../drawnBoard.ts'
import { edgeName } from '../edgeName.ts'
import { cardName } from '../flowNodes.ts'
import { useCanvas, useLayout } from '../useCanvas.ts'

/** Around the line of an edge, in board pixels. */
const ROOM = 8
/** Between a card and the ring around it, in screen pixels. */
const GAP = 3
/** The halo and the line in it, as broad at any zoom. */
const STROKES = [
  { width: 8, opacity: 0.25 },
  { width: 2.5, opacity: 1 },
]

interface Place {
  readonly rect: Rect
  /** the line of an edge; a card has none */
  readonly line?: readonly Point[]
}

/** What is drawn over what has the focus: its line once more, or a ring around its card. */
function FocusRing({ rect, line }: Place) {
  const zoom = useFlowStore((state) => state.transform[2])
  const { x, y, width, height } = rect
  const gap = GAP / zoom
  const path = line?.map((point) => ({ x: point.x - x, y: point.y - y }))
  return (
    <svg aria-hidden="true" className="pointer-events-none absolute overflow-visible" width={width} height={height}>
      {STROKES.map((stroke) => {
        const look = { fill: 'none', stroke: 'currentColor', opacity: stroke.opacity, strokeWidth: stroke.width / zoom }
        if (path) return <path key={stroke.width} d={roundedPath(path, EDGE_RADIUS)} {...look} />
        const box = { x: -gap, y: -gap, width: width + 2 * gap, height: height + 2 * gap, rx: 10 }
        return <rect key={stroke.width} {...box} {...look} />
      })}
    </svg>
  )
}

interface TargetProps extends Place {
  readonly id: ItemId
  readonly name: string
}

function Target({ id, name, rect, line }: TargetProps) {
  const selected = useDesk((state) => state.selection.has(id))
  return (
    // biome-ignore lint/a11y/useSemanticElements: the keys of the canvas are not for buttons, which have their own
    <div
      role="button"
      tabIndex={0}
      aria-label={name}
      aria-pressed={selected}
      data-focus-target={id}
      className="pointer-events-none absolute text-accent outline-none"
      style={{ left: rect.x, top: rect.y, width: rect.width, height: rect.height }}
    >
      <FocusRing rect={rect} {...(line && { line })} />
    </div>
  )
}

/** Between its cards as long as an edge has no route. */
function EdgeTarget({ edge }: { readonly edge: Edge }) {
  const { cards } = useLayout()
  const edgeRates = useDesk((state) => state.edgeRates)
  const name = useDrawnBoard((board) => edgeName(board, edge, { edgeRates }))
  const route = useStore(useCanvas().routes, (state) => routeOf(state, edge.id))
  const line = route?.points ?? [edge.from, edge.to].map((id) => centre(cards.get(id) as Rect))
  const bounds = boundsOf(line.map((point) => ({ ...point, width: 0, height: 0 }))) as Rect
  return <Target id={edge.id} name={name} rect={inflate(bounds, ROOM)} line={line} />
}

function CardTarget({ block }: { readonly block: Block }) {
  const rect = useLayout().cards.get(block.id) as Rect
  return <Target id={block.id} name={cardName(block)} rect={rect} />
}

/** The element that has the focus for an edge, or for a card that is not drawn with elements: named, and seen by its ring. */
export function FocusTarget({ id }: { readonly id: ItemId }) {
  const edge = useDrawnBoard((board) => findEdge(board, id))
  const block = useDrawnBoard((board) => findBlock(board, id))
  if (edge) return <EdgeTarget edge={edge} />
  return block ? <CardTarget block={block} /> : null
}
