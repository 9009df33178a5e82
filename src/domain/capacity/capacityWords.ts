import { blockKind } from '#domain/blocks/catalogue.ts'
import { kindName } from '#domain/blocks/kindName.ts'
import type { Reference } from '#domain/blocks/kinds/blockKind.ts'
import type { Block } from '#domain/board/board.ts'
import { productsOf } from '#domain/names/products.ts'
import { plural } from '#shared/plural.ts'
import type { Capacity, NoCapacity } from './capacityOf.ts'
import { figure } from './figures.ts'

const counted = (count: number, one: string) => `${figure(count)} ${plural(count, one)}`

const WHY_NONE: Readonly<Record<NoCapacity, (block: Block) => string>> = {
  'no-reference': ({ kind }) =>
    `No capacity to compare with: there is no reference figure for this ${kindName(blockKind(kind))}.`,
  'no-figure': (block) =>
    `No capacity to compare with: there is no reference figure for ${productsOf(block).find(({ facts }) => facts.has('withoutFigure'))?.name ?? 'its technology'}.`,
  managed: () => 'No capacity to compare with: the provider of a managed service adds copies as they are needed.',
  autoscale: () => 'No capacity to compare with: it scales by itself.',
  worker: () =>
    'No capacity to compare with: what a worker does in a second depends on its job. State the capacity of one copy.',
  'no-replicas': () => 'No capacity to compare with: the number of replicas is not stated.',
}

const unitOf = ({ unit }: Reference): string => (unit === 'connections' ? ' connections' : '/s')

/** Where a figure is from, as a reader finds it. */
export const sourceOf = ({ document, section }: Reference): string => `${document}, ${section}`

/** What one copy takes, as its document has it: "5,000 to 10,000 queries/s", "100,000 messages/s and more". */
export function rangeWords({ each, low, orMore, unit }: Reference): string {
  const range = low === undefined ? figure(each) : `${figure(low)} to ${figure(each)}`
  return `${range} ${unit}${orMore ? ' and more' : ''}`
}

/** The product that a figure is about: "PostgreSQL"; empty for one that is about none. */
const productOf = ({ reference }: Capacity): string => ('product' in reference ? reference.product : '')

/** The figure of one copy for a sentence: "at 1,000 a server", "at 10,000 a server, like PostgreSQL". */
export function eachWords(capacity: Capacity): string {
  const { each, basis, reference, keptBy } = capacity
  const product = productOf(capacity)
  const one = basis === 'product' ? `${product} ${reference.one}` : basis === 'own' ? 'copy' : reference.one
  const like = basis === 'like' ? `, like ${product}` : ''
  const kept = keptBy > 1 ? `, assuming that ${figure(keptBy)} keep each record` : ''
  return `at ${figure(each)} a ${one}${like}${kept}`
}

function productSentence(capacity: Capacity): string {
  const { each, replicas, shards, total, keptBy, reference } = capacity
  const unit = unitOf(reference)
  const factors = [counted(replicas, 'replica'), ...(shards === undefined ? [] : [counted(shards, 'shard')])]
  const divided = keptBy > 1 ? ` ÷ ${figure(keptBy)} nodes for each record` : ''
  return `Capacity: ${[`${figure(each)}${unit}`, ...factors].join(' × ')}${divided} = ${figure(total)}${unit}.`
}

function writesSentence({ each, writes, shards = 1 }: Capacity): string[] {
  if (writes === undefined) return []
  const reckoned = shards > 1 ? `${figure(each)}/s × ${counted(shards, 'shard')} = ` : ''
  return [`Writes go to one copy of each shard: ${reckoned}${figure(writes)}/s at most.`]
}

const keptSentence = ({ keptBy }: Capacity): string[] =>
  keptBy > 1 ? [`Each record is assumed to lie on ${figure(keptBy)} nodes, which all have to take its writes.`] : []

function origin(capacity: Capacity): string {
  const { each, basis, reference } = capacity
  if (basis === 'own') return `The ${figure(each)}/s of one copy are stated on the block.`
  if (basis === 'set')
    return `One ${reference.one} takes ${figure(each)} ${reference.unit}, as the settings of the rules say.`
  const upper = reference.low === undefined ? '' : ', and the upper end counts'
  const product = productOf(capacity)
  const subject = basis === 'product' ? `${product} ${reference.one}` : reference.one
  const like =
    basis === 'like' ? `Judged like ${product}, since it names no product with a figure of its own: one` : 'One'
  const source = `(${sourceOf(reference)})`
  const usual = basis === 'usual' ? ' The settings of the rules may say otherwise.' : ''
  return `${like} ${subject} takes ${rangeWords(reference)}${upper} ${source}.${usual}`
}

/** The capacity of a block in sentences: how it comes about and where its figure is from, or why there is none. */
export const capacityWords = (block: Block, capacity: Capacity | NoCapacity): string[] =>
  typeof capacity === 'string'
    ? [WHY_NONE[capacity](block)]
    : [productSentence(capacity), ...writesSentence(capacity), ...keptSentence(capacity), origin(capacity)]
