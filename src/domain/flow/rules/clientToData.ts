import { isStore } from '#domain/capacity/isStore.ts'
import type { Link } from '#domain/capacity/links.ts'
import { technologyIs } from '#domain/capacity/technologyIs.ts'
import { isDataBlock } from '../dataBlock.ts'
import { isFlow } from '../linkKinds.ts'
import { linksByEnds } from '../linksByEnds.ts'
import { nameOf } from '../names.ts'
import type { Rule } from '../rule.ts'
import { SOURCES } from '../sources.ts'

const HOSTED_SEARCH = ['Algolia', 'Typesense', 'Meilisearch']
const ON_DEVICE = ['IndexedDB', 'SQLite', 'AsyncStorage']

function isAllowed({ edge, from, to, access }: Link): boolean {
  const [client, data] = from.tier === 'client' ? [from, to] : [to, from]
  if (data.kind === 'object') return edge.signed === true
  if (isStore(client) && technologyIs(client, ON_DEVICE)) return true
  return data.kind === 'search' && technologyIs(data, HOSTED_SEARCH) && edge.kind === 'request' && access === 'read'
}

function joinsClientAndData({ from, to }: Link): boolean {
  return (
    (from.tier === 'client' && to.tier === 'data' && isDataBlock(to)) ||
    (to.tier === 'client' && from.tier === 'data' && isDataBlock(from))
  )
}

/** A client with a key to the database hands every user the whole of it. */
export const clientToData: Rule = {
  id: 'client-to-data',
  title: 'Client reaches the Data tier',
  severity: 'error',
  speaks: 'live',
  why: 'A store cannot tell what a user may see or change; only Edge and Business in between can check, limit and log it.',
  source: SOURCES.tiers,
  *check(flow) {
    const broken = flow.links.filter((link) => isFlow(link) && joinsClientAndData(link) && !isAllowed(link))
    for (const { from, to, at } of linksByEnds(broken)) {
      const says =
        from.tier === 'client'
          ? `${nameOf(from)} talks straight to ${nameOf(to)}, past the Edge and Business tiers.`
          : `${nameOf(to)} is fed straight from ${nameOf(from)}, past the Edge and Business tiers.`
      yield { at, says }
    }
  },
  good: 'C:client(Shopper), L:lb, A:app(Orders), D:sql(Orders DB); C->L, L->A, A->D',
  bad: 'C:client(Shopper), D:sql(Orders DB); C->D',
}
