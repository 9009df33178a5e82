import { normalOf } from '#domain/layout/routing/ports/cardSide.ts'
import type { Point, Rect } from '#shared/geometry.ts'
import { inflate, overlaps } from '#shared/geometry.ts'
import { BEND_COST, TIGHTEST_CLEARANCE } from '../measures.ts'
import { segmentRect, simplify } from '../polyline.ts'
import type { Scene } from '../scene.ts'
import { createSearchGrid, firstAtLeast, type SearchGrid } from './searchGrid.ts'
import type { PortPair } from './shapes.ts'
import { createStepQueue } from './stepQueue.ts'

const MAX_OBSTACLES = 600
const MAX_STEPS = 20_000
const STEPS: readonly Point[] = [normalOf('right'), normalOf('bottom'), normalOf('left'), normalOf('top')]

interface Task {
  readonly grid: SearchGrid
  readonly start: Point
  readonly goal: Point
  readonly startWay: number
  readonly goalWay: number
}

/**
 * The cheapest line between two ports that stays `clearance` away from all cards within `reach` pixels of both, or
 * undefined when there is none or the search would take too long.
 */
export function searchLine(
  scene: Scene,
  connection: PortPair,
  { clearance, reach }: { clearance: number; reach: number },
): Point[] | undefined {
  const start = ahead(connection.from, connection.fromStub)
  const goal = ahead(connection.to, connection.toStub)
  const region = inflate(segmentRect(start, goal, 0), reach)
  const obstacles = obstaclesIn(scene, { region, connection, clearance })
  if (obstacles === undefined) return undefined
  const task: Task = {
    grid: createSearchGrid(region, obstacles, [start, goal]),
    start,
    goal,
    startWay: STEPS.indexOf(normalOf(connection.from.side)),
    goalWay: (STEPS.indexOf(normalOf(connection.to.side)) + 2) % 4,
  }
  const found = walk(task)
  return found && simplify([connection.from.at, ...found, connection.to.at])
}

const ahead = ({ side, at }: PortPair['from'], by: number): Point => ({
  x: at.x + normalOf(side).x * by,
  y: at.y + normalOf(side).y * by,
})

/** Cards near a port's own straight run are kept clear of as far as that allows; those that lie on it close nothing. */
function obstaclesIn(
  scene: Scene,
  { region, connection, clearance }: { region: Rect; connection: PortPair; clearance: number },
): Rect[] | undefined {
  const { from, to, fromStub, toStub } = connection
  const runs = [segmentRect(from.at, ahead(from, fromStub), 0), segmentRect(to.at, ahead(to, toStub), 0)]
  const found: Rect[] = []
  const tooMany = scene.index.some(region, (card, rect) => {
    const grown = inflate(rect, clearance)
    const own = card === from.card || card === to.card
    if (own) found.push(inflate(rect, Math.min(clearance, card === from.card ? fromStub : toStub)))
    else {
      const possible = [grown, inflate(rect, TIGHTEST_CLEARANCE), rect].find(
        (area) => !runs.some((run) => overlaps(area, run)),
      )
      if (possible) found.push(possible)
    }
    return found.length > MAX_OBSTACLES
  })
  return tooMany ? undefined : found
}

/** A*: a state is a node and the way it was entered, as node * 4 + way. */
function walk(task: Task): Point[] | undefined {
  const { grid, start, goal } = task
  const first = nodeAt(grid, start) * 4 + task.startWay
  const last = nodeAt(grid, goal) * 4 + task.goalWay
  const spent = new Map<number, number>([[first, 0]])
  const cameFrom = new Map<number, number>()
  const queue = createStepQueue()
  queue.push(first, 0)
  for (let steps = 0; steps < MAX_STEPS; steps++) {
    const state = queue.pop()
    if (state < 0) return undefined
    if (state === last) return trace(grid, cameFrom, state)
    const soFar = spent.get(state) as number
    for (const next of movesFrom(grid, state, last)) {
      const bend = (next & 3) === (state & 3) ? 0 : BEND_COST
      const cost = soFar + bend + distance(grid, state >> 2, next >> 2)
      if (cost >= (spent.get(next) ?? Infinity)) continue
      spent.set(next, cost)
      cameFrom.set(next, state)
      queue.push(next, cost + estimate(task, next >> 2, next & 3))
    }
  }
  return undefined
}

const nodeAt = ({ xs, ys }: SearchGrid, { x, y }: Point): number =>
  firstAtLeast(ys, y) * xs.length + firstAtLeast(xs, x)

/** A turn and a step are one move; at the target a turn alone may be what is left. */
function movesFrom(grid: SearchGrid, state: number, last: number): number[] {
  const node = state >> 2
  const moves: number[] = []
  for (let turn = -1; turn <= 1; turn++) {
    const way = ((state & 3) + turn + 4) & 3
    const next = neighbour(grid, node, way)
    if (next >= 0) moves.push(next * 4 + way)
  }
  const isLastTurn = node === last >> 2 && ((last - state) & 1) === 1
  return isLastTurn ? [last] : moves
}

function neighbour(grid: SearchGrid, node: number, way: number): number {
  const nx = grid.xs.length
  const x = node % nx
  if (way === 0) return x + 1 < nx && !grid.closedRight[node] ? node + 1 : -1
  if (way === 2) return x > 0 && !grid.closedRight[node - 1] ? node - 1 : -1
  if (way === 1) return node + nx < nx * grid.ys.length && !grid.closedDown[node] ? node + nx : -1
  return node >= nx && !grid.closedDown[node - nx] ? node - nx : -1
}

const xOf = (grid: SearchGrid, node: number): number => grid.xs[node % grid.xs.length] as number
const yOf = (grid: SearchGrid, node: number): number => grid.ys[Math.floor(node / grid.xs.length)] as number

const distance = (grid: SearchGrid, a: number, b: number): number =>
  Math.abs(xOf(grid, a) - xOf(grid, b)) + Math.abs(yOf(grid, a) - yOf(grid, b))

/** Never more than what is really left: the straight distance and the bends that cannot be avoided. */
function estimate({ grid, goal, goalWay }: Task, node: number, way: number): number {
  const dx = goal.x - xOf(grid, node)
  const dy = goal.y - yOf(grid, node)
  const step = STEPS[way] as Point
  const off = step.x === 0 ? dx !== 0 || dy * step.y < 0 : dy !== 0 || dx * step.x < 0
  const bends = way !== goalWay ? 1 : off ? 2 : 0
  return Math.abs(dx) + Math.abs(dy) + bends * BEND_COST
}

function trace(grid: SearchGrid, cameFrom: ReadonlyMap<number, number>, last: number): Point[] {
  const points: Point[] = []
  for (let state: number | undefined = last; state !== undefined; state = cameFrom.get(state)) {
    points.push({ x: xOf(grid, state >> 2), y: yOf(grid, state >> 2) })
  }
  return points.reverse()
}
