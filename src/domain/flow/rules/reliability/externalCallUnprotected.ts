import { answersCallers, isExternal, isServer } from '#domain/blocks/predicates.ts'
import { roleOf } from '#domain/blocks/traits.ts'
import type { Block } from '#domain/board/board.ts'
import type { Link } from '#domain/capacity/links.ts'
import { fixList } from '#domain/flow/fixList.ts'
import { type LinkSort, linksThat } from '#domain/flow/graph/alike.ts'
import { isRequest } from '#domain/flow/graph/linkKinds.ts'
import { linksByEnds, type Parallels } from '#domain/flow/graph/linksByEnds.ts'
import { listed } from '#domain/flow/listed.ts'
import { nameOf } from '#domain/flow/names.ts'
import { handOver } from '#domain/flow/repairs/handOver.ts'
import type { Fix, Rule } from '#domain/flow/rule.ts'
import { SOURCES } from '#domain/flow/sources.ts'

const TIMEOUT_MS = 2000
const RETRIES = 3

const isIdentity = (block: Block): boolean => roleOf(block) === 'identity'
const hasTimeout = ({ edge }: Link): boolean => (edge.timeout ?? 0) > 0
const isProtected = (link: Link): boolean => hasTimeout(link) && (link.edge.breaker === true || isIdentity(link.to))

const isExternalCall = (link: LinkSort): boolean => isRequest(link) && isExternal(link.to) && isServer(link.from)

const isUnprotected = (link: Link): boolean =>
  isRequest(link) && isExternal(link.to) && answersCallers(link.from) && !isProtected(link)

function missing(links: readonly Link[]): string {
  const lacks = [
    ...(links.every(hasTimeout) ? [] : ['a timeout']),
    ...(links.some(({ edge, to }) => edge.breaker !== true && !isIdentity(to)) ? ['a circuit breaker'] : []),
  ]
  return listed(lacks)
}

function fixesFor({ to, links }: Parallels): readonly Fix[] {
  return fixList(
    {
      title: isIdentity(to) ? 'Set a timeout and retries' : 'Set a timeout, retries and a circuit breaker',
      draw: (draft) => {
        for (const link of links) {
          const { retries = RETRIES } = link.edge
          const timeout = hasTimeout(link) ? {} : { timeout: TIMEOUT_MS }
          draft.setEdges([link.edge], { ...timeout, retries, ...(isIdentity(to) ? {} : { breaker: true }) })
        }
      },
    },
    !isIdentity(to) && { title: 'Insert a queue and a worker', draw: (draft) => handOver(draft, links) },
  )
}

/** A dependency that hangs holds every request that waits for it, until none is left to answer anything else. */
export const externalCallUnprotected: Rule = {
  id: 'external-call-unprotected',
  title: 'External call without protection',
  topic: 'reliability',
  severity: 'warning',
  speaks: 'live',
  what: 'A service, BFF or WebSocket server that calls an external API without a timeout or without a circuit breaker.',
  why: 'When somebody else hangs, unguarded calls pile up and the outage becomes yours; a timeout and a breaker fail fast instead.',
  source: SOURCES.protection,
  quiet: [
    'A worker or notifications make the call, off the way of any user.',
    'It is an identity provider with a timeout: nobody can go on without signing in.',
    'The external API is told by an event.',
  ],
  *check(flow) {
    for (const parallels of linksByEnds(linksThat(flow, isExternalCall).filter(isUnprotected))) {
      const { from, to, links, at } = parallels
      const says = `If ${nameOf(to)} hangs, ${nameOf(from)} hangs with it: the call lacks ${missing(links)}.`
      yield { at, says, fixes: () => fixesFor(parallels) }
    }
  },
  good: 'C:client(Browser), L:lb, A:app(Tickets), D:sql(Seats), X:external(Payment gateway); C->L, L->A, A->D, A->X{timeout=2s breaker=on}',
  bad: 'C:client(Browser), L:lb, A:app(Tickets), D:sql(Seats), X:external(Payment gateway); C->L, L->A, A->D, A->X',
}
