import type { Link } from '#domain/capacity/links.ts'
import { isDataBlock } from '../dataBlock.ts'
import { isEvent, isRequest } from '../linkKinds.ts'
import { linksByEnds } from '../linksByEnds.ts'
import { nameOf } from '../names.ts'
import { isCdn, isRouter } from '../routers.ts'
import type { Rule } from '../rule.ts'
import { SOURCES } from '../sources.ts'

function isAllowed(link: Link): boolean {
  const { from, to } = link
  if (to.kind === 'cache') return true
  if (to.kind === 'object') return isCdn(from)
  return to.kind === 'queue' && from.kind === 'gateway' && isEvent(link)
}

/** A router that reads the database has no rules to apply to what it hands out. */
export const edgeSkipsBusiness: Rule = {
  id: 'edge-skips-business',
  title: 'Edge reaches the Data tier',
  topic: 'tiers',
  severity: 'error',
  speaks: 'live',
  what: '',
  why: 'The rules of the business and the ownership of data live in services; a router that goes around them applies neither.',
  source: SOURCES.requestFlow,
  quiet: [],
  *check(flow) {
    const broken = flow.links.filter((link) => {
      const { from, to } = link
      const isCall = isRequest(link) || isEvent(link)
      return isCall && from.tier === 'edge' && isRouter(from) && isDataBlock(to) && !isAllowed(link)
    })
    for (const { from, to, at } of linksByEnds(broken)) {
      yield { at, says: `${nameOf(from)} goes straight to ${nameOf(to)} without a service of the Business tier.` }
    }
  },
  good: 'C:client(Browser), G:gateway, A:app(Catalogue), D:sql(Products); C->G, G->A, A->D',
  bad: 'C:client(Browser), G:gateway, D:sql(Products); C->G, G->D',
}
