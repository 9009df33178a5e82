import { isQueue, isServer, isSocketServer, isSourceOfTruth } from '#domain/blocks/predicates.ts'
import type { Block } from '#domain/board/board.ts'
import { type Link, writes } from '#domain/capacity/links.ts'
import { fixList } from '#domain/flow/fixList.ts'
import type { FlowGraph } from '#domain/flow/flowGraph.ts'
import { targetsOf } from '#domain/flow/graph/linkEnds.ts'
import { isEvent, isRequest } from '#domain/flow/graph/linkKinds.ts'
import { reach } from '#domain/flow/graph/reach.ts'
import { isComplete } from '#domain/flow/isComplete.ts'
import { namesOf } from '#domain/flow/names.ts'
import { guardWay } from '#domain/flow/repairs/guardWay.ts'
import { authenticates } from '#domain/flow/roles/authenticates.ts'
import { clientsOf } from '#domain/flow/roles/clients.ts'
import { serviceOf } from '#domain/flow/roles/services.ts'
import { mayOnlyRead } from '#domain/flow/roles/storeWrites.ts'
import type { Fix, Rule } from '#domain/flow/rule.ts'
import { SOURCES } from '#domain/flow/sources.ts'
import { groupBy } from '#shared/groupBy.ts'

/** What a block publishes and writes. */
const changesOf = (flow: FlowGraph, block: Block): readonly Link[] =>
  flow.out(block).filter((link) => {
    if (isQueue(link.to)) return isRequest(link) || isEvent(link)
    return isSourceOfTruth(link.to) && writes(link)
  })

/** Follows a request to the first server on its way, as long as nobody has asked who is calling. */
const anonymously =
  (flow: FlowGraph) =>
  (link: Link): boolean =>
    isRequest(link) && !isServer(link.from) && !authenticates(flow, link.to)

function fixesFor(flow: FlowGraph, boxes: readonly Block[]): readonly Fix[] {
  const way = { from: clientsOf(flow), to: boxes, along: anonymously(flow) }
  const { reroute, insert, turnOn } = guardWay(flow, { way, policies: { auth: true } })
  return fixList(
    reroute,
    turnOn,
    {
      title: boxes.every(isSocketServer) ? 'Check identity at the handshake' : 'Check identity in the service',
      draw: (draft) => draft.setAll(boxes, { auth: true }),
    },
    insert,
    {
      title: 'Add an identity provider',
      draw: (draft) => {
        const provider = draft.add('external', { role: 'identity', label: 'Identity provider' })
        for (const box of boxes) draft.connect(box, provider, { timeout: 2_000, breaker: true })
      },
    },
  )
}

/** Whatever nobody checks, anybody can change. */
export const authMissing: Rule = {
  id: 'auth-missing',
  title: 'Nobody checks who is calling',
  topic: 'edge',
  severity: 'warning',
  speaks: 'review',
  what: 'A server that changes data or publishes messages and is the first that requests of clients come to, while nothing on their way checks identity.',
  why: 'Identity and rights are settled before the rules of the business run; afterwards the damage is done.',
  source: SOURCES.security,
  quiet: [
    'The brief says that nobody signs in.',
    'The server only reads, or fills nothing but a cache.',
    'A gateway, another router, the server itself or another box of its service checks identity.',
    'The server asks an identity provider, or an app labelled auth, identity, login or IAM, or is one.',
    'The server lies behind another one, which it trusts.',
    'The server is a worker that gets its work by events.',
  ],
  readsLabels: true,
  *check(flow) {
    if (flow.board.brief.auth === 'none' || !isComplete(flow)) return
    const reached = reach(flow, { from: clientsOf(flow), along: anonymously(flow) })
    const open = [...reached].filter((block) => isServer(block) && changesOf(flow, block).length > 0)
    for (const boxes of groupBy(open, (block) => serviceOf(flow, block)).values()) {
      const changes = boxes.flatMap((block) => changesOf(flow, block))
      const unless = changes.every(mayOnlyRead) ? `, unless it only reads ${namesOf(targetsOf(changes))}` : ''
      const says = `Anyone can write through ${namesOf(boxes)}${unless}: nothing on the way checks who is calling.`
      yield { at: boxes.map(({ id }) => id), says, fixes: () => fixesFor(flow, boxes) }
    }
  },
  good: 'C:client(Browser), N:cdn, G:gateway, L:lb, A:app(Orders), K:cache(Baskets), D:sql(Orders DB); C->N, N->G, G->L, L->A, A->K, A->D',
  bad: 'C:client(Browser), N:cdn, L:lb, A:app(Orders), K:cache(Baskets), D:sql(Orders DB); C->N, N->L, L->A, A->K, A->D',
}
