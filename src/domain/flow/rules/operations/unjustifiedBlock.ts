import { anyOf, isCache, isCdnBlock, isGateway, isQueue, isSearch, isSocketServer } from '#domain/blocks/predicates.ts'
import { blocksThat } from '#domain/flow/graph/alike.ts'
import { isConnected } from '#domain/flow/graph/isConnected.ts'
import { isComplete } from '#domain/flow/isComplete.ts'
import { namesOf } from '#domain/flow/names.ts'
import type { Rule } from '#domain/flow/rule.ts'
import { SOURCES } from '#domain/flow/sources.ts'

/** Parts that a design can do without, so that somebody will ask what they are for. */
const isOptional = anyOf(isQueue, isSearch, isSocketServer, isCache, isGateway, isCdnBlock)

/** A part that nobody can defend was copied from another drawing. */
export const unjustifiedBlock: Rule = {
  id: 'unjustified-block',
  title: 'A choice without a reason',
  topic: 'operations',
  severity: 'hint',
  speaks: 'presenting',
  what: 'Connected queues, search engines, WebSocket servers, caches, gateways and CDNs of a complete board that do not say why they are there.',
  why: 'An interviewer asks what each part was chosen for, what else would have done and what it costs; a part without an answer counts against you.',
  source: SOURCES.communication,
  quiet: [
    'You are still drawing: it speaks only in the check before presenting.',
    'The board is not complete, or the block leads nowhere and nothing leads to it.',
    'NoSQL databases have a rule of their own.',
  ],
  *check(flow) {
    if (!isComplete(flow)) return
    const bare = blocksThat(flow, isOptional).filter(
      (block) => (block.rationale ?? '').trim() === '' && isConnected(flow, block),
    )
    const [first] = bare
    if (!first) return
    yield {
      at: bare.map(({ id }) => id),
      says: `Be ready to say why the design needs ${namesOf(bare)}.`,
      opens: { title: 'Write down why', field: { in: 'block', id: first.id, name: 'rationale' } },
    }
  },
  good: 'C:client(Browser), N:cdn{rationale=static}, L:lb, A:app(Shop), K:cache{rationale=hot-reads}, D:sql(Products); C->N, N->L, L->A, A->K, A->D',
  bad: 'C:client(Browser), N:cdn, L:lb, A:app(Shop), K:cache, D:sql(Products); C->N, N->L, L->A, A->K, A->D',
}
