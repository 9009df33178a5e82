import { isServer, isWorker } from '#domain/blocks/predicates.ts'
import { BLOCK_PROPERTIES } from '#domain/board/blockProperties.ts'
import type { Block } from '#domain/board/board.ts'
import { capacityOf } from '#domain/capacity/capacityOf.ts'
import { type Link, reads, writes } from '#domain/capacity/links.ts'
import type { Load } from '#domain/capacity/loadOf.ts'
import type { Draft } from '#domain/flow/draft/draft.ts'
import { stated } from '#domain/flow/draft/stated.ts'
import { EASY_WRITES } from '../easyWrites.ts'
import { fixList } from '../fixList.ts'
import type { FlowGraph } from '../flowGraph.ts'
import type { Fix } from '../rule.ts'
import { cacheAside } from './cacheAside.ts'
import { shardInto } from './shardInto.ts'

function readFromReplica(draft: Draft, calls: readonly Link[], copies: { of: Block; replicas: number }): void {
  const same = stated(copies.of, 'technology', 'owner')
  const replica = draft.add('sql', { ...same, label: 'Read replica', role: 'replica', replicas: copies.replicas })
  draft.connect(copies.of, replica)
  for (const call of calls) {
    if (!writes(call)) draft.retarget(call.edge, { to: replica })
    else {
      const { share, readShare = share } = call.edge
      draft.setEdges([call.edge], { access: 'write' })
      draft.connect(call.from, replica, { access: 'read', ...(readShare !== undefined && { readShare }) })
    }
  }
}

/** The ways to take load off a SQL database: fewer reads reach it, or its rows are spread. More primaries take no more writes. */
export function relieveDatabase(flow: FlowGraph, database: Block, load: Load): readonly Fix[] {
  const { replicas = 1 } = database
  const calls = flow.into(database).filter((link) => reads(link) && isServer(link.from))
  const readers = new Set(calls.map(({ from }) => from).filter((from) => !isWorker(from)))
  const each = capacityOf(database, flow.board.settings)?.each ?? 0
  const needed = Math.ceil(load.reads / each) + 1
  const spread = Math.max(Math.ceil(load.load / each / Math.max(1, replicas - 1)), Math.ceil(load.writes / EASY_WRITES))
  return fixList(
    load.reads > 0 &&
      readers.size > 0 && { title: 'Add a cache before it', draw: (draft) => cacheAside(draft, readers) },
    load.reads > 0 &&
      calls.length > 0 &&
      needed <= BLOCK_PROPERTIES.replicas.max && {
        title: 'Read from a new replica',
        draw: (draft) => readFromReplica(draft, calls, { of: database, replicas: needed }),
      },
    shardInto(database, spread),
  )
}
