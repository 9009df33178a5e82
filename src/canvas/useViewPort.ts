import { type ReactFlowInstance, useReactFlow, useStoreApi } from '@xyflow/react'
import { useEffect } from 'react'
import type { ViewPort } from '#commands/workspace.ts'
import { type Board, type Direction, EMPTY_BOARD } from '#domain/board/board.ts'
import { applyChanges } from '#domain/board/change.ts'
import type { ItemId } from '#domain/edits/edit.ts'
import { layoutOf } from '#domain/layout/bands.ts'
import { boundsOf, clamp, type Point, type Rect } from '#shared/geometry.ts'
import { useWorkspace } from '#workspace/useWorkspace.ts'
import { type BoardView, headBreadth, screenPart, ZOOM, zoomedView } from './boardView.ts'
import { createFlight } from './createFlight.ts'
import { drawnBoard } from './drawnBoard.ts'
import type { Routes } from './layers/routes.ts'
import { useCanvas } from './useCanvas.ts'

const HEAD = 48
const MARGIN = 32
/** Bands bring free room of their own. */
const NARROW = 12
const MOTION = 160

/** How long what moves by itself is on its way, in milliseconds; where a person wants nothing to move by itself, not at all. */
export const motion = () => (window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : MOTION)

/** What there is to be seen. */
interface Scene {
  readonly board: Board
  readonly routes: Routes['routes']
  /** the id of what is drawn for an item */
  readonly drawnFor?: (id: string) => string
}

/** The rectangle around some items: cards, edges by their lines; all cards and bands for no ids at all. */
function boundsOfItems(
  { board, routes, drawnFor = (id) => id }: Scene,
  wanted: ReadonlySet<string> | undefined,
): Rect | undefined {
  const ids = wanted && new Set([...wanted].map(drawnFor))
  const layout = layoutOf(board)
  const rects = [...layout.cards].flatMap(([id, card]) => (!ids || ids.has(id) ? [card] : []))
  for (const id of ids ?? []) {
    for (const point of routes.get(id)?.points ?? []) rects.push({ ...point, width: 0, height: 0 })
  }
  const bounds = boundsOf(rects)
  if (ids || !bounds) return bounds
  // The whole board is as long as its bands, so that an empty tier is seen too.
  const flow = layout.direction === 'right' ? { x: 0, width: layout.flowSize } : { y: 0, height: layout.flowSize }
  return boundsOf([bounds, { ...bounds, ...flow }])
}

/** Room the names of the bands need at the border of the canvas where they stand, in screen pixels. */
const headRoom = (direction: Direction, width: number) =>
  direction === 'right' ? { left: 0, top: 48 } : { left: headBreadth(width), top: 0 }

interface Frame {
  readonly area: { readonly width: number; readonly height: number }
  readonly margin: number
  readonly most: number
  readonly direction: Direction
}

/** How large a board is shown for it to fill the canvas: more than 100 % only where cards are so many that none looks huge. */
const mostOf = ({ blocks }: Board) => clamp(0.75 + blocks.length / 16, 1, 1.5)

/** The view that shows a rectangle as large as it fits, but no larger than `most`, in the middle of what the bands' names leave free. */
function viewOf(bounds: Rect, { area, margin, most, direction }: Frame) {
  const { left, top } = headRoom(direction, area.width)
  const free = { width: area.width - left, height: area.height - top }
  const fits = Math.min((free.width - 2 * margin) / bounds.width, (free.height - 2 * margin) / bounds.height, most)
  const zoom = Math.max(ZOOM.min, fits)
  const x = left + (free.width - bounds.width * zoom) / 2 - bounds.x * zoom
  const y = top + (free.height - bounds.height * zoom) / 2 - bounds.y * zoom
  return { x, y, zoom }
}

/** Where an empty board is shown: its bands from the left or top, at 100 % or as small as they need to be. */
const emptyView = (board: Board, area: { width: number; height: number }) => {
  const layout = layoutOf(board)
  const right = layout.direction === 'right'
  const zoom = Math.min(1, (right ? area.width : area.height) / layout.flowSize)
  return { x: 0, y: 0, zoom: Math.max(ZOOM.min, zoom) }
}

/** The view that shows some items; all of the board when none are named, and its bands when it is empty. */
function viewOfItems(scene: Scene, area: Frame['area'], ids: ReadonlySet<string> | undefined) {
  const bounds = boundsOfItems(scene, ids)
  const { direction } = scene.board.settings
  const frame = ids ? { margin: MARGIN, most: 1 } : { margin: NARROW, most: mostOf(scene.board) }
  return bounds ? viewOf(bounds, { area, ...frame, direction }) : emptyView(scene.board, area)
}

/** The view in which a board is opened: all of it, in a canvas of the given size in screen pixels. */
export const openingView = (board: Board, area: Frame['area']) =>
  viewOfItems({ board, routes: new Map() }, area, undefined)

/** How far to pan for a stretch to lie between two borders, 0 when it does already; undefined when it is too long. */
function panInto({ start, size }: { start: number; size: number }, low: number, high: number): number | undefined {
  if (size > high - low) return undefined
  if (start < low) return low - start
  return Math.min(0, high - (start + size))
}

type Flow = Pick<ReactFlowInstance, 'setViewport' | 'getViewport' | 'screenToFlowPosition'>

interface Seen {
  readonly flow: Flow
  /** the element of the canvas */
  readonly element: () => HTMLElement | null
  readonly scene: () => Scene
  readonly own: Pick<ViewPort, 'place' | 'isPlacing' | 'drawZone' | 'coarse'>
  /** an item without an element of its own gets the focus all the same */
  readonly focusOn: (id: ItemId) => void
}

const isField = (element: Element | null) => element?.matches('input, textarea, [contenteditable="true"]') === true

function viewPort({ flow, element, scene, own, focusOn }: Seen): ViewPort {
  const area = () => element()?.getBoundingClientRect()
  const flight = createFlight(flow)
  const flyTo = (view: BoardView) => flight(view, motion())
  const zoomTo = (zoom: number) => {
    const rect = area()
    if (rect) flyTo(zoomedView(flow.getViewport(), zoom, rect))
  }
  const show = (ids: ReadonlySet<string> | undefined, under = 0) => {
    const rect = area()
    const view = rect && viewOfItems(scene(), { width: rect.width, height: rect.height - under }, ids)
    if (view) flyTo(view)
  }
  const inside = (point: Point, rect: DOMRect) =>
    point.x >= rect.left && point.x <= rect.right && point.y >= rect.top && point.y <= rect.bottom
  return {
    ...own,
    fit: () => show(undefined),
    seen: () => flow.getViewport(),
    show: flyTo,
    zoomBy: (factor) => zoomTo(flow.getViewport().zoom * factor),
    zoomTo,
    lines: () => scene().routes,
    zoomToItems: (ids) => show(new Set(ids)),
    reveal: (ids, under = 0) => {
      const rect = area()
      const bounds = boundsOfItems(scene(), new Set(ids))
      if (!rect || !bounds) return
      const view = flow.getViewport()
      const { x, y, width, height } = screenPart(view, bounds)
      const across = panInto({ start: x, size: width }, MARGIN, rect.width - MARGIN)
      const down = panInto({ start: y, size: height }, HEAD, rect.height - under - MARGIN)
      if (across === undefined || down === undefined) show(new Set(ids), under)
      else if (across !== 0 || down !== 0) flyTo({ ...view, x: view.x + across, y: view.y + down })
    },
    centre: () => {
      const rect = area()
      if (!rect) return { x: 0, y: 0 }
      return flow.screenToFlowPosition(
        { x: rect.left + rect.width / 2, y: rect.top + rect.height / 2 },
        { snapToGrid: false },
      )
    },
    pointAt: (screen) => {
      const rect = area()
      return rect && inside(screen, rect) ? flow.screenToFlowPosition(screen, { snapToGrid: false }) : undefined
    },
    onScreen: (id) => {
      const [rect, bounds] = [area(), boundsOfItems(scene(), new Set([id]))]
      const part = rect && bounds && screenPart(flow.getViewport(), bounds)
      return part && { ...part, x: part.x + rect.x, y: part.y + rect.y }
    },
    focus: (id) => {
      const selector = id ? `[data-block-id="${id}"]` : '.react-flow__pane'
      const before = document.activeElement
      const focus = () => {
        // Somebody who has begun to type elsewhere meanwhile goes on there.
        if (document.activeElement !== before && isField(document.activeElement)) return
        const target = element()?.querySelector<HTMLElement>(selector)
        if (target && !target.hasAttribute('tabindex')) target.tabIndex = -1
        target?.focus({ preventScroll: true })
        if (id && !target) focusOn(id)
      }
      // The card may only be put on the page by the change that was just made.
      requestAnimationFrame(focus)
    },
  }
}

/** A view that is not there yet: the canvas has not been shown. */
export const NO_VIEW: ViewPort = viewPort({
  flow: {
    setViewport: async () => true,
    getViewport: () => ({ x: 0, y: 0, zoom: 1 }),
    screenToFlowPosition: (point) => point,
  },
  element: () => null,
  scene: () => ({ board: EMPTY_BOARD, routes: new Map() }),
  own: { place: () => () => {}, isPlacing: () => false, drawZone: () => {}, coarse: false },
  focusOn: () => {},
})

/** Puts the canvas into the workspace as its view, for as long as it is shown. */
export function useViewPort(): void {
  const workspace = useWorkspace()
  const { routes, runner, shown, focused, later, coarse } = useCanvas()
  const flow = useReactFlow()
  const store = useStoreApi()
  useEffect(() => {
    workspace.view = viewPort({
      flow,
      element: () => store.getState().domNode,
      scene: () => {
        const board = workspace.document.board()
        const { sketched } = workspace.desk.getState()
        // What is typed is on its way to the board.
        const coming = sketched ? applyChanges(board, sketched.changes) : board
        return {
          board: drawnBoard(coming),
          routes: routes.getState().routes,
          drawnFor: (id) => later.getState().layers?.drawnFor(coming, id) ?? id,
        }
      },
      own: {
        coarse,
        place: runner.place,
        isPlacing: () => shown.placing.getState() !== undefined,
        drawZone: () => runner.choose(later.getState().layers?.zoneTool),
      },
      focusOn: (id) => focused.setState({ id, here: true }),
    })
    return () => {
      workspace.view = NO_VIEW
    }
  }, [workspace, routes, runner, shown, focused, later, flow, store, coarse])
}
