import { isClient, isQueue, isService, isSocketServer, isStore } from '#domain/blocks/predicates.ts'
import type { Block } from '#domain/board/board.ts'
import { isEvent, isFlow, isRequest } from '#domain/flow/graph/linkKinds.ts'
import { reach, walk } from '#domain/flow/graph/reach.ts'
import type { FlowGraph } from '../flowGraph.ts'
import type { Fix } from '../rule.ts'
import { enoughCopies } from './enoughCopies.ts'

const nextAfter = (flow: FlowGraph, start: Block, fits: (block: Block) => boolean): Block | undefined =>
  [...walk(flow, { from: [start], along: isFlow })].find((block) => block !== start && fits(block))

/** Repairs for a worker that passes nothing on: keep the result where its publishers read it, or notify people. */
export function storeResult(flow: FlowGraph, worker: Block): readonly Fix[] {
  const publishers = reach(flow, { from: [worker], along: isEvent, backwards: true })
  return [
    {
      title: 'Add a database for the result',
      draw: (draft) => {
        const store = draft.add('sql', { label: 'Results', ...enoughCopies(draft.board()) })
        draft.connect(worker, store)
        for (const each of publishers) if (isService(each)) draft.connect(each, store, { access: 'read' })
      },
    },
    {
      title: 'Add a notification service',
      draw: (draft) => draft.connect(worker, draft.add('notify', { idempotent: true })),
    },
  ]
}

/** The repair by which a service that publishes reads the store where its work ends; nothing when it ends in none. */
export function readResult(flow: FlowGraph, service: Block): Fix | undefined {
  const store = nextAfter(flow, service, isStore)
  return (
    store && {
      title: 'Read the result from the store',
      draw: (draft) => draft.connect(service, store, { kind: 'request', access: 'read' }),
    }
  )
}

/** The repair that pushes what a service published to its clients; nothing when no queue carries it. */
export function pushResult(flow: FlowGraph, service: Block): Fix | undefined {
  const queue = nextAfter(flow, service, isQueue)
  const known = isSocketServer(service) ? service : flow.blocks.find(isSocketServer)
  const callers = reach(flow, { from: [service], along: isRequest, backwards: true })
  return (
    queue && {
      title: 'Push the result through a WebSocket server',
      draw: (draft) => {
        if (!draft.block(queue.id)) return
        const socket = known ?? draft.add('ws')
        draft.connect(queue, socket)
        for (const caller of callers) if (isClient(caller)) draft.connect(socket, caller)
      },
    }
  )
}
