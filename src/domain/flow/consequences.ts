import { listed } from './listed.ts'
import type { Finding } from './rule.ts'
import { ruleById } from './ruleById.ts'

/** What a board needs, or what is wrong with it, once a rule finds an error: the middle of a sentence, by rule. */
const NEEDS: Readonly<Record<string, string>> = {
  'client-to-data': 'a client may not reach data straight',
  'client-skips-edge': 'every client goes through the Edge tier',
  'edge-skips-business': 'data needs a service before it',
  'request-goes-backwards': 'a request may not go backwards',
  'router-without-target': 'a router needs something behind it',
  'sync-cycle': 'services may not wait in a circle',
  'tls-not-terminated': 'traffic needs to be encrypted',
  'public-api-without-gateway': 'a public API needs a gateway',
  'scaled-server-without-lb': 'several copies need a load balancer',
  'websocket-without-session-registry': 'copies of a socket server need a session registry',
  'cache-without-store': 'a cache needs a store behind it',
  'replica-takes-writes': 'a replica takes no writes',
  'search-as-primary-store': 'a search index needs a store that fills it',
  'queue-without-consumer': 'a queue needs a consumer',
  'queue-without-producer': 'a queue needs a producer',
  'capacity-overload': 'there is more load than capacity',
}

/** What some errors ask for, each rule once, as the middle of a sentence: “a public API needs a gateway”. */
export const consequenceOf = (errors: readonly Finding[]): string =>
  listed([...new Set(errors.map(({ rule }) => NEEDS[rule] ?? `“${ruleById(rule)?.title ?? rule}”`))])

/** True for a rule whose errors have words of their own to say what they ask for. */
export const hasConsequence = (rule: string): boolean => NEEDS[rule] !== undefined

/** What a repair does, and what the board asks for then. */
export const fixTitle = ({ title, brings }: { readonly title: string; readonly brings?: string }): string =>
  brings === undefined ? title : `${title} (then: ${brings})`
