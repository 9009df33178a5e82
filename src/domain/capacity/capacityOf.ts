import { blockKind } from '#domain/blocks/catalogue.ts'
import type { Reference } from '#domain/blocks/kinds/blockKind.ts'
import { isApplication, isDataBlock, isNosql } from '#domain/blocks/predicates.ts'
import { roleOf } from '#domain/blocks/traits.ts'
import type { Block, BoardSettings } from '#domain/board/board.ts'
import { figureOfProduct, type ProductFigure } from '#domain/names/productFigures.ts'
import { hasProduct, productsOf } from '#domain/names/products.ts'
import { isManaged, scalesItself, takesWritesEverywhere } from '#domain/names/runsOn.ts'

/** Why a block has no capacity that could be reckoned. */
export type NoCapacity = 'no-reference' | 'no-figure' | 'managed' | 'autoscale' | 'worker' | 'no-replicas'

/**
 * Where the figure of one copy is from: stated on the block, set for the board, the document's for the product that the block names,
 * that of another product, for want of one of its own, or the usual one of the board's setting.
 */
export type Basis = 'own' | 'set' | 'product' | 'like' | 'usual'

/** What all copies of a block take at most, and how that comes about. */
export interface Capacity {
  readonly total: number
  /** what it takes of writes, where one copy of each shard takes all of them; undefined where writes are as free as reads */
  readonly writes: number | undefined
  /** the same as `total` with one copy fewer; undefined for what has a single one */
  readonly afterLoss: number | undefined
  /** what one copy takes */
  readonly each: number
  readonly basis: Basis
  readonly replicas: number
  /** undefined where shards add nothing or are not stated */
  readonly shards: number | undefined
  /** on so many nodes each datum is taken to lie, by which the total is divided; 1 where nothing is */
  readonly keptBy: number
  readonly reference: Reference | ProductFigure
}

/** On so many nodes each datum lies where nobody says otherwise, as far as there are so many. */
export const KEPT_BY = 3

type Figure = Pick<Capacity, 'each' | 'basis' | 'reference'>

/** The figure of a product that a store names; 'no-figure' for one that is known not to have any. */
function figureNamed(block: Block): ProductFigure | 'no-figure' | undefined {
  if (!isDataBlock(block)) return undefined
  for (const { figure, facts } of productsOf(block)) {
    if (figure) return figure
    if (facts.has('withoutFigure')) return 'no-figure'
  }
  return undefined
}

function figureOfKind(block: Block, settings: BoardSettings): Figure | undefined {
  const known = blockKind(block.kind).capacity
  if (!known) return undefined
  if ('like' in known) {
    const reference = figureOfProduct(known.like)
    return reference && { each: reference.each, basis: 'like', reference }
  }
  const set = 'setting' in known ? settings[known.setting] : undefined
  return { each: set ?? known.each, basis: set === undefined ? 'usual' : 'set', reference: known }
}

function figureFor(block: Block, settings: BoardSettings): Figure | NoCapacity {
  const named = figureNamed(block)
  if (named === 'no-figure') return named
  if (named) return { each: named.each, basis: 'product', reference: named }
  const figure = figureOfKind(block, settings)
  if (!figure) return 'no-reference'
  const own = isApplication(block) ? block.rps : undefined
  return own === undefined ? figure : { each: own, basis: 'own', reference: figure.reference }
}

/** How the copies of a block share the work: as its product's do, unless the block states another way. */
function sharing(block: Block, { copies }: Reference): Reference['copies'] {
  if (copies === 'apart') return copies
  if (takesWritesEverywhere(block)) return 'nodes'
  return block.replication === 'single-leader' ? 'leader' : copies
}

/** The shards by which copies are counted; where nodes share all data, or the block's copies are all its nodes, they add none. */
function countedShards(block: Block, { copies }: Reference): number | undefined {
  const areNodes = copies !== 'leader' || hasProduct(block, 'leaderless') || hasProduct(block, 'distributedSql')
  return areNodes ? undefined : block.shards
}

/** The leaders that take the writes: one a shard, and no more than there are nodes where copies are counted as nodes. */
const leadersOf = (block: Block, replicas: number, { copies }: Reference): number =>
  isNosql(block) && copies === 'nodes' ? Math.min(block.shards ?? 1, replicas) : (block.shards ?? 1)

/** The capacity of a block, or why it has none. */
export function explainCapacity(block: Block, settings: BoardSettings): Capacity | NoCapacity {
  const figure = figureFor(block, settings)
  if (figure === 'no-reference') return figure
  if (isManaged(block)) return 'managed'
  if (scalesItself(block)) return 'autoscale'
  if (typeof figure === 'string') return figure
  // What one worker does in a second depends on the job alone, so there is no planning figure for it.
  if (figure.basis !== 'own' && roleOf(block) === 'worker') return 'worker'
  const { replicas } = block
  if (replicas === undefined) return 'no-replicas'
  const { each, basis, reference } = figure
  const shared = sharing(block, reference)
  const shards = countedShards(block, reference)
  const keptBy = (copies: number) => (shared === 'nodes' ? Math.min(KEPT_BY, copies) : 1)
  const totalOf = (copies: number) => (each * copies * (shards ?? 1)) / keptBy(copies)
  const isLed = shared === 'leader' && !hasProduct(block, 'pooled')
  return {
    each,
    basis,
    reference,
    total: totalOf(replicas),
    writes: isLed ? each * leadersOf(block, replicas, reference) : undefined,
    afterLoss: replicas > 1 ? totalOf(replicas - 1) : undefined,
    replicas,
    shards,
    keptBy: keptBy(replicas),
  }
}

/** The capacity of a block; undefined when nothing tells it. */
export function capacityOf(block: Block, settings: BoardSettings): Capacity | undefined {
  // Asked of every block at every check: what most boards leave open comes first.
  if (block.replicas === undefined) return undefined
  const capacity = explainCapacity(block, settings)
  return typeof capacity === 'string' ? undefined : capacity
}
