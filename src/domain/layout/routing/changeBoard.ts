import { inflate, type Rect } from '#shared/geometry.ts'
import { type Carriers, carriedRoute, isCarriedWell, isDrawnOut, roomMade } from './carried.ts'
import { isChipFree, withChipPlaced } from './chipPlaces.ts'
import { crowdingOf } from './givingWay.ts'
import type { LaidEdge } from './ground.ts'
import { TIGHTEST_CLEARANCE } from './measures.ts'
import type { RoutedBoard } from './routedBoard.ts'
import type { Route, RouteRequest, RoutingInput } from './routing.ts'
import {
  type CardChange,
  changedCards,
  changedEdges,
  type EdgeChanges,
  type Group,
  isNewPicture,
  largestGroup,
} from './routingChange.ts'
import type { RoutedStep } from './takenBack.ts'

/** Up to so many edges that moved with their cards are asked whether they came to lie on others. */
const MOST_ASKED = 200

type Cards = ReadonlyMap<string, CardChange>

interface BoardChange {
  readonly cards: Cards
  readonly edges: EdgeChanges
  readonly group: Group | undefined
}

/** Takes a board over into what is there of the one before: what was kept or carried lies on the ground, what is left waits. */
export function changeBoard(board: RoutedBoard, input: RoutingInput): void {
  const { known, requests, memory } = board
  if (input.direction !== known.direction) {
    memory.forget()
    board.begin(input)
    return
  }
  const cards = changedCards(known, input)
  const edges = changedEdges(requests, known, input)
  const change = { cards, edges, group: largestGroup(cards) }
  board.ask(input)
  if (cards.size + edges.came.length + edges.resized.length + edges.gone.length === 0) return
  const takenBack = remember(board, change, known.cards.size === 0)
  if (!takenBack && isNewPicture(cards, { before: known.cards.size, group: change.group?.ids.size ?? 0 })) {
    board.begin(input)
    return
  }
  for (const id of edges.gone) forget(board, id)
  for (const edge of [...edges.came, ...edges.resized]) requests.set(edge.id, edge)
  if (takenBack) bringBack(board, change, takenBack)
  else keep(board, change)
}

/** Keeps all lines that may stay as they are; those that may not wait. */
function keep(board: RoutedBoard, { cards, edges, group }: BoardChange): void {
  const room = roomMade(group, cards, board.ground.cards)
  const lifted = liftTouched(board, cards)
  for (const [id, { after }] of cards) board.ground.place(id, after)
  carry(board, lifted, { changed: cards, room })
  for (const edge of edges.came) awaitNew(board, edge)
  for (const edge of cameIntoReach(board, cards)) awaitNew(board, edge)
  for (const [id, { after }] of cards) if (after) clear(board, id, after)
  for (const { id } of edges.resized) placeChip(board, id)
  dropLost(board)
}

/** Notes the change; the step that it takes back, if it does. */
function remember(
  { waiting, memory, requests }: RoutedBoard,
  { cards, edges }: BoardChange,
  isFirst: boolean,
): RoutedStep | undefined {
  if (isFirst) {
    memory.forget()
    return undefined
  }
  const changed = new Map<string, readonly [RouteRequest | undefined, RouteRequest | undefined]>()
  for (const edge of [...edges.came, ...edges.resized]) changed.set(edge.id, [requests.get(edge.id), edge])
  for (const id of edges.gone) changed.set(id, [requests.get(id), undefined])
  return memory.begin({ cards, edges: changed, waiting: new Set(waiting) })
}

function forget({ ground, waiting, requests, show }: RoutedBoard, id: string): void {
  ground.lift(id)
  waiting.delete(id)
  requests.delete(id)
  show(id, undefined)
}

/** Takes up all edges at changed cards. */
function liftTouched({ ground, await: wait }: RoutedBoard, cards: Cards): LaidEdge[] {
  const lifted: LaidEdge[] = []
  for (const card of cards.keys()) {
    for (const { edge } of ground.at(card)) {
      const laid = wait(edge.id)
      if (laid) lifted.push(laid)
    }
  }
  return lifted
}

const isReachable = ({ ground }: RoutedBoard, { from, to }: RouteRequest): boolean =>
  ground.cards.has(from) && ground.cards.has(to)

function awaitNew(board: RoutedBoard, edge: RouteRequest): void {
  board.ground.lift(edge.id)
  if (isReachable(board, edge)) board.waiting.add(edge.id)
  else board.show(edge.id, undefined)
}

/** What waits for nothing, since one of its cards is nowhere. */
function dropLost(board: RoutedBoard): void {
  for (const id of board.waiting) {
    const edge = board.requests.get(id)
    if (edge && isReachable(board, edge)) continue
    board.waiting.delete(id)
    board.show(id, undefined)
  }
}

/** Edges that had no line because one of their cards had no place. */
function cameIntoReach({ requests, ground, waiting }: RoutedBoard, cards: Cards): RouteRequest[] {
  const placed = new Set([...cards].flatMap(([id, { before, after }]) => (after && !before ? [id] : [])))
  if (placed.size === 0) return []
  const isLost = ({ id, from, to }: RouteRequest) =>
    (placed.has(from) || placed.has(to)) && !ground.laid.has(id) && !waiting.has(id)
  return [...requests.values()].filter(isLost)
}

/** Brings back the routes from before a change that is taken back; what waited before it waits again. */
function bringBack(board: RoutedBoard, { cards, edges }: BoardChange, before: RoutedStep): void {
  const { ground, requests } = board
  const shown = shownOf(board, [...board.waiting, ...before.waiting])
  const lifted = liftTouched(board, cards).map(({ edge, route }) => [edge.id, route] as const)
  const routes = new Map<string, Route | undefined>(lifted)
  for (const [id, { after }] of cards) ground.place(id, after)
  for (const { id } of [...edges.came, ...edges.resized]) routes.set(id, ground.laid.get(id)?.route)
  for (const [id, route] of [...shown, ...before.replaced]) routes.set(id, route)
  for (const [id, route] of routes) {
    const edge = requests.get(id)
    if (!edge) continue
    if (route && isReachable(board, edge) && !before.waiting.has(id)) board.settle(edge, route)
    else awaitNew(board, edge)
    if (route && board.waiting.has(id)) board.show(id, route)
  }
}

/** The routes that some edges are shown with. */
function shownOf(board: RoutedBoard, ids: readonly string[]): (readonly [string, Route])[] {
  const routes = board.routes()
  return ids.flatMap((id) => {
    const route = routes.get(id)
    return route ? [[id, route] as const] : []
  })
}

/** Lays the edges again that moved with their cards, as far as they are still good where they came. */
function carry(board: RoutedBoard, lifted: readonly LaidEdge[], carriers: Carriers): void {
  const { ground } = board
  const carried = new Set<string>()
  for (const laid of lifted) {
    const route = carriedRoute(laid, carriers, ground)
    if (!route) continue
    const isSure = isDrawnOut(laid.wire, carriers)
    if (!isSure && !isCarriedWell(laid, route, ground)) continue
    board.settle(laid.edge, route)
    if (!isSure) carried.add(laid.edge.id)
  }
  for (const id of carried) {
    if (carried.size <= MOST_ASKED && liesOnOthers(board, id, carried)) board.await(id)
    else settleChip(board, id)
  }
}

/** True when an edge came to lie on one that did not come with it. */
function liesOnOthers({ ground }: RoutedBoard, id: string, carried: ReadonlySet<string>): boolean {
  const laid = ground.laid.get(id)
  return laid !== undefined && [...crowdingOf(ground, [laid]).ids].some((other) => !carried.has(other))
}

function settleChip(board: RoutedBoard, id: string): void {
  const chip = board.ground.laid.get(id)?.chip
  if (chip && !isChipFree(board.ground, chip, id)) placeChip(board, id)
}

/** Has the edges wait whose lines a card at this place stands on, and moves the chips that it covers. */
function clear(board: RoutedBoard, card: string, rect: Rect): void {
  const { labels } = board.ground
  const lines = new Set<string>()
  labels.lines.some(inflate(rect, TIGHTEST_CLEARANCE), ({ cards, edges }) => {
    if (!cards.includes(card)) for (const { request } of edges) lines.add(request.id)
    return false
  })
  for (const id of lines) board.await(id)
  const chips: string[] = []
  labels.chips.some(rect, (id) => {
    chips.push(id)
    return false
  })
  for (const id of chips) placeChip(board, id)
}

/** Puts the chip of an edge where it covers nothing, its line as it is. */
function placeChip(board: RoutedBoard, id: string): void {
  const edge = board.requests.get(id)
  const laid = board.ground.lift(id)
  if (edge && laid) board.settle(edge, withChipPlaced(board.ground, laid, edge))
}
