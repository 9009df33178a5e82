import { isApplication, isService } from '#domain/blocks/predicates.ts'
import { BLOCK_PROPERTIES } from '#domain/board/blockProperties.ts'
import type { Block } from '#domain/board/board.ts'
import { explainCapacity } from '#domain/capacity/capacityOf.ts'
import { exceeds } from '#domain/capacity/exceeds.ts'
import { figure } from '#domain/capacity/figures.ts'
import { clientCalls } from '#domain/flow/graph/clientCalls.ts'
import { nameOf } from '#domain/flow/names.ts'
import { copiesCome, runCopies } from '#domain/flow/repairs/runCopies.ts'
import { ESTIMATE_SOURCES as FROM } from '../sources.ts'
import type { ForcedBy, NumbersView, Verdict } from './consequence.ts'

const answersRequests = (block: Block): boolean => isApplication(block) && isService(block)

/** The requests that come to a server; all of them where no client sends any. */
const requestsAt = (view: NumbersView, block: Block): number =>
  clientCalls(view.flow).length > 0 ? (view.loads.get(block.id)?.load ?? 0) : (view.value('requests-peak') ?? 0)

function verdictOn(view: NumbersView, block: Block): readonly Verdict[] {
  const requests = requestsAt(view, block)
  const one = explainCapacity({ ...block, replicas: 1 }, view.board.settings)
  if (typeof one === 'string' || !exceeds(requests, one.each)) return []
  const needed = Math.ceil(Number((requests / one.each).toPrecision(12)))
  const { replicas } = block
  const isEnough = replicas !== undefined && replicas >= needed && copiesCome(view.flow, [block]) === ''
  const copies = needed * 2
  return [
    {
      at: [block.id],
      says: `${nameOf(block)} needs ${figure(needed)} copies`,
      because: `${figure(requests)} requests/s at peak, ${figure(one.each)} a server; twice as many survive a loss.`,
      answer: isEnough ? `${nameOf(block)} runs ${figure(replicas)} of them` : undefined,
      steps:
        isEnough || copies > BLOCK_PROPERTIES.replicas.max
          ? undefined
          : [
              {
                title: `Run ${figure(copies)} copies of ${nameOf(block)}${copiesCome(view.flow, [block])}`,
                draw: (draft) => runCopies(draft, [block], copies),
              },
            ],
    },
  ]
}

/** A service is as many servers as its requests need, behind something that spreads them. */
export const serverCopies: ForcedBy = {
  id: 'server-copies',
  result: 'servers',
  source: FROM.servers,
  check: (view) => view.flow.blocks.filter(answersRequests).flatMap((block) => verdictOn(view, block)),
}
