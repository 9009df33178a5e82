import { isServer } from '#domain/blocks/predicates.ts'
import type { Block, Board } from '#domain/board/board.ts'
import { findBlock } from '#domain/board/lookup.ts'
import type { Assumption } from './assumption.ts'
import { exceeds } from './exceeds.ts'
import { nodeAt, type Plan, type PlanNode, planFor, type Reaches, WHATS, type What } from './loadPlan.ts'
import type { Passed } from './passing.ts'
import { type Rate, rateAt } from './rates.ts'
import { trafficOf } from './traffic.ts'

/** So many assumptions are looked for, the nearest first; nobody reads more. */
const MOST = 3

const NOTHING: Rate = { reads: 0, writes: 0 }

/** What several ways that nobody stated shares of bring to the target. */
interface OpenWays {
  /** the whole that goes over them together */
  readonly whole: number
  readonly usual: number
  /** what the way of them that brings the fewest usually does */
  readonly fewest: number
  readonly least: number
}

const NO_WAYS: OpenWays = { whole: 0, usual: 0, fewest: Infinity, least: Infinity }

/** True when what open ways bring depends on which of them are taken. */
const isSplit = ({ whole, usual, fewest }: OpenWays): boolean => whole > 0 && exceeds(usual, whole * fewest)
const leastOver = ({ whole, least }: OpenWays): number => (whole > 0 ? whole * least : 0)

/** Some open ways with one more, of which part of a whole is shared among them, or goes over each. */
function withWay(open: OpenWays, way: { part: number; usual: number; least: number; isShared: boolean }): OpenWays {
  const { part, usual, least, isShared } = way
  return {
    whole: isShared ? open.whole + part : Math.max(open.whole, part),
    usual: open.usual + part * usual,
    fewest: Math.min(open.fewest, usual),
    least: Math.min(open.least, least),
  }
}

/** What a block brings of its reads or writes to the target, and on what that rests. */
function broughtBy({ block, ways }: PlanNode, what: What, reaches: Reaches) {
  const usualOf = reaches.usual[what]
  const leastOf = reaches.least[what]
  let usual = 0
  let least = 0
  let guessed: Passed | undefined
  let open = NO_WAYS
  for (const { passed, to } of ways) {
    const part = passed[what]
    const usualReach = usualOf[to] as number
    const leastReach = leastOf[to] as number
    if (passed.open?.[what]) {
      open = withWay(open, { part, usual: usualReach, least: leastReach, isShared: !isServer(block) })
    } else if (part > 0 && usualReach > 0) {
      usual += part * usualReach
      if (what === 'reads' && passed.guessed) guessed = passed
      else least += part * leastReach
    }
  }
  return { usual: usual + open.usual, least: least + leastOver(open), guessed, open }
}

/** The split at a block, as an assumption about its reads, its writes or both. */
function splitAt({ block, ways }: PlanNode, whats: readonly What[], { usual }: Reaches): Assumption | undefined {
  const open = ways.filter(({ passed }) => whats.some((what) => passed.open?.[what]))
  const leading = open.find(({ to }) => whats.some((what) => (usual[what][to] as number) > 0)) ?? open[0]
  if (!leading) return undefined
  const { link } = leading.passed
  if (isServer(block)) return { by: 'calls', at: block, over: open.length, link }
  const taken = open.filter(({ passed }) => whats.some((what) => passed[what] > 0))
  if (taken.length > 1) return { by: 'split', at: block, over: taken.length, link }
  const others = open.filter((way) => !taken.includes(way)).map(({ passed }) => passed.link.to)
  return { by: 'no-reads', at: block, of: others, link }
}

/** Notes what of a block gets to the target where all of it is stated. */
function passPlain({ ways }: PlanNode, at: number, { usual, least }: Reaches): void {
  for (const { passed, to } of ways) {
    for (const what of WHATS) {
      usual[what][at] = (usual[what][at] as number) + passed[what] * (usual[what][to] as number)
      least[what][at] = (least[what][at] as number) + passed[what] * (least[what][to] as number)
    }
  }
}

/** Notes what of a block gets to the target, and adds to what that rests on. */
function passBlock(plan: Plan, at: number, assumes: Assumption[]): void {
  const { flow, reaches } = plan
  const node = nodeAt(plan, at)
  if (node.isPlain) {
    passPlain(node, at, reaches)
    return
  }
  const rate = rateAt(flow.rates, node.place)
  const split: What[] = []
  let guessed: Passed | undefined
  for (const what of WHATS) {
    const brought = broughtBy(node, what, reaches)
    reaches.usual[what][at] = brought.usual
    reaches.least[what][at] = brought.least
    if (rate[what] === 0) continue
    // Of a circle only a part is followed, so that whatever is open in it may matter.
    if (isSplit(brought.open) || (node.inCircle && brought.open !== NO_WAYS)) split.push(what)
    guessed ??= brought.guessed
  }
  const assumption = split.length > 0 ? splitAt(node, split, reaches) : undefined
  if (assumption) assumes.push(assumption)
  const cache = guessed?.guessed
  if (!cache || assumes.some((each) => each.by === 'hits' && each.cache === cache)) return
  assumes.push({ by: 'hits', cache, part: 1 - (guessed?.misses ?? 0) })
}

/** Forgets what the latest walk found. */
function startAnew({ reaches, seen }: Plan): void {
  for (const at of seen) {
    for (const what of WHATS) {
      reaches.usual[what][at] = 0
      reaches.least[what][at] = 0
    }
  }
  seen.length = 0
}

/** Walks from a block back to the clients, or until it has found so many assumptions that matter. */
function walkBack(plan: Plan, target: number, most: number) {
  startAnew(plan)
  const { reaches, seen } = plan
  for (const rates of [reaches.usual, reaches.least]) for (const what of WHATS) rates[what][target] = 1
  const assumes: Assumption[] = []
  const leads = new Uint8Array(target + 1)
  leads[target] = 1
  for (let at = target; at >= 0 && assumes.length < most; at--) {
    if (leads[at] === 0) continue
    seen.push(at)
    if (at !== target) passBlock(plan, at, assumes)
    for (const each of nodeAt(plan, at).before) leads[each] = 1
  }
  return { reaches, assumes }
}

/** What reaches the target from the clients, of which several may share the whole as nobody stated. */
function fromClients({ starts, network, rank }: Plan, { usual, least }: Reaches, board: Board) {
  const whole = { reads: board.brief.peakReadQps ?? 0, writes: board.brief.peakWriteQps ?? 0 }
  const [reads, writes] = WHATS.map((what) => {
    let [stated, over] = [0, 0]
    let open = NO_WAYS
    for (const start of starts) {
      const at = rank[network.places.get(start.client.id) as number] as number
      const reach = { usual: usual[what][at] as number, least: least[what][at] as number }
      if (!start.open?.[what]) stated += start[what] * reach.least
      else {
        open = withWay(open, { part: start[what], ...reach, isShared: true })
        over++
      }
    }
    return { least: whole[what] * (stated + leastOver(open)), over: whole[what] > 0 && isSplit(open) ? over : 0 }
  }) as [{ least: number; over: number }, { least: number; over: number }]
  return { reads: reads.least, writes: writes.least, over: Math.max(reads.over, writes.over) }
}

/** The number of a block in the plan of a board, where something reaches it. */
function targetOn(board: Board, { id }: Block): { readonly plan: Plan; readonly target: number } | undefined {
  const { course } = trafficOf(board)
  const place = course?.network.places.get(id)
  if (!course || place === undefined) return undefined
  const { reads, writes } = rateAt(course.flow.rates, place)
  const plan = reads > 0 || writes > 0 ? planFor(course) : undefined
  return plan && { plan, target: plan.rank[place] as number }
}

function leastAt(plan: Plan, target: number, board: Board): Rate {
  if (plan.left <= 0) return NOTHING
  const { reaches, assumes } = walkBack(plan, target, Infinity)
  plan.left -= plan.seen.length
  const { over, reads, writes } = fromClients(plan, reaches, board)
  const reached = rateAt(plan.flow.rates, plan.order[target] as number)
  if (assumes.length === 0 && over === 0) return reached
  return { reads: Math.min(reads, reached.reads), writes: Math.min(writes, reached.writes) }
}

/** The least that reaches a block of a board by its edges, whichever way goes what nobody stated. */
export function leastLoadOf(board: Board, block: Block): Rate {
  const found = targetOn(board, block)
  if (!found) return NOTHING
  const { least } = found.plan.known
  const known = least.get(block.id) ?? leastAt(found.plan, found.target, board)
  least.set(block.id, known)
  return known
}

function assumedAt(plan: Plan, target: number, board: Board): readonly Assumption[] {
  const { reaches, assumes } = walkBack(plan, target, MOST)
  if (assumes.length === MOST) return assumes
  const { over } = fromClients(plan, reaches, board)
  return over > 0 ? [...assumes, { by: 'clients', over }] : assumes
}

/** An assumption with the blocks as they are on a board: what it was found on may have had other labels. */
function asOn(board: Board, assumption: Assumption): Assumption {
  const now = (block: Block) => findBlock(board, block.id) ?? block
  if (assumption.by === 'hits') return { ...assumption, cache: now(assumption.cache) }
  if (!('link' in assumption)) return assumption
  const { at, link } = assumption
  const found = { at: now(at), link: { ...link, from: now(link.from), to: now(link.to) } }
  return assumption.by === 'no-reads'
    ? { ...assumption, ...found, of: assumption.of.map(now) }
    : { ...assumption, ...found }
}

/** What nobody stated and what reaches a block by its edges rests on, the nearest first, as far as anybody reads. */
export function assumedOnTheWay(board: Board, block: Block): readonly Assumption[] {
  const found = targetOn(board, block)
  if (!found) return []
  const { assumes } = found.plan.known
  const known = assumes.get(block.id) ?? assumedAt(found.plan, found.target, board)
  assumes.set(block.id, known)
  return known.map((assumption) => asOn(board, assumption))
}
