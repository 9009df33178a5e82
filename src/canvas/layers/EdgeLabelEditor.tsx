import { useReactFlow, useStoreApi } from '@xyflow/react'
import { useEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { setField } from '#commands/edit/fieldEdits.ts'
import type { BlockId, Edge, EdgeId } from '#domain/board/board.ts'
import { LIMITS } from '#domain/board/limits.ts'
import { findEdge } from '#domain/board/lookup.ts'
import { layoutOf } from '#domain/layout/bands.ts'
import { CARD } from '#domain/layout/card.ts'
import { CHIP } from '#domain/layout/edgeStyle.ts'
import { centre, type Point, sameRect } from '#shared/geometry.ts'
import { canvasWords } from '#words/canvas.ts'
import { useEdit } from '#workspace/useEdit.ts'
import { useBoard, useDesk, useWorkspace } from '#workspace/useWorkspace.ts'
import type { BoardView } from '../boardView.ts'
import { createFlight } from '../createFlight.ts'
import { InPlaceLabel, type LeftBy } from '../InPlaceLabel.tsx'
import { useCanvas } from '../useCanvas.ts'
import { motion } from '../useViewPort.ts'
import { OverCards } from './OverCards.tsx'
import { routeOf } from './routeOf.ts'

function Editor({ edge }: { readonly edge: Edge }) {
  const { desk, view } = useWorkspace()
  const setLabel = useEdit(setField)
  const route = useStore(useCanvas().routes, (state) => routeOf(state, edge.id))
  const middle = route?.points[Math.floor(route.points.length / 2)]
  const [first, setFirst] = useState<Point>()
  const now = route?.labelAt ?? middle
  // The label makes room for itself while it grows; the field stays where it was entered.
  if (first === undefined && now !== undefined) setFirst(now)
  const at = first ?? now ?? { x: 0, y: 0 }
  const onDone = (by: LeftBy) => {
    desk.setState({ editing: undefined })
    if (by !== 'focus') view.focus(edge.id)
  }
  return (
    <InPlaceLabel
      name={canvasWords.edgeLabel}
      label={edge.label ?? ''}
      maxLength={LIMITS.edgeLabel}
      className="absolute h-6 -translate-x-1/2 -translate-y-1/2 rounded-full border border-accent bg-surface px-3 text-center text-[11.5px]"
      style={{ left: at.x, top: at.y }}
      grows={{ text: CHIP.text, from: '9rem', to: CARD.maxWidth }}
      onLabel={(label, visit) =>
        setLabel({ of: 'edge', ids: [edge.id], field: 'label', value: label || undefined, visit })
      }
      onDone={onDone}
    />
  )
}

/** The label of an edge while it is typed; an empty one takes the label away. */
export function EdgeLabelEditor() {
  const editing = useDesk((desk) => desk.editing)
  const edge = useBoard((board) => (editing ? findEdge(board, editing) : undefined))
  return edge ? (
    <OverCards>
      <Editor key={edge.id} edge={edge} />
    </OverCards>
  ) : null
}

/** What is typed below this zoom is too small to be read. */
const READABLE = 0.5
/** From the top, in shares of the canvas: what is lower lies under the keyboard of a phone. */
const OVER_KEYBOARD = 0.3

/** Where fingers are the pointer, comes near to a label that is typed where it is too small to be read, and goes back once it is done. */
function useNearWhileTyping(): void {
  const { document, desk } = useWorkspace()
  const { coarse, routes } = useCanvas()
  const flow = useReactFlow()
  const store = useStoreApi()
  const before = useRef<BoardView>(undefined)
  useEffect(() => {
    if (!coarse) return
    const flyTo = createFlight(flow)
    const placeOf = (id: string): Point | undefined => {
      const card = layoutOf(document.board()).cards.get(id as BlockId)
      const points = routeOf(routes.getState(), id as EdgeId)?.points ?? []
      return card ? centre(card) : points[Math.floor(points.length / 2)]
    }
    const follow = () => {
      const { editing } = desk.getState()
      const [now, { width, height }] = [flow.getViewport(), store.getState()]
      const at = editing && placeOf(editing)
      if (at && !before.current && now.zoom < READABLE) {
        before.current = now
        flyTo({ x: width / 2 - at.x, y: height * OVER_KEYBOARD - at.y, zoom: 1 }, motion())
      } else if (!editing && before.current) {
        // Whoever has zoomed meanwhile stays there.
        if (now.zoom === 1) flyTo(before.current, motion())
        before.current = undefined
      }
    }
    // Once whoever asked for the label has shown where it is.
    const later = () => requestAnimationFrame(follow)
    later()
    return desk.subscribe(({ editing }, old) => editing !== old.editing && later())
  }, [document, desk, coarse, routes, flow, store])
}

/** Keeps the card whose label is typed in view while it grows, so that it does not go on under a panel; draws nothing. */
export function EditedInView() {
  const workspace = useWorkspace()
  useNearWhileTyping()
  useEffect(() => {
    const { document, desk } = workspace
    return document.state.subscribe(({ board }, old) => {
      const id = desk.getState().editing as BlockId | undefined
      if (board === old.board || !id) return
      const [before, now] = [old.board, board].map((each) => layoutOf(each).cards.get(id))
      if (before && now && !sameRect(before, now)) workspace.view.reveal([id])
    })
  }, [workspace])
  return null
}
