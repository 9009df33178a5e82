import { blockKind } from '#domain/blocks/catalogue.ts'
import { isCache } from '#domain/blocks/predicates.ts'
import { TIER_TITLES } from '#domain/board/tier.ts'
import { type BlockSort, blocksThat } from '#domain/flow/graph/alike.ts'
import { nameOf } from '#domain/flow/names.ts'
import type { Rule } from '#domain/flow/rule.ts'
import { SOURCES } from '#domain/flow/sources.ts'
import { isOnDevice } from '#domain/names/runsOn.ts'

const isAstray = (block: BlockSort): boolean =>
  !blockKind(block.kind).allowedTiers.includes(block.tier) && !(isCache(block) && block.tier === 'client')

/** The tier a block lies in says what it may be asked to do. */
export const tierMismatch: Rule = {
  id: 'tier-mismatch',
  title: 'Block in the wrong tier',
  topic: 'tiers',
  severity: 'warning',
  speaks: 'live',
  what: 'A block in a tier that its kind does not belong to.',
  why: 'The tiers tell a reader what is open to the world and what is guarded; a block out of place tells it wrongly.',
  source: SOURCES.tiers,
  quiet: [
    'A load balancer stands in the Business tier as an internal one, or in the Data tier as a database proxy.',
    'A WebSocket server or a cache stands in the Edge tier, or a queue, an outbox or a cache in the Business tier.',
    'A store in the Client tier lives on the device: a cache, IndexedDB, SQLite or AsyncStorage.',
    'It is telemetry or a plain box, which may stand anywhere, or an external API outside the Client tier.',
  ],
  *check(flow) {
    for (const block of blocksThat(flow, isAstray)) {
      if (isOnDevice(block)) continue
      const { tier } = blockKind(block.kind)
      const home = `the ${TIER_TITLES[tier]} tier`
      yield {
        at: [block.id],
        says: `${nameOf(block)} stands in the ${TIER_TITLES[block.tier]} tier; it belongs in ${home}.`,
        cause: block.tier,
        fixes: () => [{ title: `Move it to ${home}`, draw: (draft) => draft.set(block, { tier }) }],
      }
    }
  },
  good: 'C:client(Browser), L:lb, A:app(Orders), D:sql(Orders DB); C->L, L->A, A->D',
  bad: 'C:client(Browser), L:lb, A:app(Orders), D:sql(Orders DB){tier=edge}; C->L, L->A',
}
