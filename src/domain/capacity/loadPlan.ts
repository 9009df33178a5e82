import type { Block, BlockId } from '#domain/board/board.ts'
import { onceFor } from '#shared/onceFor.ts'
import type { Assumption } from './assumption.ts'
import type { Passed } from './passing.ts'
import { noRates, type Rate, type Rates } from './rates.ts'
import type { Course } from './traffic.ts'

/** Reads and writes flow apart. */
export type What = 'reads' | 'writes'
/** Both of them. */
export const WHATS: readonly What[] = ['reads', 'writes']

/** A way on from a block, and the number of the block that it leads to. */
interface WayOn {
  readonly passed: Passed
  readonly to: number
}

/** A block with its ways on and back. */
export interface PlanNode {
  readonly block: Block
  readonly place: number
  readonly ways: readonly WayOn[]
  /** the numbers of the blocks before it that may pass something on to it */
  readonly before: readonly number[]
  readonly inCircle: boolean
  /** nothing that it passes on is open or guessed, as with most blocks */
  readonly isPlain: boolean
}

/** A course with its blocks numbered in the order in which it passes them, and room for a walk back along it. */
export interface Plan extends Course {
  /** the places by these numbers, and the numbers by places */
  readonly order: readonly number[]
  readonly rank: Int32Array
  /** by places */
  readonly inCircle: Uint8Array
  readonly nodes: (PlanNode | undefined)[]
  /** what was told before */
  readonly known: { readonly least: Map<BlockId, Rate>; readonly assumes: Map<BlockId, readonly Assumption[]> }
  /** how many blocks may still be passed to tell the least of all */
  left: number
  /** what the latest walk found; made once, for a board may take hundreds of walks */
  readonly reaches: Reaches
  /** the blocks that the latest walk came to */
  readonly seen: number[]
}

/** Blocks that may be passed on a board to tell the least loads of those with too much; past that, what is certain is not known. */
const STEPS = 100_000

/** What of one read and one write at each block gets to the target: usually, and at least. */
export interface Reaches {
  readonly usual: Rates
  readonly least: Rates
}

/** How many arcs away from the clients each block is, by places; as many as there are blocks for one that they do not reach. */
function distances({ network, starts, passed }: Course): Int32Array {
  const distance = new Int32Array(passed.length).fill(passed.length)
  const queue = starts.map(({ client }) => network.places.get(client.id) as number)
  for (const place of queue) distance[place] = 0
  for (const place of queue) {
    for (const { link } of passed[place] ?? []) {
      const to = network.places.get(link.edge.to) as number
      if (distance[to] !== passed.length) continue
      distance[to] = (distance[place] as number) + 1
      queue.push(to)
    }
  }
  return distance
}

/** The places in the order in which they are passed. Within a circle only what leads away from the clients is followed. */
function placesInOrder(course: Course): { readonly order: readonly number[]; readonly inCircle: Uint8Array } {
  const inCircle = new Uint8Array(course.passed.length)
  let distance: Int32Array | undefined
  const order = course.flow.circles.flatMap((circle) => {
    if (circle.length === 1) return circle
    distance ??= distances(course)
    const away = distance
    for (const member of circle) inCircle[member] = 1
    return circle.toSorted((a, b) => (away[a] as number) - (away[b] as number) || a - b)
  })
  return { order, inCircle }
}

function planOf(course: Course): Plan {
  const { order, inCircle } = placesInOrder(course)
  const count = order.length
  const rank = new Int32Array(count)
  for (let at = 0; at < count; at++) rank[order[at] as number] = at
  const reaches = { usual: noRates(count + 1), least: noRates(count + 1) }
  const known = { least: new Map(), assumes: new Map() }
  return { ...course, order, inCircle, nodes: new Array(count), rank, known, left: STEPS, reaches, seen: [] }
}

/** A block of a plan, by its number; most are never asked for. */
export function nodeAt(plan: Plan, at: number): PlanNode {
  const made = plan.nodes[at]
  if (made) return made
  const { network, passed, order, rank } = plan
  const place = order[at] as number
  const rankOf = (id: BlockId) => rank[network.places.get(id) as number] as number
  const ways = (passed[place] ?? []).map((each) => {
    const to = rankOf(each.link.edge.to)
    // What leads back brings nothing: its number is that of nowhere, behind all others.
    return { passed: each, to: to > at ? to : order.length }
  })
  const node: PlanNode = {
    block: network.blocks[place] as Block,
    place,
    ways,
    before: (network.into[place] ?? []).map(({ edge }) => rankOf(edge.from)).filter((from) => from < at),
    inCircle: plan.inCircle[place] === 1,
    isPlain: ways.every(({ passed: { open, guessed } }) => !open && !guessed),
  }
  plan.nodes[at] = node
  return node
}

/** The plan of a course; made once. */
export const planFor: (course: Course) => Plan = onceFor(planOf)
