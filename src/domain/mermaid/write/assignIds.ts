import { isOutbox, isStore, runsCode } from '#domain/blocks/predicates.ts'
import type { Block } from '#domain/board/board.ts'
import { groupBy } from '#shared/groupBy.ts'
import { distances } from './distances.ts'
import { idPrefix, isBareWhenAlone } from './idPrefix.ts'
import { isSafeId } from './safeId.ts'
import { isWatching, type WrittenGraph } from './writtenGraph.ts'

/** True for what is numbered like the one service that calls it. */
const isOwnable = (block: Block) => isOutbox(block) || isStore(block)

/** The one service that calls each cache, store and outbox; nodes with several callers or none have no entry. */
function owners({ links }: WrittenGraph): ReadonlyMap<Block, Block> {
  const calls = links.filter((link) => isOwnable(link.to) && runsCode(link.from) && !isWatching(link))
  const owner = new Map<Block, Block>()
  for (const [store, callers] of groupBy(calls, ({ to }) => to)) {
    const [first, ...others] = new Set(callers.map(({ from }) => from))
    if (first && others.length === 0) owner.set(store, first)
  }
  return owner
}

/** Ids in use, and how new ones are made. */
interface Ids {
  readonly of: Map<Block, string>
  readonly used: Set<string>
  /** below this number everything is taken, by prefix */
  readonly floor: Map<string, number>
  readonly alone: (prefix: string) => boolean
}

function take(ids: Ids, block: Block, id: string): void {
  ids.of.set(block, id)
  ids.used.add(id)
}

/** The first free number from `wanted` on; a bare prefix in use counts as its number one. */
function freeNumber({ used, floor }: Ids, prefix: string, wanted: number): number {
  let number = Math.max(wanted, floor.get(prefix) ?? 1)
  while (used.has(`${prefix}${number}`) || (number === 1 && used.has(prefix))) number++
  if (wanted === 1) floor.set(prefix, number + 1)
  return number
}

function takeNumber(ids: Ids, block: Block, wanted: number): void {
  const prefix = idPrefix(block)
  const bare = ids.alone(prefix) && !ids.used.has(prefix)
  take(ids, block, bare ? prefix : `${prefix}${freeNumber(ids, prefix, wanted)}`)
}

/** The number at the end of an id that has the form we give; undefined for a kept id of another form. */
function numberOf(ids: Ids, block: Block | undefined): number | undefined {
  const id = block && ids.of.get(block)
  const prefix = block && idPrefix(block)
  if (!id || !prefix || !id.startsWith(prefix)) return undefined
  const digits = id.slice(prefix.length)
  return /^[1-9]\d{0,5}$/.test(digits) ? Number(digits) : undefined
}

function keepIds(ids: Ids, nodes: readonly Block[]): void {
  for (const block of nodes) {
    const { mermaidId } = block
    if (mermaidId !== undefined && isSafeId(mermaidId) && !ids.used.has(mermaidId)) take(ids, block, mermaidId)
  }
}

/**
 * A node id for every block and implied outbox: the kept one where it is safe and free, else letters by kind and a number;
 * services come first, by distance from the client, and what one service alone calls takes its number.
 */
export function assignIds(graph: WrittenGraph): ReadonlyMap<Block, string> {
  const { nodes, places } = graph
  const byPrefix = groupBy(nodes, idPrefix)
  const alone = (prefix: string) => isBareWhenAlone(prefix) && byPrefix.get(prefix)?.length === 1
  const ids: Ids = { of: new Map(), used: new Set(), floor: new Map(), alone }
  keepIds(ids, nodes)
  const distance = distances(graph)
  const nearness = (a: Block, b: Block) =>
    (distance.get(a) ?? 0) - (distance.get(b) ?? 0) || (places.get(a) ?? 0) - (places.get(b) ?? 0)
  const fresh = nodes.filter((block) => !ids.of.has(block))
  for (const block of fresh.filter(runsCode).sort(nearness)) takeNumber(ids, block, 1)
  const owner = owners(graph)
  for (const block of fresh) {
    const number = numberOf(ids, owner.get(block))
    if (number !== undefined) takeNumber(ids, block, number)
  }
  for (const block of fresh) if (!ids.of.has(block)) takeNumber(ids, block, 1)
  return ids.of
}
