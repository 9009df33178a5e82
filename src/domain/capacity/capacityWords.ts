import { blockKind } from '#domain/blocks/catalogue.ts'
import { kindName } from '#domain/blocks/kindName.ts'
import type { Block } from '#domain/board/board.ts'
import { plural } from '#shared/plural.ts'
import type { Capacity, NoCapacity } from './capacityOf.ts'
import { figure } from './figures.ts'

const counted = (count: number, one: string) => `${figure(count)} ${plural(count, one)}`

const WHY_NONE: Readonly<Record<NoCapacity, (block: Block) => string>> = {
  'no-reference': ({ kind }) =>
    `No capacity to compare with: there is no reference figure for this ${kindName(blockKind(kind))}.`,
  managed: () => 'No capacity to compare with: the provider of a managed service adds copies as they are needed.',
  autoscale: () => 'No capacity to compare with: it scales by itself.',
  worker: () =>
    'No capacity to compare with: what a worker does in a second depends on its job. State the capacity of one copy.',
  'no-replicas': () => 'No capacity to compare with: the number of replicas is not stated.',
}

function product({ each, replicas, shards, total, reference }: Capacity): string {
  const unit = reference.unit === 'connections' ? ' connections' : '/s'
  const factors = [counted(replicas, 'replica'), ...(shards === undefined ? [] : [counted(shards, 'shard')])]
  return `Capacity: ${[`${figure(each)}${unit}`, ...factors].join(' × ')} = ${figure(total)}${unit}.`
}

function origin({ each, isOwn, reference }: Capacity): string {
  if (isOwn) return `The ${figure(each)}/s of one copy are stated on the block.`
  const range = reference.low === undefined ? figure(each) : `${figure(reference.low)} to ${figure(each)}`
  const upper = reference.low === undefined ? '' : ', and the upper end counts'
  return `One ${reference.one} takes ${range} ${reference.unit}${upper} (${reference.source}).`
}

/** The capacity of a block in sentences: how it comes about and where its figure is from, or why there is none. */
export const capacityWords = (block: Block, capacity: Capacity | NoCapacity): string[] =>
  typeof capacity === 'string' ? [WHY_NONE[capacity](block)] : [product(capacity), origin(capacity)]
