import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import type { Edge, EdgeId } from '#domain/board/board.ts'
import { LIMITS } from '#domain/board/limits.ts'
import { findEdge } from '#domain/board/lookup.ts'
import { useBoard, useSession, useWorkspace } from '#workspace/useWorkspace.ts'
import { routeOf, routeStore } from './routes.ts'

function Editor({ edge }: { readonly edge: Edge }) {
  const { document, session } = useWorkspace()
  const route = useStore(routeStore, (state) => routeOf(state, edge.id))
  const [label, setLabel] = useState(edge.label ?? '')
  const input = useRef<HTMLInputElement>(null)
  const done = useRef(false)
  useEffect(() => {
    input.current?.focus({ preventScroll: true })
    input.current?.select()
  }, [])
  const middle = route?.points[Math.floor(route.points.length / 2)]
  const at = route?.labelAt ?? middle ?? { x: 0, y: 0 }
  const finish = (keep: boolean) => {
    if (done.current) return
    done.current = true
    const next = label.trim() || undefined
    if (keep && next !== edge.label) {
      document.apply([{ op: 'patch', type: 'edge', id: edge.id, fields: { label: next } }], { title: 'Label edge' })
    }
    session.setState({ editing: undefined })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.key === 'Enter' || event.key === 'Escape') finish(event.key === 'Enter')
  }
  return (
    <input
      ref={input}
      aria-label="Edge label"
      className="nopan pointer-events-auto absolute h-6 w-36 -translate-x-1/2 -translate-y-1/2 rounded-full border border-accent bg-surface px-3 text-center text-[11.5px]"
      style={{ left: at.x, top: at.y }}
      maxLength={LIMITS.edgeLabel}
      value={label}
      onChange={(event) => setLabel(event.target.value)}
      onBlur={() => finish(true)}
      onKeyDown={onKeyDown}
    />
  )
}

/** The label of an edge while it is typed. */
export function EdgeLabelEditor() {
  const editing = useSession((session) => session.editing)
  const edge = useBoard((board) => (editing ? findEdge(board, editing as EdgeId) : undefined))
  return edge ? <Editor key={edge.id} edge={edge} /> : null
}
