import { isServer } from '#domain/blocks/predicates.ts'
import type { Block, Board } from '#domain/board/board.ts'
import { onceFor } from '#shared/onceFor.ts'
import type { Assumption } from './assumption.ts'
import { exceeds } from './exceeds.ts'
import type { Link } from './links.ts'
import type { Passed } from './passing.ts'
import { type Rate, rateAt } from './rates.ts'
import { type Course, trafficOf } from './traffic.ts'

/** The least that reaches a block whichever way goes what nobody stated, and what of that its load rests on, the nearest first. */
export interface LeastLoad extends Rate {
  readonly assumes: readonly Assumption[]
}

/** What of one read and of one write at a block gets to another one: usually, and at least. */
interface Reach {
  readonly usual: Rate
  readonly least: Rate
}

/** A course with its blocks numbered in the order in which it passes them. */
interface Plan extends Course {
  readonly rank: Int32Array
  readonly inCircle: Uint8Array
  /** the places from which something is passed on to a place, and which come before it */
  readonly before: readonly (readonly number[])[]
}

type What = 'reads' | 'writes'

const ALL: Reach = { usual: { reads: 1, writes: 1 }, least: { reads: 1, writes: 1 } }
const NONE: Reach = { usual: { reads: 0, writes: 0 }, least: { reads: 0, writes: 0 } }
const WHATS: readonly What[] = ['reads', 'writes']
const NOTHING: LeastLoad = { reads: 0, writes: 0, assumes: [] }

const placeOf = ({ network }: Course, link: Link): number => network.places.get(link.edge.to) as number

/** How many arcs away from the clients each block is; more than there are blocks for one that they do not reach. */
function distances(course: Course): Int32Array {
  const { network, starts, passed } = course
  const distance = new Int32Array(passed.length).fill(passed.length)
  const queue = starts.map(({ client }) => network.places.get(client.id) as number)
  for (const place of queue) distance[place] = 0
  for (const place of queue) {
    for (const { link } of passed[place] ?? []) {
      const to = placeOf(course, link)
      if (distance[to] !== passed.length) continue
      distance[to] = (distance[place] as number) + 1
      queue.push(to)
    }
  }
  return distance
}

function planOf(course: Course): Plan {
  const { circles } = course.flow
  const rank = new Int32Array(course.passed.length)
  const inCircle = new Uint8Array(course.passed.length)
  let distance: Int32Array | undefined
  let next = 0
  for (const circle of circles) {
    let members = circle
    if (circle.length > 1) {
      // Within a circle only what leads away from the clients is followed, which is a part of its simple paths.
      distance ??= distances(course)
      const away = distance
      members = circle.toSorted((a, b) => (away[a] as number) - (away[b] as number) || a - b)
      for (const member of members) inCircle[member] = 1
    }
    for (const member of members) rank[member] = next++
  }
  const before = course.passed.map((): number[] => [])
  for (const [place, passed] of course.passed.entries()) {
    for (const { link } of passed) {
      const to = placeOf(course, link)
      if ((rank[to] as number) > (rank[place] as number)) before[to]?.push(place)
    }
  }
  return { ...course, rank, inCircle, before }
}

const planFor = onceFor((board: Board): Plan | undefined => {
  const { course } = trafficOf(board)
  return course && planOf(course)
})

/** The places from which something may get to a place, the nearest to it first: each comes before all that lead to it. */
function leadingTo({ before, rank }: Plan, target: number): readonly number[] {
  const found = new Set([target])
  for (const place of found) for (const each of before[place] ?? []) found.add(each)
  found.delete(target)
  return [...found].sort((a, b) => (rank[b] as number) - (rank[a] as number))
}

/** One way that nobody stated a share of: the part of the whole that usually goes there, and what of it gets to the target. */
interface OpenWay extends Reach {
  readonly part: number
}

/** What the open ways of a block bring to the target: usually, at least, and whether that depends on which is taken. */
function overOpen(ways: readonly OpenWay[], what: What, isShared: boolean) {
  let [whole, usual, fewest, least] = [0, 0, Infinity, Infinity]
  for (const way of ways) {
    whole = isShared ? whole + way.part : Math.max(whole, way.part)
    usual += way.part * way.usual[what]
    fewest = Math.min(fewest, way.usual[what])
    least = Math.min(least, way.least[what])
  }
  if (whole === 0) return { usual, least: 0, matters: usual > 0 }
  return { usual, least: whole * least, matters: exceeds(usual, whole * fewest) }
}

/** A way on from a block, with what of it gets to the target. */
interface WayOn {
  readonly passed: Passed
  readonly reach: Reach
}

/** What a block brings of its reads or writes to the target, and on what that rests. */
function broughtBy(block: Block, ways: readonly WayOn[], what: What) {
  let [usual, least] = [0, 0]
  let guessed: Passed | undefined
  const open: OpenWay[] = []
  for (const { passed, reach } of ways) {
    const part = passed[what] * reach.usual[what]
    if (passed.open?.[what]) {
      open.push({ part: passed[what], ...reach })
      continue
    }
    usual += part
    if (what === 'reads' && passed.guessed) guessed = part > 0 ? passed : guessed
    else least += passed[what] * reach.least[what]
  }
  const split = overOpen(open, what, !isServer(block))
  return {
    usual: usual + split.usual,
    least: least + split.least,
    guessed,
    isSplit: split.matters,
    isOpen: open.length > 0,
  }
}

/** The split at a block, as an assumption about its reads, its writes or both. */
function splitAt(block: Block, ways: readonly WayOn[], whats: readonly What[]): Assumption | undefined {
  const open = ways.filter(({ passed }) => whats.some((what) => passed.open?.[what]))
  const leading = open.find(({ reach }) => whats.some((what) => reach.usual[what] > 0)) ?? open[0]
  if (!leading) return undefined
  const { link } = leading.passed
  if (isServer(block)) return { by: 'calls', at: block, over: open.length, link }
  const taken = open.filter(({ passed }) => whats.some((what) => passed[what] > 0))
  if (taken.length > 1) return { by: 'split', at: block, over: taken.length, link }
  return {
    by: 'no-reads',
    at: block,
    of: open.filter((way) => !taken.includes(way)).map((way) => way.passed.link.to),
    link,
  }
}

/** The ways on from a place, with what of each gets to the target by the reaches that are known. */
function waysOn(plan: Plan, place: number, reaches: ReadonlyMap<number, Reach>): readonly WayOn[] {
  const { passed, rank } = plan
  return (passed[place] ?? []).map((each) => {
    const to = placeOf(plan, each.link)
    const isOn = (rank[to] as number) > (rank[place] as number)
    return { passed: each, reach: (isOn ? reaches.get(to) : undefined) ?? NONE }
  })
}

/** Walks from a block back to the clients, with what of each block on the way gets there, and what that rests on. */
function walkBack(plan: Plan, target: number) {
  const { network, flow, inCircle } = plan
  const reaches = new Map<number, Reach>([[target, ALL]])
  const assumes: Assumption[] = []
  const guessed = new Set<Block>()
  for (const place of leadingTo(plan, target)) {
    const block = network.blocks[place] as Block
    const ways = waysOn(plan, place, reaches)
    const brought = { reads: broughtBy(block, ways, 'reads'), writes: broughtBy(block, ways, 'writes') }
    const { reads, writes } = brought
    reaches.set(place, {
      usual: { reads: reads.usual, writes: writes.usual },
      least: { reads: reads.least, writes: writes.least },
    })
    const rate = rateAt(flow.rates, place)
    // Of a circle only a part is walked, so that whatever is open in it may matter.
    const matters = ({ isSplit, isOpen }: typeof reads) => isSplit || (isOpen && inCircle[place] === 1)
    const split = splitAt(
      block,
      ways,
      WHATS.filter((what) => rate[what] > 0 && matters(brought[what])),
    )
    if (split) assumes.push(split)
    const { guessed: cache, misses = 0 } = (rate.reads > 0 ? reads.guessed : undefined) ?? {}
    if (cache && !guessed.has(cache)) assumes.push({ by: 'hits', cache, part: 1 - misses })
    if (cache) guessed.add(cache)
  }
  return { reaches, assumes }
}

/** What reaches the target from the clients, of which several may share the whole as nobody stated. */
function fromClients({ starts, network }: Plan, reaches: ReadonlyMap<number, Reach>, board: Board) {
  const whole = { reads: board.brief.peakReadQps ?? 0, writes: board.brief.peakWriteQps ?? 0 }
  const sums = WHATS.map((what) => {
    const open: OpenWay[] = []
    let least = 0
    for (const start of starts) {
      const reach = reaches.get(network.places.get(start.client.id) as number) ?? NONE
      if (start.open?.[what]) open.push({ part: start[what], ...reach })
      else least += start[what] * reach.least[what]
    }
    const split = overOpen(open, what, true)
    return { least: whole[what] * (least + split.least), over: whole[what] > 0 && split.matters ? open.length : 0 }
  })
  const [reads, writes] = sums as [(typeof sums)[0], (typeof sums)[0]]
  return { reads: reads.least, writes: writes.least, over: Math.max(reads.over, writes.over) }
}

/** The least that reaches a block of a board by its edges, and the assumptions on which more than that rests. */
export function leastLoadOf(board: Board, block: Block): LeastLoad {
  const plan = planFor(board)
  const target = plan?.network.places.get(block.id)
  if (!plan || target === undefined) return NOTHING
  const reached = rateAt(plan.flow.rates, target)
  if (reached.reads === 0 && reached.writes === 0) return NOTHING
  const { reaches, assumes } = walkBack(plan, target)
  const { over, ...least } = fromClients(plan, reaches, board)
  const all: readonly Assumption[] = over > 0 ? [...assumes, { by: 'clients', over }] : assumes
  if (all.length === 0) return { ...reached, assumes: all }
  return { reads: Math.min(least.reads, reached.reads), writes: Math.min(least.writes, reached.writes), assumes: all }
}
