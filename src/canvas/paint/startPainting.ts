import type { Canvas } from '#canvas/canvas.ts'
import { edgeRateText } from '#canvas/layers/routingInput.ts'
import type { Workspace } from '#commands/workspace.ts'
import type { Board, EdgeId } from '#domain/board/board.ts'
import { edgeRatesOf } from '#domain/capacity/edgeRatesOf.ts'
import type { Point } from '#shared/geometry.ts'
import { onceFor } from '#shared/onceFor.ts'
import { createDraggedLayers } from './draggedLayers.ts'
import { createPaintedLayer } from './paintedLayer.ts'
import type { SceneSource } from './paintScene.ts'
import { followPalette, readPaintColours } from './palette.ts'
import type { ShownView } from './tileLayer.ts'
import { type WorkedState, workedNow } from './worked.ts'

/** What painting needs of the page. */
export interface Easel {
  readonly workspace: Workspace
  readonly canvas: Pick<Canvas, 'routes' | 'ghosts' | 'hit'>
  /** lies on the board, and moves with it */
  readonly host: HTMLElement
  readonly view: {
    now(): ShownView
    subscribe(changed: () => void): () => void
    toBoard(screen: Point): Point
  }
  readonly worked: WorkedState
}

/** Whoever has the pointer there hears of it himself. */
const IN_FRONT = '[data-block-id], a, button, input, textarea, .react-flow__panel'

/** Follows the pointer over a canvas and tells which edge it rests on, if any. */
function followHover(
  root: HTMLElement,
  edgeAt: (event: PointerEvent) => EdgeId | undefined,
  tell: (id?: EdgeId) => void,
) {
  const listening = new AbortController()
  const { signal } = listening
  const move = (event: PointerEvent) => {
    if (event.buttons !== 0 || event.pointerType === 'touch') return
    const isFree = event.target instanceof Element && event.target.closest(IN_FRONT) === null
    tell(isFree ? edgeAt(event) : undefined)
  }
  root.addEventListener('pointermove', move, { signal })
  root.addEventListener('pointerleave', () => tell(), { signal })
  return () => listening.abort()
}

const rateTexts = onceFor((board: Board) => (id: EdgeId) => edgeRateText(board, id))
const noRate = () => undefined
const HOME = { dx: 0, dy: 0 }

/** Paints what rests on a canvas and what a drag carries, and says what is worked on instead, until the function returned is called. */
export function startPainting({ workspace, canvas, host, view, worked }: Easel): () => void {
  const { document: board, desk } = workspace
  const { routes, ghosts, hit } = canvas
  let palette = readPaintColours(host)
  let hovered: EdgeId | undefined
  let painted: readonly unknown[] = []
  let isAsked = false
  const wall = { host, now: view.now, palette: () => palette }
  const resting = createPaintedLayer(wall)
  const moving = createDraggedLayers(wall)

  const source = (): Omit<SceneSource, 'leftOut'> => {
    const [now, { selection, edgeRates }] = [board.board(), desk.getState()]
    const rateOf = edgeRates ? rateTexts(now) : noRate
    return { edges: now.edges, routes: routes.getState().routes, selection, rateOf }
  }
  const paintResting = (now: Omit<SceneSource, 'leftOut'>, gone: ReadonlySet<string> | undefined) => {
    const { leftOut } = worked.getState()
    const rates = desk.getState().edgeRates && edgeRatesOf(board.board())
    const looks = [now.edges, now.routes, leftOut, now.selection, rates, gone]
    if (looks.every((look, i) => look === painted[i])) return
    painted = looks
    resting.show({ ...now, leftOut: gone ? { has: (id: EdgeId) => leftOut.has(id) || gone.has(id) } : leftOut })
  }
  const paint = () => {
    isAsked = false
    const now = source()
    const { dragged, carried } = routes.getState()
    // Where everything moves along, it moves as it is painted.
    const isWhole = carried !== undefined && carried.ids.size === now.routes.size
    const { dx, dy } = isWhole ? carried : HOME
    resting.moveTo({ x: dx, y: dy })
    const apart = isWhole ? undefined : carried
    paintResting(now, apart?.ids)
    moving.show({ ...now, dragged, carried: apart })
  }
  const follow = () => {
    const { selection } = desk.getState()
    const { dragged, carried } = routes.getState()
    const work = { board: board.board(), selection, hovered, ghosts: ghosts.getState(), dragged, carried }
    worked.setState(workedNow(work, worked.getState()), true)
    if (isAsked) return
    isAsked = true
    // Within this task, so that what is painted and what is drawn as elements change in the same frame.
    queueMicrotask(paint)
  }
  const hover = (id?: EdgeId) => {
    if (id === hovered) return
    hovered = id
    follow()
  }
  const repaint = () => {
    palette = readPaintColours(host)
    resting.touchAll()
    moving.touchAll()
  }
  const followSeen = () => {
    resting.follow()
    moving.follow()
  }
  const root = host.closest<HTMLElement>('.react-flow') ?? host
  const edgeAt = ({ clientX, clientY }: PointerEvent) => {
    const there = hit.at(view.toBoard({ x: clientX, y: clientY }))
    return there.what === 'edge' || there.what === 'grip' ? there.id : undefined
  }
  const stops = [
    board.state.subscribe(follow),
    desk.subscribe(follow),
    routes.subscribe(follow),
    ghosts.subscribe(follow),
    view.subscribe(followSeen),
    followPalette(host.ownerDocument, repaint),
    followHover(root, edgeAt, hover),
    resting.stop,
    moving.stop,
  ]
  follow()
  return () => {
    for (const stop of stops) stop()
  }
}
