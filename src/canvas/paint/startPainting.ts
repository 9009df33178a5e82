import type { Canvas } from '#canvas/canvas.ts'
import { edgeRateText } from '#canvas/layers/routingInput.ts'
import type { CanvasView } from '#canvas/useFollowView.ts'
import type { Workspace } from '#commands/workspace.ts'
import type { EdgeId } from '#domain/board/board.ts'
import { edgeRatesOf } from '#domain/capacity/edgeRatesOf.ts'
import type { Point, Rect } from '#shared/geometry.ts'
import { cardPainting } from './cardPainting.ts'
import { type CarriedCards, carryCards } from './carryCards.ts'
import { followCards } from './followCards.ts'
import { followHover, type Hovered } from './followHover.ts'
import { createPaintScene, type SceneSource } from './paintScene.ts'
import { followPalette, readPaintColours } from './palette.ts'
import { createTileLayer, type ShownView } from './tileLayer.ts'
import { type WorkedState, workedNow } from './worked.ts'

/** What painting needs of the page. */
export interface Easel {
  readonly workspace: Workspace
  readonly canvas: Canvas
  /** lie on the board, and move with it: below the elements of what is worked on, and above them */
  readonly hosts: { readonly rest: HTMLElement; readonly carried: HTMLElement }
  readonly view: {
    now(): CanvasView
    subscribe(changed: () => void): () => void
    toBoard(screen: Point): Point
  }
  readonly worked: WorkedState
}

/** The edges that are painted. */
function edgePainting({ workspace, canvas, worked }: Easel) {
  const { document: board, desk } = workspace
  const scene = createPaintScene()
  let painted: readonly unknown[] = []
  const source = (): SceneSource => {
    const [now, { selection, edgeRates }] = [board.board(), desk.getState()]
    const rateOf = (id: EdgeId) => (edgeRates ? edgeRateText(now, id) : undefined)
    const { routes } = canvas.routes.getState()
    return { edges: now.edges, routes, leftOut: worked.getState().leftOut, selection, rateOf }
  }
  return {
    within: scene.within,
    /** Takes on how everything is now; answers which parts of the board look different. */
    changed: (): readonly Rect[] => {
      const now = source()
      const rates = desk.getState().edgeRates && edgeRatesOf(board.board())
      const looks = [now.edges, now.routes, now.leftOut, now.selection, rates]
      if (looks.every((look, i) => look === painted[i])) return []
      painted = looks
      return scene.show(now)
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

/** The painted tiles of everything at rest, and of the cards that are carried. */
function startTiles(easel: Easel) {
  const { canvas, workspace, hosts, view } = easel
  let palette = readPaintColours(hosts.rest)
  const shown = (): ShownView => ({ view: view.now(), area: view.now() })
  const [paletteNow, drag] = [() => palette, canvas.shown.drag.getState]
  const carried: CarriedCards = carryCards({ host: hosts.carried, view: shown, drag, palette: paletteNow })
  const edges = edgePainting(easel)
  const cards = cardPainting({ workspace, canvas, carry: carried.show })
  const layer = createTileLayer(hosts.rest, shown, { scene: edges, cards, palette: paletteNow })
  return {
    carried,
    layer,
    paint: () => layer.touch([...edges.changed(), ...cards.changed()]),
    /** Paints cards from now on, and tells when all of them are on the page; or paints them no longer. */
    paintCards: (far: boolean, seen: () => void) => {
      cards.turn(far)
      const parts = cards.changed()
      if (far) layer.renew(seen)
      else layer.touch(parts)
    },
    repaint: () => {
      palette = readPaintColours(hosts.rest)
      layer.touchAll()
      carried.repaint()
    },
  }
}

/** Paints what rests on a canvas, and says what is worked on instead, until the function returned is called. */
export function startPainting(easel: Easel): () => void {
  const { workspace, canvas, hosts, view, worked } = easel
  const { document: board, desk, check } = workspace
  const { routes, ghosts, advice, shown, hit } = canvas
  const { carried, layer, paint, paintCards, repaint } = startTiles(easel)
  const ask = onceATask(paint)
  let hovered: EdgeId | undefined
  const follow = () => {
    const { selection } = desk.getState()
    const { dragged } = routes.getState()
    const work = { board: board.board(), selection, hovered, ghosts: ghosts.getState(), dragged }
    worked.setState(workedNow(work, worked.getState()), true)
    ask()
  }
  const cards = followCards({ workspace, canvas, view, paint: paintCards })
  const hover = ({ edge, card }: Hovered) => {
    cards.hover(card)
    if (edge === hovered) return
    hovered = edge
    follow()
  }
  const followDrag = () => {
    carried.follow()
    ask()
  }
  const root = hosts.rest.closest<HTMLElement>('.react-flow') ?? hosts.rest
  const stops = [
    ...[board.state, desk, routes, ghosts].map((each) => each.subscribe(follow)),
    ...[check.state, advice].map((each) => each.subscribe(ask)),
    shown.drag.subscribe(followDrag),
    view.subscribe(layer.follow),
    view.subscribe(carried.follow),
    followPalette(hosts.rest.ownerDocument, repaint),
    followHover(root, { hit, toBoard: view.toBoard }, hover),
    cards.stop,
    layer.stop,
    () => carried.show(undefined),
  ]
  follow()
  layer.follow()
  return () => {
    for (const stop of stops) stop()
  }
}
