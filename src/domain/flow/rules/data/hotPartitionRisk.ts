import { anyOf, isDatabase, isQueue } from '#domain/blocks/predicates.ts'
import { roleOf } from '#domain/blocks/traits.ts'
import type { Block } from '#domain/board/board.ts'
import { fixList } from '#domain/flow/fixList.ts'
import { blocksThat } from '#domain/flow/graph/alike.ts'
import { limitsOf } from '#domain/flow/limitsOf.ts'
import { nameOf } from '#domain/flow/names.ts'
import type { Fix, Rule } from '#domain/flow/rule.ts'
import { SOURCES } from '#domain/flow/sources.ts'

const READS_FAN_IN = 'The key has a random suffix, so a read by key asks every suffix and merges the answers.'

const keyOf = ({ partitionKey }: Block): string => partitionKey?.trim() ?? ''

const mayBeSplit = anyOf(isDatabase, isQueue)

function isSplit(block: Block): boolean {
  const role = roleOf(block)
  const isPartitioned = isDatabase(block) || (isQueue(block) && role !== 'pubsub' && role !== 'dlq')
  return isPartitioned && (block.shards ?? 1) > 1
}

const fixesFor = (block: Block): readonly Fix[] =>
  fixList(
    {
      title: 'Partition by the id of the entity',
      draw: (draft) => draft.set(block, { partitionKey: 'entityId' }),
    },
    {
      title: 'Partition by the id and a time bucket',
      draw: (draft) => draft.set(block, { partitionKey: 'entityId+day' }),
    },
    keyOf(block) !== '' && {
      title: 'Salt the key',
      draw: (draft) => draft.set(block, { salted: true, notes: block.notes?.trim() ? block.notes : READS_FAN_IN }),
    },
  )

/** Nine machines idle while the tenth takes the traffic of all. */
export const hotPartitionRisk: Rule = {
  id: 'hot-partition-risk',
  title: 'Hot partition',
  topic: 'data',
  severity: 'warning',
  speaks: 'live',
  what: 'A database or queue of several partitions whose key is not stated, or has few or very unequal values, such as status, country or date.',
  why: 'Partitions share the load only if their keys do: today’s date or the one popular country sends almost all of it to one machine.',
  source: SOURCES.partitions,
  quiet: [
    'The number of shards is not stated or 1.',
    'The key is composite, as an id with a day.',
    'The key is salted.',
    'The queue is a channel of pub/sub, or for dead letters.',
  ],
  *check(flow) {
    const { lowSpreadKeys } = limitsOf(flow.board)
    for (const block of blocksThat(flow, mayBeSplit).filter(isSplit)) {
      const key = keyOf(block)
      const spreads = key !== '' && (block.salted === true || !lowSpreadKeys.has(key.toLowerCase()))
      if (spreads) continue
      yield {
        at: [block.id],
        says: key
          ? `${nameOf(block)} is partitioned by ${key}: most traffic can fall on one partition.`
          : `${nameOf(block)} has ${block.shards} partitions but no key: most traffic can fall on one of them.`,
        cause: key,
        fixes: () => fixesFor(block),
        opens: { title: 'Name the partition key', field: { in: 'block', id: block.id, name: 'partitionKey' } },
      }
    }
  },
  good: 'C:client(Browser), L:lb, A:app(Feed), Z:nosql(Posts){shards=8 partitionKey=userId}; C->L, L->A, A->Z',
  bad: 'C:client(Browser), L:lb, A:app(Feed), Z:nosql(Posts){shards=8 partitionKey=date}; C->L, L->A, A->Z',
}
