import type { Canvas } from '#canvas/canvas.ts'
import { edgeRateText } from '#canvas/layers/routingInput.ts'
import type { Workspace } from '#commands/workspace.ts'
import type { EdgeId } from '#domain/board/board.ts'
import { edgeRatesOf } from '#domain/capacity/edgeRatesOf.ts'
import type { Point } from '#shared/geometry.ts'
import { createPaintScene, type SceneSource } from './paintScene.ts'
import { followPalette, readPaintColours } from './palette.ts'
import { createTileLayer, type ShownView } from './tileLayer.ts'
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

/** Paints what rests on a canvas, and says what is worked on instead, until the function returned is called. */
export function startPainting({ workspace, canvas, host, view, worked }: Easel): () => void {
  const { document: board, desk } = workspace
  const { routes, ghosts, hit } = canvas
  const scene = createPaintScene()
  let palette = readPaintColours(host)
  let hovered: EdgeId | undefined
  let painted: readonly unknown[] = []
  let isAsked = false
  const layer = createTileLayer(host, view.now, { scene, palette: () => palette })

  const source = (): SceneSource => {
    const [now, { selection, edgeRates }] = [board.board(), desk.getState()]
    const rateOf = (id: EdgeId) => (edgeRates ? edgeRateText(now, id) : undefined)
    return { edges: now.edges, routes: routes.getState().routes, leftOut: worked.getState().leftOut, selection, rateOf }
  }
  const paint = () => {
    isAsked = false
    const now = source()
    const rates = desk.getState().edgeRates && edgeRatesOf(board.board())
    const looks = [now.edges, now.routes, now.leftOut, now.selection, rates]
    if (looks.every((look, i) => look === painted[i])) return
    painted = looks
    layer.touch(scene.show(now))
  }
  const follow = () => {
    const { selection } = desk.getState()
    const { dragged } = routes.getState()
    const work = { board: board.board(), selection, hovered, ghosts: ghosts.getState(), dragged }
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
    layer.touchAll()
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
    view.subscribe(layer.follow),
    followPalette(host.ownerDocument, repaint),
    followHover(root, edgeAt, hover),
    layer.stop,
  ]
  follow()
  layer.follow()
  return () => {
    for (const stop of stops) stop()
  }
}
