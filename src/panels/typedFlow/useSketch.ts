import { type RefObject, useEffect, useMemo } from 'react'
import type { Workspace } from '#commands/workspace.ts'
import { type Direction, EMPTY_BOARD } from '#domain/board/board.ts'
import { flowEdit } from '#domain/sketch/flowEdit.ts'
import type { FlowRoom } from '#domain/sketch/layFlow.ts'
import { sketchFlow } from '#domain/sketch/sketchFlow.ts'
import { useBoard, useDesk, useWorkspace } from '#workspace/useWorkspace.ts'

/** How long a hand rests before the board shows what is typed, in milliseconds. */
const REST = 80
/** Room for the names of the tiers, and beside what floats, in screen pixels. */
const HEADS = { right: 64, down: 128 }
const MARGIN = 40
const HALF = 300

/** The part of the canvas that is in sight over a panel, across the flow. */
function roomOver(panel: HTMLElement, view: Workspace['view'], direction: Direction): FlowRoom {
  const area = (panel.offsetParent ?? panel).getBoundingClientRect()
  const { top } = panel.getBoundingClientRect()
  const middle = { x: area.left + area.width / 2, y: area.top + area.height / 2 }
  const [axis, from, to] =
    direction === 'right'
      ? (['y', area.top + HEADS.right, top - MARGIN] as const)
      : (['x', area.left + HEADS.down, area.right - MARGIN] as const)
  const [start, end] = [from, Math.max(from, to)].map((at) => view.pointAt({ ...middle, [axis]: at })?.[axis])
  if (start !== undefined && end !== undefined) return { from: start, to: end }
  const centre = view.centre()[axis]
  return { from: centre - HALF, to: centre + HALF }
}

/** How much of the canvas, from its bottom, lies under the panel of the field, in screen pixels. */
export const coveredBy = (panel: HTMLElement | null): number =>
  panel ? (panel.offsetParent ?? panel).getBoundingClientRect().bottom - panel.getBoundingClientRect().top : 0

/** Ids for what is only shown: the same each time, so that ghosts stay what they are while more is typed. */
function ghostIds(): (prefix: string) => string {
  let count = 0
  return (prefix) => `typed-${prefix}${++count}`
}

/** What stands in the field, as it reads on the board; once a hand rests the board shows it, and where, for as long as the field is open. */
export function useSketch(text: string, panel: RefObject<HTMLElement | null>) {
  const workspace = useWorkspace()
  const { desk } = workspace
  const board = useBoard((each) => each)
  const selection = useDesk((state) => state.selection)
  const sketch = useMemo(() => sketchFlow(board, text, selection), [board, text, selection])
  const room = useMemo(() => {
    let known: FlowRoom | undefined
    return () => {
      const { settings } = sketch.names.length > 0 ? board : EMPTY_BOARD
      known ??= panel.current ? roomOver(panel.current, workspace.view, settings.direction) : { from: 0, to: 0 }
      return known
    }
  }, [sketch, board, panel, workspace])
  useEffect(() => {
    const timer = setTimeout(() => {
      const { changes, met, unknown, added } = flowEdit(board, sketch, { room: room(), newId: ghostIds() })
      const isBlank = changes.length === 0 && met.length === 0
      desk.setState({ sketched: isBlank ? undefined : { changes, met, unknown } })
      const fresh = added.blocks.map(({ id }) => id)
      if (fresh.length > 0) workspace.view.reveal(fresh, coveredBy(panel.current))
    }, REST)
    return () => clearTimeout(timer)
  }, [desk, board, sketch, room, panel, workspace])
  useEffect(() => () => desk.setState({ sketched: undefined }), [desk])
  return { sketch, room }
}
