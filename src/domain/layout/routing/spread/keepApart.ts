import { clamp, inflate, type Rect } from '#shared/geometry.ts'
import { LINE_GAP } from '../measures.ts'
import { createRectIndex } from '../rectIndex.ts'
import type { Scene } from '../scene.ts'
import type { Wire } from '../wires.ts'
import { bunched, bunchOf } from './bunches.ts'
import { placeInOrder } from './placeInOrder.ts'
import { moveStretch, type SegmentAxis, type Stretch, stretchesOf } from './stretches.ts'
import { besideEachOther, orderStretches } from './stretchOrder.ts'

const ROUNDS: readonly SegmentAxis[] = ['upright', 'level', 'upright', 'level']
/** Side of a cell of the index of segments. */
const CELL = 240

/** Segments of lines that stay where they are, near the given ones. */
export type Bystanders = (axis: SegmentAxis, movable: readonly Stretch[]) => readonly Stretch[]

/** Moves segments within their channels so that lines of unrelated edges do not lie on each other. */
export function keepApart(scene: Scene, wires: readonly Wire[], bystanders: Bystanders): void {
  for (const axis of ROUNDS) {
    const own = stretchesOf(scene, wires, axis)
    for (const group of groupsOf(bunched([...own, ...bystanders(axis, own)]))) separate(group, axis)
  }
}

const isStill = ({ min, max, bunch }: Stretch): boolean => (bunch ? bunch.every(isStill) : min === max)

const related = (a: Wire, b: Wire): boolean => a !== b && a.ports.some((port) => b.ports.includes(port))

/** Two segments that must not share a place, or two bunches of which that is true of some. */
const concern = (a: Stretch, b: Stretch): boolean =>
  a.bunch || b.bunch
    ? bunchOf(a).some((one) => bunchOf(b).some((other) => concernEachOther(one, other)))
    : concernEachOther(a, b)

/** Side by side, not both at rest, of lines without a common port. */
const concernEachOther = (a: Stretch, b: Stretch): boolean =>
  !(isStill(a) && isStill(b)) &&
  besideEachOther(a, b) &&
  a.min < b.max + LINE_GAP &&
  b.min < a.max + LINE_GAP &&
  !related(a.wire, b.wire)

/** Sets of segments that have to be placed together, those of one set not reaching any of another. */
function groupsOf(stretches: readonly Stretch[]): Stretch[][] {
  const parent = stretches.map((_, i) => i)
  const root = (i: number): number => {
    let at = i
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] as number] as number
      at = parent[at] as number
    }
    return at
  }
  const index = createRectIndex<number>(CELL)
  const join = (i: number, stretch: Stretch, reach: Rect): void => {
    index.some(reach, (j) => {
      const known = root(j)
      if (known !== root(i) && concern(stretches[j] as Stretch, stretch)) parent[known] = root(i)
      return false
    })
  }
  // Two that stay where they are do not concern each other, so only those that may move are looked for.
  for (const [i, stretch] of stretches.entries()) {
    if (isStill(stretch)) continue
    const reach = reachOf(stretch)
    join(i, stretch, reach)
    index.insert(reach, i)
  }
  for (const [i, stretch] of stretches.entries()) if (isStill(stretch)) join(i, stretch, reachOf(stretch))
  const groups = new Map<number, Stretch[]>()
  for (const [i, stretch] of stretches.entries()) {
    const group = groups.get(root(i))
    if (group) group.push(stretch)
    else groups.set(root(i), [stretch])
  }
  return [...groups.values()].filter((group) => !group.every(isStill))
}

const reachOf = ({ min, max, low, high }: Stretch): Rect =>
  inflate({ x: min, y: low, width: max - min, height: high - low }, LINE_GAP)

function separate(group: readonly Stretch[], axis: SegmentAxis): void {
  const order = group.length === 1 ? group : orderStretches(group)
  const before: number[][] = order.map((b, j) => {
    const list: number[] = []
    for (let i = 0; i < j; i++) if (concern(order[i] as Stretch, b)) list.push(i)
    return list
  })
  const places = placeInOrder({ order, before })
  for (const [i, stretch] of order.entries()) {
    const at = Math.round((places[i] as number) * 2) / 2
    for (const each of bunchOf(stretch)) {
      if (!isStill(each) && at !== each.at) moveStretch(each, axis, clamp(at, each.min, each.max))
    }
  }
}
