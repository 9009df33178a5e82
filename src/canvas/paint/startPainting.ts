import type { Canvas } from '#canvas/canvas.ts'
import { drawnBoard } from '#canvas/drawnBoard.ts'
import { edgeRateText } from '#canvas/layers/routingInput.ts'
import type { CanvasView } from '#canvas/useFollowView.ts'
import type { Workspace } from '#commands/workspace.ts'
import type { Board, EdgeId } from '#domain/board/board.ts'
import { edgeRatesOf } from '#domain/capacity/edgeRatesOf.ts'
import type { Point, Rect } from '#shared/geometry.ts'
import { onceFor } from '#shared/onceFor.ts'
import { cardPainting } from './cardPainting.ts'
import { carryCards } from './carryCards.ts'
import { createDraggedLayers } from './draggedLayers.ts'
import { followCards } from './followCards.ts'
import { followHover, type Hovered } from './followHover.ts'
import { followLook } from './followLook.ts'
import type { LitState } from './lit.ts'
import { createLitLayer } from './litLayer.ts'
import { createPaintedLayer } from './paintedLayer.ts'
import { createPaintScene, type SceneSource } from './paintScene.ts'
import { followPalette, readPaintColours } from './palette.ts'
import type { ShownView } from './tileLayer.ts'
import { type WorkedState, workedNow } from './worked.ts'

/** What painting needs of the page. */
export interface Easel {
  readonly workspace: Workspace
  readonly canvas: Canvas
  /** lie on the board, and move with it: below the elements of what is worked on, above what steps back, and above both */
  readonly hosts: { readonly rest: HTMLElement; readonly lit: HTMLElement; readonly carried: HTMLElement }
  readonly view: {
    now(): CanvasView
    subscribe(changed: () => void): () => void
    toBoard(screen: Point): Point
  }
  readonly worked: WorkedState
  readonly lit: LitState
}

const rateTexts = onceFor((board: Board) => (id: EdgeId) => edgeRateText(board, id))
const noRate = () => undefined

/** The edges of the board as they are painted, whoever paints them. */
function edgesNow({ workspace, canvas }: Easel): Omit<SceneSource, 'leftOut' | 'isLit'> {
  const [board, { selection, edgeRates }] = [drawnBoard(workspace.document.board()), workspace.desk.getState()]
  return {
    edges: board.edges,
    routes: canvas.routes.getState().routes,
    selection,
    rateOf: edgeRates ? rateTexts(board) : noRate,
  }
}

/** The edges that are painted at rest. */
function edgePainting({ workspace, worked }: Easel) {
  const scene = createPaintScene()
  let painted: readonly unknown[] = []
  return {
    within: scene.within,
    /** Takes on how the edges are now, but for those that are carried; answers which parts of the board look different. */
    changed: (now: Omit<SceneSource, 'leftOut'>, gone: ReadonlySet<string> | undefined): readonly Rect[] => {
      const { leftOut } = worked.getState()
      const rates = workspace.desk.getState().edgeRates && edgeRatesOf(workspace.document.board())
      const looks = [now.edges, now.routes, leftOut, now.selection, rates, gone]
      if (looks.every((look, i) => look === painted[i])) return []
      painted = looks
      return scene.show({ ...now, leftOut: gone ? { has: (id) => leftOut.has(id) || gone.has(id) } : leftOut })
    },
  }
}

/** Calls within this task, and once however often it is asked, so that what is painted and what is drawn as elements change in one frame. */
function onceATask(run: () => void): () => void {
  let isAsked = false
  return () => {
    if (isAsked) return
    isAsked = true
    queueMicrotask(() => {
      isAsked = false
      run()
    })
  }
}

const HOME = { dx: 0, dy: 0 }

/** The painted tiles of everything at rest, and of what a drag carries. */
function startTiles(easel: Easel) {
  const { canvas, workspace, hosts, view, lit } = easel
  let colours = readPaintColours(hosts.rest)
  const palette = () => colours
  const now = (): ShownView => ({ view: view.now(), area: view.now() })
  const wall = { host: hosts.rest, now, palette }
  const carried = carryCards({ ...wall, host: hosts.carried }, canvas.shown.drag.getState)
  const edges = edgePainting(easel)
  const cards = cardPainting({ workspace, canvas, carry: carried.show })
  const resting = createPaintedLayer(wall, { scene: edges, cards })
  const moving = createDraggedLayers(wall)
  const light = createLitLayer({ ...wall, host: hosts.lit })
  const layers = [resting, moving, carried, light]
  const paintLit = () => {
    const now = lit.getState()
    light.show({ ...edgesNow(easel), lit: now, cards: now && cards.some(now.cards) })
  }
  return {
    paint: () => {
      const [source, { dragged, carried: along }] = [edgesNow(easel), canvas.routes.getState()]
      const parts = cards.changed()
      // Where everything that is painted moves along, it moves as it is.
      const isWhole = along?.ids.size === source.routes.size && cards.isEmpty()
      const { dx, dy } = (isWhole && along) || HOME
      resting.moveTo({ x: dx, y: dy })
      const apart = isWhole ? undefined : along
      resting.touch([...edges.changed(source, apart?.ids), ...parts])
      moving.show({ ...source, dragged, carried: apart })
      paintLit()
    },
    paintLit,
    /** Paints cards from now on, and tells when all of them are on the page; or paints them no longer. */
    paintCards: (far: boolean, seen: () => void) => {
      cards.turn(far)
      const parts = cards.changed()
      if (far) resting.renew(seen)
      else resting.touch(parts)
      paintLit()
    },
    carryOn: carried.moveOn,
    follow: () => {
      for (const layer of layers) layer.follow()
    },
    repaint: () => {
      colours = readPaintColours(hosts.rest)
      for (const layer of layers) layer.touchAll()
    },
    stop: () => {
      for (const layer of layers) layer.stop()
    },
  }
}

/** Paints what rests on a canvas and what a drag carries, and says what is worked on instead, until the function returned is called. */
export function startPainting(easel: Easel): () => void {
  const { workspace, canvas, hosts, view, worked, lit } = easel
  const { document: board, desk, check } = workspace
  const { routes, ghosts, advice, shown, hit } = canvas
  const tiles = startTiles(easel)
  const ask = onceATask(tiles.paint)
  let hovered: EdgeId | undefined
  const follow = () => {
    const { selection } = desk.getState()
    const { dragged, carried } = routes.getState()
    const work = { board: drawnBoard(board.board()), selection, hovered, ghosts: ghosts.getState(), dragged, carried }
    worked.setState(workedNow(work, worked.getState()), true)
    ask()
  }
  const cards = followCards({ workspace, canvas, view, paint: tiles.paintCards })
  const look = followLook({ workspace, canvas, lit })
  const hover = ({ edge, card }: Hovered) => {
    look.point(card)
    cards.hover(card)
    if (edge === hovered) return
    hovered = edge
    follow()
  }
  const followDrag = () => {
    tiles.carryOn()
    ask()
  }
  const root = hosts.rest.closest<HTMLElement>('.react-flow') ?? hosts.rest
  const stops = [
    ...[board.state, desk, routes, ghosts].map((each) => each.subscribe(follow)),
    ...[check.state, advice].map((each) => each.subscribe(ask)),
    shown.drag.subscribe(followDrag),
    view.subscribe(tiles.follow),
    followPalette(hosts.rest.ownerDocument, tiles.repaint),
    followHover(root, { hit, toBoard: view.toBoard }, hover),
    lit.subscribe(tiles.paintLit),
    look.stop,
    cards.stop,
    tiles.stop,
  ]
  follow()
  return () => {
    for (const stop of stops) stop()
  }
}
