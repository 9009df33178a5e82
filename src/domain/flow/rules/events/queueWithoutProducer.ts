import { answersCallers, isQueue, isService, isWorkingQueue } from '#domain/blocks/predicates.ts'
import { roleOf } from '#domain/blocks/traits.ts'
import type { Block } from '#domain/board/board.ts'
import { fixList } from '#domain/flow/fixList.ts'
import type { FlowGraph } from '#domain/flow/flowGraph.ts'
import { blocksThat } from '#domain/flow/graph/alike.ts'
import { isFlow } from '#domain/flow/graph/linkKinds.ts'
import { nameOf } from '#domain/flow/names.ts'
import { publish } from '#domain/flow/repairs/publish.ts'
import { reverseEdges } from '#domain/flow/repairs/reverseEdges.ts'
import { writtenDatabases } from '#domain/flow/roles/storeWrites.ts'
import type { Fix, Rule } from '#domain/flow/rule.ts'
import { SOURCES } from '#domain/flow/sources.ts'

/** The service whose data the messages are most likely about: of the queue's owner, else one that keeps data, else any. */
function likelyProducer(flow: FlowGraph, queue: Block, consumers: ReadonlySet<Block>): Block | undefined {
  const services = blocksThat(flow, answersCallers).filter((block) => !consumers.has(block))
  return (
    services.find(({ owner }) => owner !== undefined && owner === queue.owner) ??
    services.find((block) => roleOf(block) === 'service' && writtenDatabases(flow, block).length > 0) ??
    services.find((block) => roleOf(block) === 'service') ??
    services[0]
  )
}

function fixesFor(flow: FlowGraph, queue: Block): readonly Fix[] {
  const out = flow.out(queue).filter(isFlow)
  const producer = likelyProducer(flow, queue, new Set(out.map(({ to }) => to)))
  const called = out.find(({ to }) => isService(to))?.to
  return fixList(
    producer && {
      title: 'Publish from the service that owns the data',
      draw: (draft) => publish(draft, producer, queue),
    },
    called && {
      title: 'Turn the edge to the service around',
      draw: (draft) => {
        reverseEdges(
          draft,
          out.filter(({ to }) => to === called).map(({ edge }) => edge),
        )
        publish(draft, called, queue)
      },
    },
  )
}

/** Consumers of an empty queue wait forever. */
export const queueWithoutProducer: Rule = {
  id: 'queue-without-producer',
  title: 'Queue without a producer',
  topic: 'events',
  severity: 'error',
  speaks: 'settled',
  what: 'A queue, stream or channel that something reads and nothing fills.',
  why: 'A queue decouples one side from another; with nothing that writes to it, what stands behind it never starts.',
  source: SOURCES.queues,
  quiet: [
    'It is a dead-letter queue.',
    'An external producer, a gateway, a database’s change feed or a bucket’s notifications fill it.',
  ],
  *check(flow) {
    for (const queue of blocksThat(flow, isQueue)) {
      if (!isWorkingQueue(queue) || !flow.out(queue).some(isFlow) || flow.into(queue).some(isFlow)) continue
      yield {
        at: [queue.id],
        says: `Nothing ever writes to ${nameOf(queue)}.`,
        fixes: () => fixesFor(flow, queue),
      }
    }
  },
  good: 'C:client(Browser), L:lb, A:app(Profiles), D:sql(Profile DB), Q:queue(Profile events), W:app(Archiver){role=worker}; C->L, L->A, A->D, A~>Q{via=outbox}, Q~>W, W->D',
  bad: 'C:client(Browser), L:lb, A:app(Profiles), D:sql(Profile DB), Q:queue(Profile events), W:app(Archiver){role=worker}; C->L, L->A, A->D, Q~>W, W->D',
}
