import { useReactFlow } from '@xyflow/react'
import { type PointerEvent as ReactPointerEvent, useCallback } from 'react'
import type { Workspace } from '#commands/workspace.ts'
import type { BlockId, Edge } from '#domain/board/board.ts'
import { findBlock } from '#domain/board/lookup.ts'
import { edgeBetween, reconnected } from '#domain/edits/connect.ts'
import { useWorkspace } from '#workspace/useWorkspace.ts'
import { followPointer } from './pointerGesture.ts'
import { useCanvas } from './useCanvas.ts'

const THRESHOLD = 5

/** The block whose card is under a place on the screen. */
function blockUnder(x: number, y: number): BlockId | undefined {
  const card = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-block-id]')
  return card?.dataset.blockId as BlockId | undefined
}

/** Joins two blocks by a new edge and selects it. */
export function joinBlocks({ document, session }: Workspace, from: BlockId, to: BlockId): void {
  const board = document.board()
  const [source, target] = [findBlock(board, from), findBlock(board, to)]
  if (!source || !target) return
  const edge = edgeBetween(board, source, target)
  document.apply([{ op: 'put', type: 'edge', record: edge }], { title: 'Connect', select: [edge.id] })
  session.setState({ connectingFrom: undefined })
}

/** A press on a port begins a connection, or ends the one that was begun on another block; twice on one block is a change of mind. */
function pressPort(workspace: Workspace, block: BlockId): void {
  const { session } = workspace
  const { connectingFrom } = session.getState()
  if (connectingFrom === undefined) session.setState({ connectingFrom: block, selection: [block] })
  else if (connectingFrom === block) session.setState({ connectingFrom: undefined })
  else joinBlocks(workspace, connectingFrom, block)
}

/** The gestures that make an edge or move one of its ends, from a press on a port or a grip. */
export function useConnect() {
  const workspace = useWorkspace()
  const { shown } = useCanvas()
  const flow = useReactFlow()

  const follow = useCallback(
    (
      event: ReactPointerEvent,
      anchor: { from: BlockId; points: 'away' | 'here' },
      done: (pointer: PointerEvent, target: BlockId | undefined, moved: boolean) => void,
    ) => {
      if (event.button !== 0 || !event.isPrimary) return
      event.stopPropagation()
      event.preventDefault()
      workspace.view.focus()
      const start = { x: event.clientX, y: event.clientY }
      let moved = false
      workspace.session.setState({ pointerDown: true })
      followPointer(event.pointerId, {
        move: ({ clientX: x, clientY: y }) => {
          moved ||= Math.hypot(x - start.x, y - start.y) > THRESHOLD
          if (!moved) return
          const at = flow.screenToFlowPosition({ x, y }, { snapToGrid: false })
          const target = blockUnder(x, y)
          shown.show({ edge: { ...anchor, at }, ...(target && { target }) })
        },
        end: (pointer, cancelled) => {
          const target = pointer && blockUnder(pointer.clientX, pointer.clientY)
          shown.show({})
          workspace.session.setState({ pointerDown: false })
          if (pointer && !cancelled) done(pointer, target, moved)
        },
      })
    },
    [workspace, shown, flow],
  )

  const startEdge = useCallback(
    (event: ReactPointerEvent, from: BlockId) =>
      follow(event, { from, points: 'away' }, (pointer, target, moved) => {
        const screen = { x: pointer.clientX, y: pointer.clientY }
        const at = workspace.view.pointAt(screen)
        if (!moved) pressPort(workspace, from)
        else if (target) joinBlocks(workspace, from, target)
        else if (at) workspace.session.setState({ openEdge: { from, at, screen } })
      }),
    [follow, workspace],
  )

  const startReconnect = useCallback(
    (event: ReactPointerEvent, edge: Edge, end: 'from' | 'to') => {
      const anchor =
        end === 'to' ? { from: edge.from, points: 'away' as const } : { from: edge.to, points: 'here' as const }
      follow(event, anchor, (_, target, moved) => {
        if (!moved || !target) return
        const ends = { from: edge.from, to: edge.to, [end]: target }
        const changes = reconnected(workspace.document.board(), edge, ends)
        if (changes.length > 0) workspace.document.apply(changes, { title: 'Reconnect edge' })
      })
    },
    [follow, workspace],
  )

  return { startEdge, startReconnect }
}
